package app.earful.rankings;

import app.earful.picker.Assumptions;
import app.earful.picker.Book;
import app.earful.picker.BookCustomer;
import app.earful.picker.Estimates;
import app.earful.picker.Picker;
import app.earful.picker.Ranked;
import app.earful.picker.Wanted;
import app.earful.platform.problems.NotFound;
import app.earful.workspaces.Member;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows why the next customers stand where they stand, and what other assumptions would make of it. */
@Service
@Transactional(readOnly = true)
class Order {
    /** Whoever is not among these by the night's order does not come among the next by another assumption either. */
    static final int LOOKED_AT = 200;

    private static final int SHOWN = 20;
    private static final Wanted FIRST = new Wanted(Integer.MAX_VALUE, 0, SHOWN);

    private final BookRepository books;
    private final RankingRepository rankings;
    private final OrderSettingsRepository settings;
    private final InstantSource time;

    Order(BookRepository books, RankingRepository rankings, OrderSettingsRepository settings, InstantSource time) {
        this.books = books;
        this.rankings = rankings;
        this.settings = settings;
        this.time = time;
    }

    /** @param tried in place of what is set; null for the order as it is */
    OrderPage of(Member member, @Nullable Assumptions tried) {
        var set = settings.get();
        var estimates = rankings.estimates().orElse(Estimates.NONE);
        var day = member.dayAt(time.instant());
        var first = first(day, member);
        var now = rank(first, day, estimates);
        var then = tried == null ? now : rank(first, day, estimates.assuming(tried));
        var shown = then.subList(0, Math.min(SHOWN, then.size()));
        var standards = new OrderPage.Standards(rankings.overdue(), urgency(then.stream()), urgencyAtMost(then));
        return new OrderPage(rows(shown, now), rankings.segments(), standards, set, tried, estimates);
    }

    private static double urgency(Stream<Ranked> ranked) {
        return ranked.mapToDouble(Ranked::urgency).limit(SHOWN).sum();
    }

    private static double urgencyAtMost(List<Ranked> ranked) {
        return urgency(ranked.stream()
                .sorted(Comparator.comparingDouble(Ranked::urgency).reversed()));
    }

    /**
     * @param change null for what would be if they were heard today
     * @throws NotFound where there is no such customer
     */
    WhatIf whatIf(Member member, UUID customerId, WhatIf.@Nullable Change change) {
        var day = member.dayAt(time.instant());
        var estimates = rankings.estimates().orElse(Estimates.NONE);
        var found = new ArrayList<BookCustomer>(1);
        books.only(customerId, day, member.workspace().zone()).each(found::add);
        if (found.isEmpty()) {
            throw new NotFound("order.whatif.nobody");
        }
        var customer = found.getFirst();
        var changed = change == null ? new WhatIf.Change(true, customer.renewsOn()) : change;
        var others = rank(first(day, member), day, estimates);
        var now = place(Picker.evaluate(customer, estimates, day), others);
        var then = place(Picker.evaluate(changed.of(customer, day), estimates, day), others);
        return new WhatIf(customerId, rankings.name(customerId), now, then, changed);
    }

    private static WhatIf.Place place(Ranked ranked, List<Ranked> others) {
        var rest = others.stream()
                .filter(other -> !other.customerId().equals(ranked.customerId()))
                .toList();
        var before = rest.stream().filter(other -> other.isBefore(ranked)).count();
        return new WhatIf.Place(ranked.among(rest), Math.toIntExact(before) + 1);
    }

    /** One more than counts, so that it shows who is behind them. */
    private List<BookCustomer> first(LocalDate day, Member member) {
        var first = new ArrayList<BookCustomer>();
        books.first(LOOKED_AT + 1, day, member.workspace().zone()).each(first::add);
        return first;
    }

    private static List<Ranked> rank(List<BookCustomer> customers, LocalDate day, Estimates estimates) {
        return Picker.rank(Book.of(customers), day, FIRST, estimates).ranked();
    }

    private List<OrderPage.Row> rows(List<Ranked> shown, List<Ranked> now) {
        var before = new HashMap<String, Integer>();
        for (var place = 0; place < now.size(); place++) {
            before.put(now.get(place).customerId(), place + 1);
        }
        var names = rankings.names();
        var rows = new ArrayList<OrderPage.Row>();
        for (var ranked : shown) {
            var id = UUID.fromString(ranked.customerId());
            rows.add(new OrderPage.Row(
                    id, names.getOrDefault(id, ""), ranked, before.getOrDefault(ranked.customerId(), LOOKED_AT)));
        }
        return rows;
    }
}
