package app.earful.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "48000|en|48000.00",
                "48,000.50|en|48000.50",
                "48.000,50|en|48000.50",
                "48.000,50|de|48000.50",
                "48,000.50|de|48000.50",
                "12.500|de|12500.00",
                "12,500|en|12500.00",
                "12.50|de|12.50",
                "0,5|de|0.50",
                "1 234 567|fr|1234567.00",
                "1'200|de|1200.00",
                "1.234.567|en|1234567.00",
            })
    void readsWhatPeopleType(String text, String language, BigDecimal amount) {
        assertThat(Amounts.parse(text, Locale.of(language))).contains(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-5",
                "12.345.67",
                "1,2,3",
                "12,3456",
                "a lot",
                "1e9",
                "٣",
                "9999999999999999",
                ".",
                "5.",
                "--"
            })
    void refusesWhatIsNoAmount(String text) {
        assertThat(Amounts.parse(text, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void readsBackEveryAmountItWrites() {
        var random = new Random(42);
        for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("de", "CH"), Locale.FRENCH)) {
            for (var time = 0; time < 2000; time++) {
                var cents = random.nextLong(0, (long) Math.pow(10, 1 + random.nextInt(16)));
                var amount = BigDecimal.valueOf(cents, 2);
                assertThat(Amounts.parse(Amounts.format(amount, locale), locale))
                        .contains(amount);
                assertThat(Amounts.ofCents(Amounts.cents(amount))).isEqualTo(amount);
            }
        }
    }
}
