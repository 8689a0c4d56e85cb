package app.earful.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-07",
                "07.03.2026",
                "7.3.26",
                "07/03/2026",
                "07-03-2026",
                "7 Mar 2026",
                "07-Mar-2026",
                "7. März 2026",
                "March 7, 2026",
                "Mar 7th, 2026",
                "20260307",
                "2026/03/07",
                "2026-03-07T14:30:00Z",
                "2026-03-07 14:30",
                "07/03/2026 2:30 PM"
            })
    void readsTheSeventhOfMarch(String text) {
        assertThat(Dates.parse(text, DateOrder.DAY_FIRST)).hasToString("Optional[2026-03-07]");
    }

    @Test
    void takesTheMonthFirstWhereTheColumnDoes() {
        assertThat(Dates.parse("3/7/2026 2:30 PM", DateOrder.MONTH_FIRST)).hasToString("Optional[2026-03-07]");
        assertThat(Dates.parse("07.03.2026", DateOrder.MONTH_FIRST)).hasToString("Optional[2026-03-07]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "31.02.2026", "13/13/2026", "2026", "0000-00-00", "12", "07.03.", "99999999"})
    void refusesWhatIsNoDate(String text) {
        assertThat(Dates.parse(text, DateOrder.DAY_FIRST)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--03-07, --03-07",
        "--0307, --03-07",
        "07.03., --03-07",
        "19800307, 1980-03-07",
        "07.03.80, 1980-03-07",
        "1980-03-07, 1980-03-07"
    })
    void readsBirthdaysWithAndWithoutTheirYear(String text, String expected) {
        assertThat(Dates.parseBirthday(text, DateOrder.DAY_FIRST)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56 €|false|1234.56|EUR",
                "1,234.56|true|1234.56|",
                "$1,234.56|false|1234.56|USD",
                "1'234.50 CHF|true|1234.50|CHF",
                "1.234|true|1234|",
                "1.234|false|1.234|",
                "1,234|false|1234|",
                "1,234|true|1.234|",
                "1.234.567|false|1234567|",
                "12,5|false|12.5|",
                "EUR 5|false|5|EUR",
                "1 234,5|false|1234.5|",
                "0|false|0|",
                "-3|false|-3|"
            })
    void readsMoney(String text, boolean decimalComma, BigDecimal value, String currency) {
        var amount = Amounts.parse(text, decimalComma).orElseThrow();
        assertThat(amount.value()).isEqualByComparingTo(value);
        assertThat(amount.currency()).isEqualTo(currency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"much", "1.2.3,4,5", "12 apples", "--5", "€"})
    void refusesWhatIsNoMoney(String text) {
        assertThat(Amounts.parse(text, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Germany, DE",
        "Deutschland, DE",
        "GERMANY, DE",
        "de, DE",
        "DEU, DE",
        "UK, GB",
        "U.S.A., US",
        "Brazil, BR",
        "Brésil, BR",
        "Österreich, AT",
        "Czech Republic, CZ",
        "Schweiz, CH",
        "Norway, NO"
    })
    void knowsCountriesByTheirNames(String text, String code) {
        assertThat(Countries.find(text)).contains(code);
    }

    @Test
    void knowsNoCountryOfThatName() {
        assertThat(Countries.find("Atlantis")).isEmpty();
    }
}
