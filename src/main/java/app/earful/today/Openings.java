package app.earful.today;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The first sentence of the call, made from what is known; the same one all day. */
@Component
class Openings {
    /** Of each topic there are as many in every language. */
    private static final int VARIANTS = 3;

    /** What a person can say in one breath. */
    private static final int LONGEST_QUOTE = 90;

    private final MessageSource messages;

    Openings(MessageSource messages) {
        this.messages = messages;
    }

    String of(Brief brief, LocalDate day, Locale locale) {
        var complaint = brief.lastHeard("complaint", "pain");
        if (complaint.isPresent()) {
            return say("complaint", brief, complaint.get(), day, locale);
        }
        var owed = brief.promises().stream().findFirst();
        if (owed.isPresent()) {
            return say("promise", brief, owed.get().what(), day, locale);
        }
        var wish = brief.lastHeard("wish", "question", "opportunity");
        if (wish.isPresent()) {
            return say("wish", brief, wish.get(), day, locale);
        }
        var praise = brief.lastHeard("praise");
        if (praise.isPresent()) {
            return say("praise", brief, praise.get(), day, locale);
        }
        return say(brief.who().lastHeardOn() == null ? "never" : "silent", brief, "", day, locale);
    }

    private String say(String topic, Brief brief, String quote, LocalDate day, Locale locale) {
        var variant = Math.floorMod(brief.who().customerId().hashCode() + day.hashCode(), VARIANTS);
        var arguments = new Object[] {firstName(brief.who().name(), locale), shorten(quote)};
        return messages.getMessage("today.opening.%s.%d".formatted(topic, variant), arguments, locale);
    }

    /** English greets by the first name, German by the whole one: the form of address is not known. */
    private static String firstName(String name, Locale locale) {
        return locale.getLanguage().equals("en") ? name.strip().split("\\s+")[0] : name;
    }

    /** Without the full stop, which belongs to the sentence around it. */
    private static String shorten(String quote) {
        var plain = quote.strip().replaceAll("[.…]+$", "");
        if (plain.length() <= LONGEST_QUOTE) {
            return plain;
        }
        var cut = plain.lastIndexOf(' ', LONGEST_QUOTE);
        return plain.substring(0, cut < LONGEST_QUOTE / 2 ? LONGEST_QUOTE : cut) + " …";
    }
}
