package app.earful.samples.fiction;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Fills the {slots} of a text with what fits a customer, a language and a day. */
final class Slots {
    private final Map<String, List<String>> texts = Texts.sections(Texts.lines("slots.txt"));
    private final Chance chance;

    Slots(Chance chance) {
        this.chance = chance;
    }

    /**
     * Whom and what a text is about.
     *
     * @param chosen what was put into other slots of the same conversation, so that one and the same part is promised
     */
    record Context(
            String language, String first, String machine, String town, LocalDate day, Map<String, String> chosen) {}

    String fill(String text, Context context) {
        var from = text.indexOf('{');
        if (from < 0) {
            return text;
        }
        var filled = new StringBuilder(text.length() + 40);
        var done = 0;
        while (from >= 0) {
            var to = text.indexOf('}', from);
            filled.append(text, done, from).append(value(text.substring(from + 1, to), context));
            done = to + 1;
            from = text.indexOf('{', done);
        }
        return filled.append(text, done, text.length()).toString();
    }

    private String value(String slot, Context context) {
        return switch (slot) {
            case "first" -> context.first();
            case "machine" -> context.machine();
            case "town" -> context.town();
            case "month" -> month(context.day().minusMonths(chance.between(1, 3)), context.language());
            case "later" -> month(context.day().plusMonths(chance.between(2, 5)), context.language());
            default -> context.chosen().computeIfAbsent(slot, _ -> any(slot + " " + context.language()));
        };
    }

    private String any(String section) {
        return chance.oneOf(texts.getOrDefault(section, List.of()));
    }

    private static String month(LocalDate day, String language) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.of(language));
    }
}
