package app.earful.samples.fiction;

import app.earful.conversations.DotKind;
import app.earful.samples.fiction.Slots.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a customer says when somebody asks, and how well we are then doing for them. */
final class Hearing {
    private final List<Theme> themes = Theme.all();
    private final Map<String, Integer> timesSaid = new HashMap<>();
    private final Slots slots;
    private final Chance chance;
    private final LocalDate today;

    Hearing(Slots slots, LocalDate today, Chance chance) {
        this.slots = slots;
        this.today = today;
        this.chance = chance;
    }

    /** In the customer's words, without the braces of the texts. */
    record Said(Theme theme, String words) {}

    List<Said> listen(Client client, Context context) {
        var said = new ArrayList<Said>();
        var things = chance.weighted(
                List.of(0, 1, 2, 3), number -> List.of(0.17, 0.47, 0.28, 0.08).get(number));
        while (said.size() < things) {
            var theme = chance.weighted(themes, candidate -> weight(candidate, client, context.day()));
            if (said.stream().noneMatch(other -> other.theme().equals(theme))) {
                said.add(new Said(theme, slots.fill(phrasing(theme, context.language()), context)));
            }
        }
        return said;
    }

    /** Each phrasing of a theme in turn, from a place in the middle, so that none is heard twice before all were once. */
    private String phrasing(Theme theme, String language) {
        var phrasings = theme.phrasings().getOrDefault(language, List.of());
        var key = theme.name() + language;
        var turn = timesSaid.containsKey(key) ? timesSaid.get(key) + 1 : chance.between(0, phrasings.size() - 1);
        timesSaid.put(key, turn);
        return phrasings.get(turn % phrasings.size());
    }

    private double weight(Theme theme, Client client, LocalDate day) {
        if (theme.afterPromise() && !client.hadPromiseKeptBefore(day)) {
            return 0;
        }
        var customer = client.customer();
        return theme.weightFor(client.branch().segment(), customer.address().city(), day, today)
                * (theme.afterPromise() ? 8 : 1)
                * (client.buysFromUs() ? ofCustomer(theme.kind(), client.temper()) : ofOthers(theme.kind()));
    }

    /** Those for whom we do less well complain more and praise less. */
    private static double ofCustomer(DotKind kind, double temper) {
        return switch (kind) {
            case COMPLAINT -> Math.max(0.15, (10 - temper) / 2.6);
            case PRAISE -> Math.max(0.1, (temper - 3) / 4.4);
            case PAIN, WISH, QUESTION, COMPETITOR, OPPORTUNITY, OTHER -> 1;
        };
    }

    /** Who does not buy from us cannot complain of us, but can tell what others are like. */
    private static double ofOthers(DotKind kind) {
        return switch (kind) {
            case COMPLAINT, PRAISE -> 0;
            case COMPETITOR -> 6;
            case PAIN, WISH, QUESTION, OPPORTUNITY, OTHER -> 1;
        };
    }

    /** 0 to 10; null where nobody asked, which happens about one time in five. */
    @Nullable
    Integer score(Client client, List<Said> said) {
        var felt = client.temper()
                + chance.around(0, 0.7)
                + said.stream()
                        .mapToDouble(thing -> effect(thing.theme().kind()))
                        .sum();
        return chance.of(0.8) ? Math.clamp(Math.round(felt), 0, 10) : null;
    }

    private static double effect(DotKind kind) {
        return switch (kind) {
            case COMPLAINT -> -2.2;
            case COMPETITOR -> -0.9;
            case PAIN -> -0.4;
            case WISH, QUESTION, OTHER -> 0;
            case OPPORTUNITY -> 0.4;
            case PRAISE -> 1.3;
        };
    }
}
