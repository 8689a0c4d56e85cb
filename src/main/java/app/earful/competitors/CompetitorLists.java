package app.earful.competitors;

import app.earful.dots.DotRepository;
import app.earful.dots.HeardDot;
import app.earful.insight.Binomial;
import app.earful.platform.lists.Position;
import app.earful.themes.figures.Motion;
import app.earful.themes.figures.Motions;
import app.earful.themes.figures.Trend;
import app.earful.workspaces.Member;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages and the API show of competitors. */
@Component
@Transactional
class CompetitorLists {
    private static final double CHANCE = 0.05;
    private static final int LEAST_CUSTOMERS = 3;
    private static final double GROWN_TO = 1.5;

    private final CompetitorRepository competitors;
    private final CompetitorFigureRepository figures;
    private final CompetitorCounts counts;
    private final MentionRepository mentions;
    private final DotRepository dots;
    private final InstantSource time;

    CompetitorLists(
            CompetitorRepository competitors,
            CompetitorFigureRepository figures,
            CompetitorCounts counts,
            MentionRepository mentions,
            DotRepository dots,
            InstantSource time) {
        this.competitors = competitors;
        this.figures = figures;
        this.counts = counts;
        this.mentions = mentions;
        this.dots = dots;
        this.time = time;
    }

    /** Those named by most customers first; merged ones stand under the one they were merged into. */
    List<CompetitorRow> all(Member member) {
        counts.refresh();
        var standing = competitors.findAll().stream()
                .filter(competitor -> competitor.mergedInto() == null)
                .toList();
        var today = time.instant().atZone(member.workspace().zone()).toLocalDate();
        var counted = figures.find();
        var trends = figures.trends(standing.stream().map(Competitor::id).toList(), today);
        var rising = trends.entrySet().stream()
                .filter(entry -> isRising(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var motions = Motions.of(trends, rising);
        return standing.stream()
                .map(competitor -> new CompetitorRow(
                        competitor.id(),
                        competitor.name(),
                        counted.mentions().getOrDefault(competitor.id(), Map.of()),
                        counted.lastHeardAt().get(competitor.id()),
                        trends.getOrDefault(competitor.id(), new Trend(List.of())),
                        motions.getOrDefault(competitor.id(), Motion.UNSURE)))
                .sorted(Comparator.comparingInt(CompetitorRow::customers).reversed())
                .toList();
    }

    CompetitorRow one(Member member, UUID id) {
        return all(member).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseGet(() -> new CompetitorRow(id, "", Map.of(), null, new Trend(List.of()), Motion.UNSURE));
    }

    /** More customers a week than in the twelve weeks before, by half again at least and beyond chance. */
    private static boolean isRising(Trend trend) {
        var now = trend.recent();
        var then = trend.before();
        if (!trend.isLine() || now.count() < LEAST_CUSTOMERS || now.value() < GROWN_TO * then.value()) {
            return false;
        }
        var ours = (double) now.of() / (now.of() + then.of());
        return Binomial.atLeast(now.count(), now.count() + then.count(), ours) <= CHANCE;
    }

    record Quotes(List<HeardDot> dots, @Nullable Position next) {}

    Quotes quotes(UUID id, Side side, @Nullable Position after, int limit) {
        var from = after == null ? Position.BEGINNING : after;
        var page = mentions.find(id, side, from, limit);
        return new Quotes(dots.findAll(page.ids()), page.next());
    }

    /** What looks like a name that we do not know yet. */
    List<NameFinder.Name> suggestions() {
        var known = competitors.findAll().stream()
                .flatMap(competitor -> competitor.spellings().stream())
                .collect(Collectors.toSet());
        return NameFinder.find(known, figures.aboutCompetitors(), figures.aboutOtherThings());
    }
}
