package app.earful.samples.fiction;

import app.earful.conversations.DotKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One thing that many customers say, each in other words.
 *
 * @param months when it comes up; empty for all year
 * @param segments whom it concerns most; empty for all
 * @param cities where it comes up most; empty for everywhere
 * @param risingDays for how many days it has been growing; 0 for one that is not new
 * @param afterPromise only said by those to whom a promise was kept
 * @param phrasings language to the ways of saying it
 * @param promises language to what we then promise
 */
record Theme(
        String name,
        DotKind kind,
        double weight,
        List<Integer> months,
        List<String> segments,
        List<String> cities,
        int risingDays,
        boolean afterPromise,
        Map<String, List<String>> phrasings,
        Map<String, List<String>> promises) {
    private static final double OUT_OF_SEASON = 0.03;
    private static final double OTHER_SEGMENT = 0.15;
    private static final double OTHER_CITY = 0.4;

    /** How likely somebody of this segment in this city is to say it on that day, against the other themes. */
    double weightFor(String segment, String city, LocalDate day, LocalDate today) {
        return weight
                * (months.isEmpty() || months.contains(day.getMonthValue()) ? 1 : OUT_OF_SEASON)
                * (segments.isEmpty() || segments.contains(segment) ? 1 : OTHER_SEGMENT)
                * (cities.isEmpty() ? 1 : cities.contains(city) ? 2.5 : OTHER_CITY)
                * (risingDays == 0 ? 1 : rise(ChronoUnit.DAYS.between(day, today)));
    }

    /** Next to nothing before it began, then more each day, up to three times its weight. */
    private double rise(long daysAgo) {
        return daysAgo >= risingDays ? 0.01 : 0.3 + 2.7 * (risingDays - daysAgo) / risingDays;
    }

    static List<Theme> all() {
        return Stream.of(DotKind.values())
                .filter(kind -> kind != DotKind.OTHER)
                .flatMap(kind ->
                        Texts.blocks("themes/" + kind.word() + ".txt").stream().map(block -> of(kind, block)))
                .toList();
    }

    private static Theme of(DotKind kind, Texts.Block block) {
        var sections = Texts.sections(block.lines());
        return new Theme(
                block.name(),
                kind,
                Double.parseDouble(block.fact("weight", "3")),
                block.words("months").stream().map(Integer::valueOf).toList(),
                block.words("segments"),
                block.words("cities"),
                Integer.parseInt(block.fact("rising", "0")),
                block.fact("after", "").equals("kept"),
                byLanguage(sections, "%s"),
                byLanguage(sections, "promise %s"));
    }

    private static Map<String, List<String>> byLanguage(Map<String, List<String>> sections, String pattern) {
        return Map.of(
                "en", sections.getOrDefault(pattern.formatted("en"), List.of()),
                "de", sections.getOrDefault(pattern.formatted("de"), List.of()));
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + name;
    }
}
