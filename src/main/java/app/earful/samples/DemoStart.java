package app.earful.samples;

import app.earful.platform.database.CurrentWorkspace;
import app.earful.platform.database.Ids;
import app.earful.platform.web.PublicUrl;
import app.earful.samples.fiction.Colleague;
import app.earful.workspaces.passwords.Passwords;
import java.security.SecureRandom;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** {@code ./earful demo}: makes the sample workspace at the first start, and prints how to get in at every one. */
@Component
@ConditionalOnProperty(name = "earful.command", havingValue = "demo")
class DemoStart {
    /** Without those that look like another. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(Locale.UK)
            .withZone(Colleague.LONDON);

    private final Samples samples;
    private final SampleRepository repository;
    private final Passwords passwords;
    private final PublicUrl publicUrl;
    private final Ids ids;

    DemoStart(Samples samples, SampleRepository repository, Passwords passwords, PublicUrl publicUrl, Ids ids) {
        this.samples = samples;
        this.repository = repository;
        this.passwords = passwords;
        this.publicUrl = publicUrl;
        this.ids = ids;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        var password = password();
        var hash = passwords.hash(password);
        var workspaceId = samples.find()
                .orElseGet(() -> samples.make(Colleague.ruth(ids.next()), hash).workspaceId());
        System.out.print(signIn(workspaceId, password, hash));
        System.out.flush();
    }

    /** A new password each time: only its hash is kept, so that the old one cannot be shown again. */
    private String signIn(UUID workspaceId, String password, String hash) {
        return CurrentWorkspace.<String, RuntimeException>within(workspaceId, () -> {
            var leader = repository.leader();
            repository.setPassword(leader, hash);
            var facts = repository.signInFacts(leader);
            return """

                    Sample data: %s, a year of made-up customers and conversations up to %s.
                    Sign in at %s with
                      address   %s
                      password  %s
                    """.formatted(
                    SampleFirm.NAME, DAY.format(facts.madeAt()), publicUrl.to("/sign-in"), facts.email(), password);
        });
    }

    private static String password() {
        var random = new SecureRandom();
        var signs = random.ints(12, 0, SIGNS.length())
                .mapToObj(at -> String.valueOf(SIGNS.charAt(at)))
                .collect(Collectors.joining());
        return signs.substring(0, 4) + "-" + signs.substring(4, 8) + "-" + signs.substring(8);
    }
}
