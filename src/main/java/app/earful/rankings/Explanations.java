package app.earful.rankings;

import app.earful.picker.BestTime;
import app.earful.picker.Reason;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the picker's codes and numbers into the reader's words. What counts stands between asterisks. */
@Component
public class Explanations {
    private final MessageSource messages;

    Explanations(MessageSource messages) {
        this.messages = messages;
    }

    /** @param said by them about a problem, word for word; null where there is no room for it */
    public List<String> of(List<Reason> reasons, @Nullable String said, String currency, Locale locale) {
        return reasons.stream()
                .map(reason -> reason.code() == Reason.Code.PROBLEM && said != null
                        ? say("problem.quoted", locale, said)
                        : of(reason, currency, locale))
                .toList();
    }

    private String of(Reason reason, String currency, Locale locale) {
        var number = reason.numbers().getFirst();
        return switch (reason.code()) {
            case SILENT -> say("silent", locale, number);
            case NEVER_HEARD -> say("never", locale, number);
            case RENEWAL -> say("renewal", locale, number);
            case VALUE -> say("value", locale, money(number, currency, locale));
            case NEXT_DATE -> say("next", locale, number);
            case RATE -> say("rate", locale, number);
            case CHANCE -> say("chance", locale, number);
            case SIGNAL -> say("signal", locale, number);
            case SCORE -> say("score", locale, number);
            case PROBLEM -> say("problem", locale, number);
            case STANDARD -> say("standard", locale, reason.numbers().toArray());
            case WEEKDAY -> say("weekday", locale, weekday(DayOfWeek.of(number.intValue()), locale));
            case PRESSING -> say("pressing", locale, money(number, currency, locale));
            case UNHEARD -> say("unheard", locale, reason.numbers().toArray());
        };
    }

    /** When to call, with the tries that tell it. */
    public String of(BestTime time, Locale locale) {
        var weekday = time.weekday() == null ? "" : weekday(time.weekday(), locale);
        var part = time.part() == null ? "" : time.part().name().toLowerCase(Locale.ROOT);
        var key = "today.best.when." + (weekday.isEmpty() ? part : part.isEmpty() ? "weekday" : "weekday." + part);
        var when = messages.getMessage(key, new Object[] {weekday}, locale);
        var numbers = new Object[] {when, time.answers(), time.tries(), time.otherAnswers(), time.otherTries()};
        return messages.getMessage("today.best", numbers, locale);
    }

    private static String weekday(DayOfWeek day, Locale locale) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    private String say(String code, Locale locale, Object... arguments) {
        return messages.getMessage("today.reason." + code, arguments, locale);
    }

    private static String money(long value, String currency, Locale locale) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        format.setMaximumFractionDigits(0);
        return format.format(value);
    }
}
