package app.earful.themes.pages;

import app.earful.conversations.DotKind;
import app.earful.themes.figures.Counts;
import app.earful.themes.figures.Share;
import app.earful.themes.figures.Trend;
import app.earful.themes.lists.EarlySign;
import app.earful.themes.lists.Quote;
import app.earful.themes.lists.ThemeRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Themes as the API sends them. */
final class ThemeBodies {
    private ThemeBodies() {}

    /** So many of so many; low and high hold the true share 19 times in 20. */
    record ShareBody(int count, int of, double low, double high) {
        static ShareBody of(Share share) {
            return new ShareBody(share.count(), share.of(), share.low(), share.high());
        }
    }

    /**
     * @param value of a year, of the valued customers, whose currency is the workspace's
     * @param valuedElsewhere customers with a value in another currency, not added up
     * @param sentiment mean of feltDots, from -1 to 1
     * @param kinds dots of each kind
     */
    record CountsBody(
            int customers,
            int dots,
            BigDecimal value,
            String currency,
            int valued,
            int valuedElsewhere,
            @Nullable Double sentiment,
            int feltDots,
            Map<String, Integer> kinds) {
        static CountsBody of(Counts counts, String currency) {
            var kinds = new LinkedHashMap<String, Integer>();
            for (Map.Entry<DotKind, Integer> entry : counts.mix()) {
                kinds.put(entry.getKey().word(), entry.getValue());
            }
            return new CountsBody(
                    counts.customers(),
                    counts.dots(),
                    counts.value(),
                    currency,
                    counts.valued(),
                    counts.valuedElsewhere(),
                    counts.sentiment(),
                    counts.feltDots(),
                    kinds);
        }
    }

    /**
     * @param motion rising, fading, steady or unsure
     * @param recent customers, once a week, in the last four weeks
     * @param before the same in the twelve weeks before
     */
    record ThemeBody(
            UUID id,
            String name,
            @Nullable String group,
            boolean pinned,
            @Nullable UUID livesOn,
            @Nullable Instant since,
            CountsBody counts,
            String motion,
            ShareBody recent,
            ShareBody before) {
        static ThemeBody of(ThemeRow row, String currency) {
            return new ThemeBody(
                    row.id(),
                    row.name(),
                    row.group(),
                    row.pinned(),
                    row.livesOn(),
                    row.since(),
                    CountsBody.of(row.counts(), currency),
                    row.motion().word(),
                    ShareBody.of(row.trend().recent()),
                    ShareBody.of(row.trend().before()));
        }
    }

    record QuoteBody(
            UUID dot,
            String kind,
            String words,
            Instant heardAt,
            UUID customer,
            String customerName,
            UUID conversation,
            String heardBy,
            boolean keptAutomatically) {
        static QuoteBody of(Quote quote) {
            return new QuoteBody(
                    quote.dotId(),
                    quote.kind().word(),
                    quote.words(),
                    quote.heardAt(),
                    quote.customerId(),
                    quote.customerName(),
                    quote.conversationId(),
                    quote.heardByName(),
                    quote.keptAutomatically());
        }
    }

    /** @param dots how many times; quotes holds the last few */
    record SayerBody(UUID customer, String name, @Nullable String segment, int dots, List<QuoteBody> quotes) {
        static SayerBody of(Sayer sayer) {
            return new SayerBody(
                    sayer.customerId(),
                    sayer.name(),
                    sayer.segment(),
                    sayer.dots(),
                    sayer.latest().stream()
                            .map(said -> QuoteBody.of(said.quote()))
                            .toList());
        }
    }

    /** @param heard customers talked with in the week, of whom so many said it */
    record WeekBody(LocalDate monday, int customers, int heard) {
        static List<WeekBody> of(Trend trend) {
            return trend.weeks().stream()
                    .map(week -> new WeekBody(
                            week.monday(), week.share().count(), week.share().of()))
                    .toList();
        }
    }

    /** @param more beyond chance more, or less, than customers of the other segments */
    record SegmentBody(String segment, ShareBody share, ShareBody others, boolean more, boolean less) {
        static SegmentBody of(SegmentShare segment) {
            return new SegmentBody(
                    segment.segment(),
                    ShareBody.of(segment.share()),
                    ShareBody.of(segment.others()),
                    segment.isMore(),
                    segment.isLess());
        }
    }

    /** @param what rename, merge, split, pin, unpin, ignore, attend, exclude or include */
    record DecisionBody(
            UUID id,
            String what,
            UUID theme,
            @Nullable UUID other,
            @Nullable String newName,
            int dots,
            String decidedBy,
            Instant decidedAt,
            @Nullable Instant undoneAt) {
        static DecisionBody of(Decided decided) {
            return new DecisionBody(
                    decided.id(),
                    decided.what(),
                    decided.themeId(),
                    decided.otherId(),
                    decided.newName(),
                    decided.dots(),
                    decided.decidedBy(),
                    decided.decidedAt(),
                    decided.undoneAt());
        }
    }

    record PromisesBody(int promised, int kept, int dropped) {}

    /** @param counts by period: month, quarter, year, ever */
    record OneThemeBody(
            UUID id,
            String name,
            String foundName,
            String language,
            @Nullable String group,
            boolean pinned,
            boolean ignored,
            @Nullable Instant endedAt,
            @Nullable UUID livesOn,
            Map<String, CountsBody> counts,
            String motion,
            List<WeekBody> weeks,
            @Nullable QuoteBody first,
            List<SegmentBody> segments,
            PromisesBody promises,
            List<Similar> similar,
            List<DecisionBody> decisions) {
        static OneThemeBody of(ThemePage page, String currency) {
            var facts = page.facts();
            var counts = new LinkedHashMap<String, CountsBody>();
            page.counts().forEach((period, some) -> counts.put(period.word(), CountsBody.of(some, currency)));
            var first = page.first();
            return new OneThemeBody(
                    facts.id(),
                    facts.name(),
                    facts.foundName(),
                    facts.language(),
                    facts.groupName(),
                    facts.pinnedAt() != null,
                    facts.ignoredAt() != null,
                    facts.endedAt(),
                    facts.livesOn(),
                    counts,
                    page.motion().word(),
                    WeekBody.of(page.trend()),
                    first == null ? null : QuoteBody.of(first),
                    page.segments().stream().map(SegmentBody::of).toList(),
                    new PromisesBody(
                            page.done().promised(),
                            page.done().kept(),
                            page.done().dropped()),
                    page.similar(),
                    page.decided().stream().map(DecisionBody::of).toList());
        }
    }

    /**
     * @param theme null where it is a kind of dot
     * @param kind null where it is a theme
     * @param chance of so many or more by chance alone
     */
    record SignBody(
            @Nullable UUID theme,
            @Nullable String kind,
            String name,
            LocalDate day,
            int windowDays,
            ShareBody recent,
            ShareBody before,
            double chance,
            List<QuoteBody> quotes) {
        static SignBody of(EarlySign sign) {
            var kind = sign.kind();
            return new SignBody(
                    sign.theme(),
                    kind == null ? null : kind.word(),
                    sign.name(),
                    sign.day(),
                    sign.windowDays(),
                    ShareBody.of(sign.recent()),
                    ShareBody.of(sign.before()),
                    sign.chance(),
                    sign.quotes().stream().map(QuoteBody::of).toList());
        }
    }
}
