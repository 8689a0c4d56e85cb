package app.earful.customers.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "030/123 45-67,DE,+49301234567",
        "(089) 12 34 56,DE,+4989123456",
        "+34 912 34 56 78,DE,+34912345678",
        "0034 912 345 678,DE,+34912345678",
        "(312) 555-0123,US,+13125550123",
        "020 7946 0018,GB,+442079460018",
        "030 1234567 ext. 12,DE,+49301234567;ext=12",
    })
    void readsANumberAsDialledInTheCountry(String raw, String country, String normal) {
        assertThat(PhoneNumbers.parse(raw, country)).contains(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ask the gate", "12", "call 030 123456 but only before nine", "n/a", "+", "٠٠", "💣"})
    void findsNoNumberWhereThereIsNone(String raw) {
        assertThat(PhoneNumbers.parse(raw, "DE")).isEmpty();
    }

    @Test
    void readsAgainHoweverItIsShownInEveryCountry() {
        var numbers = PhoneNumberUtil.getInstance();
        for (var country : new TreeSet<>(numbers.getSupportedRegions())) {
            var example = numbers.getExampleNumber(country);
            var normal = numbers.format(example, PhoneNumberFormat.E164);
            assertThat(PhoneNumbers.parse(PhoneNumbers.shown(normal, country), country))
                    .as(country)
                    .contains(normal);
            assertThat(PhoneNumbers.parse(PhoneNumbers.international(normal), null))
                    .as(country)
                    .contains(normal);
        }
    }

    @Test
    void showsTheCountryOnlyToThoseElsewhere() {
        assertThat(PhoneNumbers.shown("+4989123456", "DE")).isEqualTo("089 123456");
        assertThat(PhoneNumbers.shown("+4989123456", "ES")).isEqualTo("+49 89 123456");
    }
}
