package app.earful.insight;

import app.earful.insight.meaning.Meaning;
import app.earful.insight.meaning.Vectors;
import app.earful.insight.meaning.WordVectors;
import app.earful.insight.reading.Reading;
import app.earful.insight.reading.TextReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a collection of remarks says: each one read, divided into themes, and the themes named. English is divided by meaning,
 * other languages by their words, each on its own: a theme never crosses languages.
 *
 * @param readings of each remark
 * @param themes of each remark, counted from 1 with the largest first; 0 when it stands alone
 * @param sureness of each remark's theme, from 0 to 1
 * @param summary of the themes in order of their numbers
 */
@SuppressWarnings("ArrayRecordComponent") // working data, never compared
public record Insight(List<Reading> readings, int[] themes, double[] sureness, List<Theme> summary) {
    private static final String ENGLISH = "en";

    /** A few texts that look like another language are mostly short ones of this language, mistaken. */
    private static final int LEAST_OF_A_LANGUAGE = 10;

    private static final double LEAST_SHARE_OF_A_LANGUAGE = 0.05;

    private static final int LONGEST_QUOTE = 280;
    private static final int SHORTEST_QUOTE_WORDS = 4;

    /** Reads and divides; takes about 6 ms a remark on two processors. */
    public static Insight of(List<Remark> remarks) {
        var texts = remarks.stream().map(Remark::text).toList();
        var meanings = Meaning.shipped().of(texts);
        var readings = IntStream.range(0, texts.size())
                .parallel()
                .mapToObj(i -> TextReader.shipped().read(texts.get(i), meanings.get(i)))
                .toList();
        var building = new Building(remarks);
        byLanguage(readings).forEach((language, rows) -> building.divide(language, rows, meanings));
        return building.finished(readings);
    }

    /** The rows of each language that is there in earnest; all others go with the most frequent one. */
    private static Map<String, List<Integer>> byLanguage(List<Reading> readings) {
        var rows = new TreeMap<String, List<Integer>>();
        for (var row = 0; row < readings.size(); row++) {
            rows.computeIfAbsent(language(readings.get(row)), key -> new ArrayList<>())
                    .add(row);
        }
        if (rows.size() < 2) {
            return rows;
        }
        var least = Math.max(LEAST_OF_A_LANGUAGE, LEAST_SHARE_OF_A_LANGUAGE * readings.size());
        var main = Collections.max(
                rows.keySet(),
                Comparator.comparingInt(
                        language -> rows.getOrDefault(language, List.of()).size()));
        var stray = new ArrayList<Integer>();
        rows.entrySet()
                .removeIf(entry -> entry.getValue().size() < least
                        && !entry.getKey().equals(main)
                        && stray.addAll(entry.getValue()));
        rows.computeIfPresent(
                main,
                (language, its) ->
                        Stream.concat(its.stream(), stray.stream()).sorted().toList());
        return rows;
    }

    /** What is too short to tell is taken for English. */
    private static String language(Reading reading) {
        return reading.language().length() == 2 ? reading.language() : ENGLISH;
    }

    private static final class Building {
        private final List<Remark> remarks;
        private final int[] themes;
        private final double[] sureness;
        private final List<Found> found = new ArrayList<>();

        private record Found(String name, String quote, List<Integer> rows) {}

        Building(List<Remark> remarks) {
            this.remarks = remarks;
            themes = new int[remarks.size()];
            sureness = new double[remarks.size()];
        }

        void divide(String language, List<Integer> rows, List<float[][]> known) {
            var texts = rows.stream().map(row -> remarks.get(row).text()).toList();
            var meanings =
                    language.equals(ENGLISH) ? rows.stream().map(known::get).toList() : WordVectors.of(texts, language);
            var grouping = Themes.of(texts, meanings);
            var members = members(grouping, rows, meanings);
            var names = Names.of(
                    members.stream()
                            .map(theme -> theme.stream().map(Member::text).toList())
                            .toList(),
                    language);
            for (var theme = 0; theme < members.size(); theme++) {
                var ofTheme = members.get(theme);
                found.add(new Found(
                        names.get(theme),
                        quote(ofTheme),
                        ofTheme.stream().map(Member::row).toList()));
            }
        }

        private record Member(int row, String text, double nearness) {}

        private List<List<Member>> members(Grouping grouping, List<Integer> rows, List<float[][]> meanings) {
            var members = new ArrayList<List<Member>>();
            grouping.centres().forEach(centre -> members.add(new ArrayList<>()));
            for (var i = 0; i < rows.size(); i++) {
                var theme = grouping.themes()[i];
                sureness[rows.get(i)] = grouping.sureness()[i];
                if (theme != Grouping.ALONE) {
                    var vector = grouping.space().place(meanings.get(i));
                    var nearness = Vectors.dot(vector, grouping.centres().get(theme - 1));
                    members.get(theme - 1)
                            .add(new Member(
                                    rows.get(i), remarks.get(rows.get(i)).text(), nearness));
                }
            }
            return members;
        }

        /** The most central text that is neither a shred nor a speech, if there is one. */
        private static String quote(List<Member> members) {
            return members.stream()
                    .min(Comparator.comparingInt((Member member) -> isQuotable(member.text()) ? 0 : 1)
                            .thenComparing(
                                    Comparator.comparingDouble(Member::nearness).reversed())
                            .thenComparing(Member::text))
                    .orElseThrow()
                    .text();
        }

        private static boolean isQuotable(String text) {
            return text.length() <= LONGEST_QUOTE
                    && text.split(" ", SHORTEST_QUOTE_WORDS).length == SHORTEST_QUOTE_WORDS;
        }

        Insight finished(List<Reading> readings) {
            found.sort(Comparator.comparingInt((Found theme) -> -theme.rows().size()));
            for (var theme = 0; theme < found.size(); theme++) {
                for (var row : found.get(theme).rows()) {
                    themes[row] = theme + 1;
                }
            }
            var rising = rising();
            var summary = IntStream.rangeClosed(1, found.size())
                    .mapToObj(number -> theme(number, found.get(number - 1), rising.contains(number)))
                    .toList();
            return new Insight(readings, themes, sureness, summary);
        }

        private Set<Integer> rising() {
            var today =
                    remarks.stream().map(Remark::on).filter(Objects::nonNull).max(LocalDate::compareTo);
            var rising = new HashSet<Integer>();
            today.ifPresent(
                    day -> EarlySigns.on(day, remarks, themes, found.size()).forEach(sign -> rising.add(sign.theme())));
            return rising;
        }

        private Theme theme(int number, Found theme, boolean isRising) {
            var customers = new HashMap<String, Boolean>();
            for (var row : theme.rows()) {
                var customer = remarks.get(row).customer();
                customers.put(customer == null ? "\0" + row : customer, true);
            }
            return new Theme(number, theme.name(), theme.rows().size(), theme.quote(), customers.size(), isRising);
        }
    }
}
