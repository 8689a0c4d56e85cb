package app.earful.today;

import static app.earful.today.TodayBook.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.customers.contacts.Birthday;
import app.earful.customers.contacts.ContactPoint;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class BriefTest {
    private final Openings openings = new Openings(messages());

    @Test
    void callsTheFirstPhoneThatIsOpenAndWritesOtherwise() {
        assertThat(brief(Set.of()).phone().orElseThrow().point().normal()).isEqualTo("+493012345670");
        assertThat(brief(Set.of("call")).phone()).isEmpty();
        assertThat(brief(Set.of("call")).email()).isPresent();
        assertThat(brief(Set.of("any")).email()).isEmpty();
        assertThat(brief(Set.of("any")).otherWays()).isEmpty();
        assertThat(brief(Set.of()).otherWays()).hasSize(1);
    }

    @Test
    void keepsMilestonesOfTheNextTwoWeeks() {
        var births = List.of(
                new Brief.Born("Ana", Birthday.parse("--12-01").orElseThrow()),
                new Brief.Born("Late", Birthday.parse("1970-12-20").orElseThrow()),
                new Brief.Born("Unknown", null));
        assertThat(Milestones.within(14, TUESDAY, who(LocalDate.of(2024, 11, 30)), births))
                .containsExactly(
                        new Brief.Milestone(LocalDate.of(2026, 11, 30), "Talleres Ruiz", 2),
                        new Brief.Milestone(LocalDate.of(2026, 12, 1), "Ana", null));
        assertThat(Milestones.within(14, TUESDAY, who(LocalDate.of(2026, 11, 24)), List.of()))
                .isEmpty();
    }

    @Test
    void findsTheMilestonesOfTheTurnOfTheYearAndOfALeapDay() {
        var births = List.of(new Brief.Born("Ana", Birthday.parse("--01-02").orElseThrow()));
        assertThat(Milestones.within(14, LocalDate.of(2026, 12, 28), who(null), births))
                .containsExactly(new Brief.Milestone(LocalDate.of(2027, 1, 2), "Ana", null));
        var leap = List.of(new Brief.Born("Eva", Birthday.parse("2000-02-29").orElseThrow()));
        assertThat(Milestones.within(0, LocalDate.of(2027, 2, 28), who(null), leap))
                .hasSize(1);
        assertThat(Milestones.within(0, LocalDate.of(2028, 2, 28), who(null), leap))
                .isEmpty();
    }

    @Test
    void opensWithWhatWasHeardLast() {
        var line = openings.of(brief(Set.of()), TUESDAY, Locale.ENGLISH);
        assertThat(line).contains("Ana", "Waited two weeks for a spare part").doesNotContain("Ruiz", "part.:", "{");
        assertThat(openings.of(brief(Set.of()), TUESDAY, Locale.ENGLISH)).isEqualTo(line);
        assertThat(openings.of(brief(Set.of()), TUESDAY, Locale.GERMAN)).contains("Guten Tag, Ana Ruiz");
    }

    @Test
    void hasAWordForEveryTopicAndVariantInBothLanguages() {
        for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            for (var topic : List.of("complaint", "promise", "wish", "praise", "silent", "never")) {
                for (var variant = 0; variant < 3; variant++) {
                    var arguments = new Object[] {"Ana", "late"};
                    var line = messages().getMessage("today.opening." + topic + "." + variant, arguments, locale);
                    assertThat(line).contains("Ana").doesNotContain("{", "}");
                }
            }
        }
    }

    @Test
    void canBeReadByAPhone() throws Exception {
        var code = QrCode.of("tel:+493012345670");
        var scale = 4;
        var side = code.size() * scale;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        var squares = Pattern.compile("M(\\d+) (\\d+)h1").matcher(code.path());
        while (squares.find()) {
            for (var i = 0; i < scale * scale; i++) {
                var x = Integer.parseInt(squares.group(1)) * scale + i % scale;
                var y = Integer.parseInt(squares.group(2)) * scale + i / scale;
                pixels[y * side + x] = 0;
            }
        }
        var image = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        assertThat(new QRCodeReader().decode(image).getText()).isEqualTo("tel:+493012345670");
    }

    private static Brief brief(Set<String> closed) {
        var contact = UUID.randomUUID();
        var talk = new Brief.Talk(
                UUID.randomUUID(),
                TUESDAY.minusDays(131),
                "call",
                "talked",
                "Bob",
                6,
                "",
                List.of(new Brief.Heard("complaint", "Waited two weeks for a spare part.", false)));
        return new Brief(
                who(null),
                List.of(
                        new Brief.Way(contact, "Ana Ruiz", ContactPoint.phone("030 12345670", "DE", null)),
                        new Brief.Way(contact, "Ana Ruiz", ContactPoint.email("ana@example.com", null))),
                new HashSet<>(closed),
                List.of(talk),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static Brief.Who who(@Nullable LocalDate since) {
        return new Brief.Who(
                new UUID(0, 7),
                "Talleres Ruiz",
                true,
                new UUID(0, 8),
                "Ana Ruiz",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "EUR",
                null,
                since,
                null,
                0,
                null,
                null,
                null);
    }

    private static ResourceBundleMessageSource messages() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("messages/today");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
