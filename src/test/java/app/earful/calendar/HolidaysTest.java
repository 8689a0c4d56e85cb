package app.earful.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {
    private final Holidays holidays = new Holidays();

    @ParameterizedTest
    @CsvSource({
        "DE, by, 2026-01-06",
        "DE, by, 2026-08-15",
        "DE, DE-BY, 2026-08-15",
        "DE, by-ag, 2026-08-08",
        "DE, be, 2026-03-08",
        "DE, BE, 2026-03-08",
        "DE, sn, 2026-11-18",
        "US, ca, 2026-11-26",
        "US, '', 2026-07-03",
        "US, '', 2027-12-31",
        "ES, vc, 2026-10-09",
        "GB, eng, 2027-12-28",
        "FR, 75C, 2026-07-14",
        "AT, '', 2028-10-26",
    })
    void knowsTheHolidaysOfTheRegion(String country, String region, LocalDate day) {
        assertThat(holidays.in(country, region, day.getYear())).containsKey(day);
    }

    @ParameterizedTest
    @CsvSource({
        "DE, be, 2026-01-06",
        "DE, be, 2026-08-15",
        "DE, by-nuremberg, 2026-08-15",
        "DE, by, 2026-03-08",
        "ES, md, 2026-10-09",
        "US, '', 2026-07-06",
        "US, '', 2028-01-01"
    })
    void doesNotTakeTheHolidaysOfOthers(String country, String region, LocalDate day) {
        assertThat(holidays.in(country, region, day.getYear())).doesNotContainKey(day);
    }

    @Test
    void fallsBackToTheCountryWhereTheRegionIsUnknown() {
        assertThat(holidays.in("DE", "zz", 2026))
                .isEqualTo(holidays.in("DE", null, 2026))
                .hasSize(9);
    }

    @Test
    void knowsNoHolidayOfACountryWithoutCalendar() {
        assertThat(holidays.in("XX", "by", 2026)).isEmpty();
    }

    @Test
    void namesAHolidayInTheReadersLanguage() {
        var epiphany = Objects.requireNonNull(holidays.in("DE", "by", 2026).get(LocalDate.of(2026, 1, 6)));
        assertThat(epiphany.getDescription(Locale.GERMANY)).isEqualTo("Heilige Drei Könige");
        assertThat(epiphany.getDescription(Locale.of("en", "DE"))).isEqualTo("Epiphany");
    }
}
