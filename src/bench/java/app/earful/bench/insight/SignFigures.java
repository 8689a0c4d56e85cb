package app.earful.bench.insight;

import app.earful.bench.Results;
import app.earful.insight.EarlySigns;
import app.earful.insight.Remark;
import app.earful.insight.Themes;
import app.earful.insight.meaning.Meaning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Early signs: how many days after a wave begins, and how often without one. */
final class SignFigures {
    private static final int STREAMS = 20;
    private static final int DAYS = 250;
    private static final int HEARD_A_DAY = 10;
    private static final int WAVE_FROM = 200;
    private static final double WAVE_SHARE = 0.2;

    /** Of the customers heard on a day, those with a dot of each kind; complaints first. */
    private static final double[] KIND_SHARES = {0.25, 0.15, 0.15, 0.25, 0.1, 0.06, 0.04};

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final Path data;
    private final Results results;

    SignFigures(Path data, Results results) {
        this.data = data;
        this.results = results;
    }

    void add() throws IOException {
        addStreams();
        addKinds();
        addAirline();
    }

    /** Real texts in random order, then one label that was a rare one makes up a fifth of what is heard. */
    private void addStreams() throws IOException {
        var set = LabelledTexts.read(data.resolve("dstc11-banking.tsv"));
        var themes = Themes.of(set.texts(), set.meanings()).themes();
        var count = Arrays.stream(themes).max().orElse(0);
        var delays = 0.0;
        var missed = 0;
        var falseAlarms = 0;
        for (var seed = 0; seed < STREAMS; seed++) {
            var random = new Random(seed);
            var wave = count - random.nextInt(count / 2);
            var ofWave = rows(themes, wave, true);
            var others = rows(themes, wave, false);
            var remarks = new ArrayList<Remark>();
            var said = new ArrayList<Integer>();
            var found = -1;
            for (var day = 0; day < DAYS && found < 0; day++) {
                for (var heard = 0; heard < HEARD_A_DAY; heard++) {
                    var isWave = day >= WAVE_FROM && random.nextDouble() < WAVE_SHARE;
                    var from = isWave ? ofWave : random.nextInt(100) == 0 ? ofWave : others;
                    var row = from[random.nextInt(from.length)];
                    remarks.add(new Remark(set.texts().get(row), day + "/" + heard, FIRST.plusDays(day)));
                    said.add(themes[row]);
                }
                var raised = EarlySigns.on(
                        FIRST.plusDays(day),
                        remarks,
                        said.stream().mapToInt(theme -> theme).toArray(),
                        count);
                var isRaised = raised.stream().anyMatch(sign -> sign.theme() == wave);
                falseAlarms += (int) raised.stream()
                        .filter(sign -> sign.theme() != wave || remarks.size() <= WAVE_FROM * HEARD_A_DAY)
                        .count();
                found = isRaised && day >= WAVE_FROM ? day : found;
            }
            missed += found < 0 ? 1 : 0;
            delays += found < 0 ? DAYS - WAVE_FROM : found - WAVE_FROM + 1;
        }
        results.add("signs: injected theme", "days to raise", delays / STREAMS);
        results.add("signs: injected theme", "missed", missed);
        results.add("signs: injected theme", "false a year", (double) falseAlarms / STREAMS * 250 / WAVE_FROM);
    }

    /** Customers who say something of each kind with a chance of its own; then twice as many complain. */
    private void addKinds() {
        var delays = 0;
        var missed = 0;
        var falseAlarms = 0;
        for (var seed = 0; seed < STREAMS; seed++) {
            var random = new Random(seed);
            var counts = new HashMap<LocalDate, int[]>();
            var found = -1;
            for (var day = 0; day < DAYS && found < 0; day++) {
                counts.put(FIRST.plusDays(day), saidOfEachKind(day >= WAVE_FROM, random));
                var raised = EarlySigns.on(FIRST.plusDays(day), counts, KIND_SHARES.length);
                if (day < WAVE_FROM) {
                    falseAlarms += raised.size();
                } else if (raised.stream().anyMatch(sign -> sign.theme() == 1)) {
                    found = day;
                }
            }
            missed += found < 0 ? 1 : 0;
            delays += found < 0 ? DAYS - WAVE_FROM : found - WAVE_FROM + 1;
        }
        results.add("signs: twice the complaints", "days to raise", (double) delays / STREAMS);
        results.add("signs: twice the complaints", "missed", missed);
        results.add("signs: twice the complaints", "false a year", (double) falseAlarms / STREAMS * DAYS / WAVE_FROM);
    }

    private static int[] saidOfEachKind(boolean isWave, Random random) {
        var said = new int[KIND_SHARES.length + 1];
        said[0] = HEARD_A_DAY;
        for (var kind = 0; kind < KIND_SHARES.length; kind++) {
            var share = isWave && kind == 0 ? 2 * KIND_SHARES[kind] : KIND_SHARES[kind];
            said[kind + 1] = (int) IntStream.range(0, HEARD_A_DAY)
                    .filter(_ -> random.nextDouble() < share)
                    .count();
        }
        return said;
    }

    private static int[] rows(int[] themes, int wanted, boolean of) {
        return IntStream.range(0, themes.length)
                .filter(row -> (themes[row] == wanted) == of)
                .toArray();
    }

    /** The wave of cancelled and late flights of 21 to 23 February 2015. */
    private void addAirline() throws IOException {
        var remarks = new ArrayList<Remark>();
        var reasons = new ArrayList<String>();
        for (var line : Files.readString(data.resolve("airline-even.tsv")).split("\n")) {
            var cells = line.split("\t", 5);
            var on = LocalDate.parse(cells[0].split(" ")[0], DateTimeFormatter.ofPattern("M/d/yyyy"));
            remarks.add(new Remark(cells[4], null, on));
            reasons.add(cells[2]);
        }
        var texts = remarks.stream().map(Remark::text).toList();
        var themes = Themes.of(texts, Meaning.shipped().of(texts)).themes();
        for (var day = 18; day <= 23; day++) {
            var signs = EarlySigns.on(
                    LocalDate.of(2015, 2, day),
                    remarks,
                    themes,
                    Arrays.stream(themes).max().orElse(0));
            results.add("signs: airline, February " + day, "raised", signs.size());
            results.add("signs: airline, February " + day, "of them flights", (double) signs.stream()
                    .filter(sign -> isOfFlights(sign.theme(), themes, reasons))
                    .count());
        }
    }

    /** Whether more than a third of a theme's texts that have a reason at all complain of late or cancelled flights. */
    private static boolean isOfFlights(int theme, int[] themes, List<String> reasons) {
        var named = IntStream.range(0, themes.length)
                .filter(row -> themes[row] == theme && !reasons.get(row).isBlank())
                .mapToObj(reasons::get)
                .toList();
        var flights = named.stream()
                .filter(reason -> reason.equals("Cancelled Flight") || reason.equals("Late Flight"))
                .count();
        return flights * 3 > named.size();
    }
}
