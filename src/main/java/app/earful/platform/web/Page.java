package app.earful.platform.web;

import app.earful.platform.problems.FieldErrors;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.text.Bidi;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.servlet.LocaleResolver;

/** What every template is given: the reader, the words in their language, their formats, and the page's own address. */
public final class Page {
    private final HttpServletRequest request;
    private final Reader reader;
    private final MessageSource messages;

    Page(HttpServletRequest request, Reader reader, MessageSource messages) {
        this.request = request;
        this.reader = reader;
        this.messages = messages;
    }

    static Page of(HttpServletRequest request, MessageSource messages, LocaleResolver locales) {
        var known = (Reader) request.getAttribute(Reader.ATTRIBUTE);
        return new Page(request, known == null ? Reader.stranger(locales.resolveLocale(request)) : known, messages);
    }

    /** The words for a key, with arguments in the order of the bundle's {0}, {1}. */
    public String text(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, reader.locale());
    }

    /** Facts in one line. One that is written from right to left keeps to itself, so that it does not turn its neighbours. */
    public static String line(Stream<@Nullable String> facts) {
        return facts.filter(Objects::nonNull)
                .map(fact ->
                        Bidi.requiresBidi(fact.toCharArray(), 0, fact.length()) ? "\u2068" + fact + "\u2069" : fact)
                .collect(Collectors.joining(" · "));
    }

    /** What is wrong with a field, in words. */
    public String text(FieldErrors.Fault fault) {
        return text(fault.key(), fault.arguments().toArray());
    }

    public Reader reader() {
        return reader;
    }

    /** The address of a style sheet, script, font or icon. */
    public String asset(String path) {
        return Assets.address(path);
    }

    public String language() {
        return reader.locale().getLanguage();
    }

    /** Without the query, such as {@code /customers}. */
    public String path() {
        return request.getRequestURI();
    }

    /** "page" on the link that leads to the page being read, for aria-current. */
    public @Nullable String current(String path) {
        return path().equals(path) || path().startsWith(path + "/") ? "page" : null;
    }

    public String csrfName() {
        return csrf().getParameterName();
    }

    public String csrfToken() {
        return csrf().getToken();
    }

    /** For hx-headers on the body, so that htmx sends the token with every change. */
    public String csrfHeaders() {
        return "{\"%s\": \"%s\"}".formatted(csrf().getHeaderName(), csrf().getToken());
    }

    /** A request that was refused before it had a token gets an error page all the same. */
    private CsrfToken csrf() {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? new DefaultCsrfToken("X-XSRF-TOKEN", "_csrf", "none") : token;
    }

    /** A message key put there by {@link Flash} just before a redirect, or null. */
    public @Nullable Flash flash() {
        return Flash.of(request);
    }

    public String date(@Nullable LocalDate date) {
        return date == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(reader.locale())
                        .format(date);
    }

    public String shortDate(@Nullable LocalDate date) {
        return date == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(reader.locale())
                        .format(date);
    }

    /** With the day of the week, such as "Saturday, 21 November 2026". */
    public String fullDate(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(reader.locale())
                .format(date);
    }

    public String dateTime(@Nullable Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(reader.locale())
                        .format(instant.atZone(reader.zone()));
    }

    public LocalDate day(Instant instant) {
        return instant.atZone(reader.zone()).toLocalDate();
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(reader.locale()).format(number);
    }

    /** Whole units: the cents of a year's value are noise. */
    public String money(@Nullable BigDecimal amount, String currency) {
        if (amount == null) {
            return "";
        }
        var format = NumberFormat.getCurrencyInstance(reader.locale());
        format.setCurrency(Currency.getInstance(currency));
        format.setMaximumFractionDigits(0);
        return format.format(amount);
    }

    public Locale locale() {
        return reader.locale();
    }
}
