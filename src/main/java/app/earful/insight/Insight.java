package app.earful.insight;

import app.earful.insight.meaning.Meaning;
import app.earful.insight.meaning.Vectors;
import app.earful.insight.meaning.WordVectors;
import app.earful.insight.naming.Names;
import app.earful.insight.reading.Reading;
import app.earful.insight.reading.TextReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

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
    /**
     * Reads and divides; takes about 6 ms a remark on two processors, most of it for understanding.
     *
     * @param understood is told after each remark how many are
     */
    static Insight of(List<Remark> remarks, IntConsumer understood) {
        var texts = remarks.stream().map(Remark::text).toList();
        var meanings = Meaning.shipped().of(texts, understood);
        var readings = IntStream.range(0, texts.size())
                .parallel()
                .mapToObj(i -> TextReader.shipped().read(texts.get(i), meanings.get(i)))
                .toList();
        var building = new Building(remarks);
        LanguageParts.of(readings.stream().map(Reading::language).toList())
                .forEach((language, rows) -> building.divide(language, rows, meanings));
        return building.finished(readings);
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
            var meanings = language.equals(LanguageParts.ENGLISH)
                    ? rows.stream().map(known::get).toList()
                    : WordVectors.of(texts, language);
            var grouping = Themes.of(texts, meanings);
            var members = members(grouping, rows, meanings);
            var named = members.stream()
                    .map(theme -> theme.stream().map(Member::text).toList())
                    .toList();
            var names = language.equals(LanguageParts.ENGLISH)
                    ? Names.of(named, language, Set.of(), nearness(grouping))
                    : Names.of(named, language);
            for (var theme = 0; theme < members.size(); theme++) {
                var ofTheme = members.get(theme);
                found.add(new Found(
                        names.get(theme),
                        quote(ofTheme),
                        ofTheme.stream().map(Member::row).toList()));
            }
        }

        private static Names.Nearness nearness(Grouping grouping) {
            return (theme, phrase) -> Vectors.dot(
                    grouping.space().place(Meaning.shipped().of(phrase)),
                    grouping.centres().get(theme));
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

        private static String quote(List<Member> members) {
            return Quotes.best(members, Member::text, Member::nearness).text();
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
