package app.earful.workspaces.setup;

import app.earful.platform.commands.Command;
import app.earful.platform.commands.Options;
import app.earful.platform.commands.WrongUse;
import app.earful.platform.problems.Conflict;
import app.earful.platform.problems.FieldErrors;
import app.earful.workspaces.WorkspaceForm;
import app.earful.workspaces.apikeys.ApiKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The wizard without a browser. Prints an API key of the new owner, once, as the last line. */
@Component
class SetupCommand implements Command {
    private static final Set<String> OPTIONS = Set.of(
            "workspace", "name", "email", "password-file", "country", "region", "time-zone", "language", "currency");

    private final Setup setup;
    private final ApiKeys keys;
    private final MessageSource messages;

    SetupCommand(Setup setup, ApiKeys keys, MessageSource messages) {
        this.setup = setup;
        this.keys = keys;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "setup";
    }

    @Override
    public int run(List<String> arguments) {
        var options = Options.parse(name(), arguments, OPTIONS, Set.of()).noWords();
        var country = options.find("country").orElse("DE").toUpperCase(Locale.ROOT);
        var usual = WorkspaceForm.beginningIn(options.get("workspace"), country);
        var workspace = new WorkspaceForm(
                usual.name(),
                country,
                options.find("region").orElse("").toLowerCase(Locale.ROOT),
                options.find("time-zone").orElse(usual.zone()),
                options.find("language").orElse(usual.language()),
                options.find("currency").orElse(usual.currency()));
        var owner = new OwnerForm(options.get("name"), options.get("email"), password(options.get("password-file")));
        refuse(workspace.errors(), owner);
        try {
            var signedIn = setup.create(workspace, owner);
            System.err.println("The workspace \"%s\" is ready. %s signs in with %s."
                    .formatted(workspace.name(), owner.ownerName(), owner.email()));
            System.err.println("An API key, shown this once:");
            System.out.println(setup.key(signedIn, keys, name()).text());
            return 0;
        } catch (Conflict conflict) {
            throw new WrongUse(words(conflict.key(), conflict.arguments()));
        }
    }

    private void refuse(FieldErrors errors, OwnerForm owner) {
        setup.check(owner, errors);
        errors.all().forEach((field, fault) -> {
            throw new WrongUse("setup: --%s: %s"
                    .formatted(
                            option(field), words(fault.key(), fault.arguments().toArray())));
        });
    }

    /** What a form field is called on the command line. */
    private static String option(String field) {
        return switch (field) {
            case "name" -> "workspace";
            case "ownerName" -> "name";
            case "zone" -> "time-zone";
            case "password" -> "password-file";
            default -> field;
        };
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }

    /** Its first line: an editor ends the file with one too many. */
    private static String password(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream().findFirst().orElse("");
        } catch (IOException exception) {
            throw new WrongUse("setup: the file \"%s\" with the password cannot be read".formatted(file));
        }
    }
}
