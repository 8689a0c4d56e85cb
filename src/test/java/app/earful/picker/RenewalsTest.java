package app.earful.picker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The book is of 2026-01-05 and says 2026-03-08. */
class RenewalsTest {
    private static final LocalDate BOOK_DAY = LocalDate.of(2026, 1, 5);
    private static final LocalDate BOUND = LocalDate.of(2026, 3, 8);

    private final Renewals renewals = new Renewals();

    @ParameterizedTest
    @CsvSource({
        "2026-03-08, 2027-06-30, 2027-06-30",
        "2026-03-02, 2026-06-08, 2026-06-08",
        "2026-02-20, , 2027-03-08",
        "2026-03-08, , 2027-03-08",
        "2027-03-09, , 2028-03-08",
    })
    void bindsUntilTheDaySaidOrForAnotherYear(LocalDate on, @Nullable LocalDate said, LocalDate expected) {
        renewals.bind("c", BOUND);
        assertThat(renewals.renew("c", on, said, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-08, 2026-03-08, 2026-03-08",
        "2024-03-08, 2025-03-08, 2026-03-08",
        "2025-03-08, , 2026-03-08",
        "2026-01-02, 2027-01-02, 2027-01-02",
    })
    void leavesTheDateOfTheBookUnlessAnEarlierRenewalGoesFurther(
            LocalDate on, @Nullable LocalDate said, LocalDate expected) {
        renewals.bind("c", BOUND);
        assertThat(renewals.renew("c", on, said, on.isBefore(BOOK_DAY))).isEqualTo(expected);
    }

    @Test
    void countsAYearWhereNoDateWasEverSaid() {
        assertThat(renewals.renew("c", LocalDate.of(2026, 12, 30), null, false)).isEqualTo("2027-12-30");
    }
}
