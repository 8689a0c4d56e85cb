package app.earful.picks;

import static app.earful.today.TodayBook.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.EarfulTest;
import app.earful.picker.Reason;
import app.earful.today.TodayBook;
import app.earful.workspaces.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EarfulTest
@Tag("database")
class AssignmentsTest {
    @Autowired
    TodayBook book;

    @AfterEach
    void letTheClockRun() {
        book.reset();
    }

    @Test
    void leavesCustomersToOwnersWhoAreHereOrBackSoon() {
        var present = book.customer("Of Ada who is there", 9_000, ada());
        var away = book.customer("Of Olga who is away today", 8_000, book.team.olga());
        var nobodys = book.customer("Of nobody", 7_000);
        var own = book.customer("Own", 10, bob());
        takeOff(book.team.olga(), TUESDAY, TUESDAY);
        assertThat(book.names(bob())).containsExactly(nobodys, own, present, away);
    }

    @Test
    void takesOverFromAnOwnerWhoIsAwayForLong() {
        var away = book.customer("Of Olga who is away", 8_000, book.team.olga());
        var reader = book.customer("Of Rita who calls nobody", 7_500, book.team.rita());
        var nobodys = book.customer("Of nobody", 7_000);
        takeOff(book.team.olga(), TUESDAY.minusDays(1), TUESDAY.plusDays(8));
        assertThat(book.names(bob())).containsExactly(away, reader, nobodys);
    }

    @Test
    void leavesTheBestToAColleagueWhoHasNobodyAsGood() {
        var large = book.customer("Large", 9_000);
        var own = book.customer("Of Bob", 8_000, bob());
        book.customer("Least", 1);
        asked(ada(), TUESDAY.minusDays(1));
        assertThat(book.pick(bob())).isEqualTo(own);
        assertThat(book.pick(ada())).isEqualTo(large);
    }

    @Test
    void doesNotWaitForAColleagueWhoHasNotAskedForLong() {
        var large = book.customer("Large", 9_000);
        book.customer("Of Bob", 8_000, bob());
        book.customer("Least", 1);
        asked(ada(), TUESDAY.minusDays(15));
        takeOff(book.team.olga(), TUESDAY, TUESDAY);
        asked(book.team.olga(), TUESDAY.minusDays(1));
        assertThat(book.pick(bob())).isEqualTo(large);
    }

    @Test
    void putsWhoeverIsPastAStandardFirstAndSaysSo() {
        var key = book.customer("Key account", 10);
        book.set(key, "tier", "A");
        book.talked(bob(), key, TUESDAY.minusDays(40));
        var large = book.customer("Large", 900_000);
        standard("A", 45);
        assertThat(book.pick(bob())).isEqualTo(large);
        standard("A", 30);
        var asked = book.get(ada(), TUESDAY);
        assertThat(asked.customerId()).isEqualTo(key);
        assertThat(asked.reasons().getFirst()).isEqualTo(new Reason(Reason.Code.STANDARD, List.of(30L, 40L)));
        assertThat(asked.reasons()).extracting(Reason::code).doesNotContain(Reason.Code.SILENT);
    }

    @Test
    void givesWhoeverCanWaitLeastAndSaysThatOthersCan() {
        for (var number = 0; number < 20; number++) {
            renewing("Crowd " + number, 12_000, 45);
        }
        var single = renewing("Single", 9_000, 20);
        var asked = book.get(bob(), TUESDAY);
        assertThat(asked.customerId()).isNotEqualTo(single);
        assertThat(asked.reasons()).last().extracting(Reason::code).isEqualTo(Reason.Code.PRESSING);
        assertThat(book.page(bob(), "/today"))
                .contains("Waiting would cost", "With others a call is worth more, but waiting costs less.");
    }

    private UUID renewing(String name, int value, int days) {
        var customer = book.customer(name, value);
        book.set(customer, "renews_on", TUESDAY.plusDays(days));
        return customer;
    }

    private void takeOff(Member member, LocalDate from, LocalDate to) {
        book.sql("""
                insert into time_off (workspace_id, id, member_id, from_on, to_on, created_at)
                values (current_workspace(), gen_random_uuid(), ?, ?, ?, now())
                """, member.id(), from, to);
    }

    /** For a name of a customer who is none any more. */
    private void asked(Member member, LocalDate day) {
        var customer = book.customer("Before", 1);
        book.set(customer, "relationship", "former");
        book.sql("""
                insert into picks (workspace_id, id, member_id, day, position, customer_id, state, worth, reasons, made_at)
                values (current_workspace(), gen_random_uuid(), ?, ?, 1, ?, 'done', 1, '[]', now())
                """, member.id(), day, customer);
    }

    private void standard(String tier, int days) {
        book.sql("""
                insert into standards (workspace_id, id, tier, every_days, changed_at)
                values (current_workspace(), gen_random_uuid(), ?, ?, now())
                on conflict (workspace_id, coalesce(tier, ''), coalesce(segment, ''))
                    do update set every_days = excluded.every_days
                """, tier, days);
    }

    private Member bob() {
        return book.team.bob();
    }

    private Member ada() {
        return book.team.ada();
    }
}
