package app.earful.picker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PickCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String BOOK = """
            {"type":"book","today":"2026-01-05","note":"extra","customers":[\
            {"id":"c1","segment":"retail","annualValue":1200.0,"renewsOn":"2026-09-30","since":"2024-01-10","lastHeardOn":"2025-11-03"},\
            {"id":"c2","annualValue":48000},{"id":"c3","annualValue":900,"renewsOn":"2026-03-08","segment":null}]}
            """.strip();

    private static final String DAY = """
            {"type":"day","date":"2026-01-05","slots":2,"events":[\
            {"customer":"c1","on":"2026-01-02","kind":"reached","problem":true,"score":6},\
            {"customer":"c2","on":"2025-03-02","kind":"unreached"},{"customer":"c3","on":"2026-01-03","kind":"spokeUp"},\
            {"customer":"c1","on":"2026-01-04","kind":"mended"},\
            {"customer":"c3","on":"2026-01-04","kind":"signal","strength":0.7}]}
            """.strip();

    @Test
    void answersEachDayWithPicksAndReasons() throws IOException {
        var answers = answers(BOOK, DAY, "", day("2026-01-06", 5));
        assertThat(answers).hasSize(2);
        assertThat(answers.getFirst().get("date").stringValue()).isEqualTo("2026-01-05");
        assertThat(answers.getFirst().get("picks").size()).isEqualTo(2);
        assertThat(answers.getLast().get("picks").size()).isEqualTo(3);
        var best = answers.getFirst().get("picks").get(0);
        assertThat(best.get("worth").isNumber()).isTrue();
        assertThat(best.get("reasons").size()).isBetween(1, 3);
        assertThat(best.get("reasons").get(0).stringValue()).isNotBlank();
    }

    /** Many renew on one day: each call until then is wanted by all of them. */
    @Test
    void saysThatSomebodyCanWaitLessThanOthersWhoseCallIsWorthMore() throws IOException {
        var customers = new ArrayList<String>();
        for (var number = 0; number < 20; number++) {
            customers.add(renewing("crowd " + number, 12_000, "2026-02-19"));
        }
        customers.add(renewing("single", 9_000, "2026-01-25"));
        var first = answers(book(customers), day("2026-01-05", 1)).getFirst().get("picks");
        assertThat(first.get(0).get("customer").stringValue()).startsWith("crowd");
        var reasons = first.get(0).get("reasons");
        assertThat(reasons.get(reasons.size() - 1).stringValue())
                .matches("Waiting would cost [0-9,]+; with others a call is worth more, but waiting costs less");
    }

    private static String renewing(String id, int value, String on) {
        return """
                {"id":"%s","annualValue":%d,"renewsOn":"%s","since":"2025-01-01","lastHeardOn":"2025-06-19"}""".formatted(id, value, on);
    }

    @Test
    void answersADayBeforeTheNextIsWritten() throws IOException {
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> PickCommand.run(List.of(), in(BOOK, DAY, "nonsense"), out))
                .isInstanceOf(BadLine.class);
        assertThat(out.toString(UTF_8)).endsWith("}\n").contains("2026-01-05");
    }

    @Test
    void picksNobodyWhoLeft() throws IOException {
        var left = """
                {"type":"day","date":"2026-01-05","slots":9,"events":[{"customer":"c2","on":"2026-01-01","kind":"left"},\
                {"customer":"c3","on":"2026-01-04","kind":"renewed","renewsOn":"2027-03-08"}]}""";
        assertThat(picks(answers(BOOK, left).getFirst())).containsExactlyInAnyOrder("c1", "c3");
    }

    @Test
    void renewsForAYearWhereNoDateIsSaid() throws IOException {
        var said = event("c3", "2026-03-08", "renewed", ",\"renewsOn\":\"2027-03-08\"");
        var unsaid = event("c3", "2026-03-08", "renewed", "");
        assertThat(answers(BOOK, DAY, day("2026-03-09", 3, List.of(unsaid))))
                .isEqualTo(answers(BOOK, DAY, day("2026-03-09", 3, List.of(said))));
    }

    @Test
    void countsAsMendedWhatWasHeardOnTheSameDay() throws IOException {
        var heard = event("c1", "2026-01-02", "reached", ",\"problem\":true");
        var mended = event("c1", "2026-01-02", "mended", "");
        assertThat(answers(BOOK, day("2026-01-05", 3, List.of(mended, heard))))
                .isEqualTo(answers(BOOK, day("2026-01-05", 3, List.of(heard, mended))));
    }

    @Test
    void goesOnToOthersWhereNothingIsToldOfACall() throws IOException {
        var customers = IntStream.range(0, 5)
                .mapToObj(i -> "{\"id\":\"c%d\",\"annualValue\":%d}".formatted(i, 1_000 + 10 * i))
                .toList();
        var lines = new ArrayList<>(List.of(book(customers)));
        IntStream.range(5, 25)
                .mapToObj(i -> day("2026-01-%02d".formatted(i), 1))
                .forEach(lines::add);
        assertThat(answers(lines.toArray(String[]::new)).stream()
                        .flatMap(answer -> picks(answer).stream())
                        .distinct())
                .hasSize(5);
    }

    @Test
    void forgetsThatNobodyAnsweredWhenTheTalkIsToldLater() throws IOException {
        var best = picks(answers(BOOK, day("2026-01-05", 1)).getFirst()).getFirst();
        var talk = event(best, "2026-01-05", "reached", ",\"problem\":false");
        var late = answers(BOOK, day("2026-01-05", 1), day("2026-01-06", 0), day("2026-01-07", 3, List.of(talk)));
        var inTime = answers(BOOK, day("2026-01-05", 1), day("2026-01-06", 0, List.of(talk)), day("2026-01-07", 3));
        assertThat(late.getLast()).isEqualTo(inTime.getLast());
    }

    @Test
    void takesNoticeOfDaysWithCallsAlone() throws IOException {
        var lines = new ArrayList<>(List.of(BOOK));
        IntStream.range(5, 31)
                .mapToObj(i -> day("2026-01-%02d".formatted(i), 0))
                .forEach(lines::add);
        lines.add(day("2026-02-02", 2));
        assertThat(answers(lines.toArray(String[]::new)).getLast())
                .isEqualTo(answers(BOOK, day("2026-02-02", 2)).getLast());
    }

    @Test
    void picksNobodyWithoutSlots() throws IOException {
        assertThat(picks(answers(BOOK, day("2026-01-05", 0)).getFirst())).isEmpty();
    }

    @Test
    void keepsAShareForThoseUnheardLongest() throws IOException {
        var customers = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> "{\"id\":\"c%d\",\"annualValue\":%d,\"lastHeardOn\":\"2025-12-%02d\"}"
                        .formatted(i, i * 1_000, i))
                .toList();
        var lines = new String[] {book(customers), day("2026-01-05", 3)};
        assertThat(picks(answers(List.of("--unheard-share", "1"), lines).getFirst()))
                .containsExactly("c1", "c2", "c3");
        assertThat(picks(answers(List.of("--unheard-share", "0.4"), lines).getFirst()))
                .last()
                .isEqualTo("c1");
        assertThat(picks(answers(lines).getFirst())).doesNotContain("c1");
    }

    @Test
    void answersTheSameWhateverOrderTheBookAndTheEventsComeIn() throws IOException {
        var random = new Random();
        var customers = new ArrayList<String>();
        var events = new ArrayList<String>();
        for (var i = 0; i < 60; i++) {
            customers.add("{\"id\":\"c%d\",\"annualValue\":%d,\"segment\":\"s%d\"}"
                    .formatted(i, 1 + random.nextInt(900), i % 3));
            events.add("{\"customer\":\"c%d\",\"on\":\"2025-%02d-11\",\"kind\":\"reached\",\"problem\":%b}"
                    .formatted(i, 1 + random.nextInt(12), random.nextBoolean()));
        }
        var expected = answers(book(customers), day("2026-01-05", 9, events), day("2026-02-05", 9));
        Collections.shuffle(customers, random);
        Collections.shuffle(events, random);
        assertThat(answers(book(customers), day("2026-01-05", 9, events), day("2026-02-05", 9)))
                .isEqualTo(expected);
    }

    @Test
    void refusesADayBeforeTheBook() {
        assertThatThrownBy(() -> answers(day("2026-01-05", 1))).hasMessage("line 1: a day before the book");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "[]",
                "{}",
                "{\"type\":\"week\"}",
                "{\"type\":\"day\",\"date\":\"2026-01-06\",\"slots\":1",
                "{\"type\":\"day\",\"slots\":1}",
                "{\"type\":\"day\",\"date\":\"2026-01-06\"}",
                "{\"type\":\"day\",\"date\":\"6.1.2026\",\"slots\":1}",
                "{\"type\":\"day\",\"date\":\"2026-02-30\",\"slots\":1}",
                "{\"type\":\"day\",\"date\":\"2026-01-06\",\"slots\":-1}",
                "{\"type\":\"day\",\"date\":\"2026-01-06\",\"slots\":1.5}",
                "{\"type\":\"day\",\"date\":\"2026-01-05\",\"slots\":1}",
                "{\"type\":\"day\",\"date\":\"2026-01-04\",\"slots\":1}",
                "{\"type\":\"day\",\"date\":\"2026-01-06\",\"slots\":\"1\"}",
                "{\"type\":\"day\",\"date\":\"2026-01-06\",\"slots\":1,\"events\":{}}",
                "{\"type\":\"book\",\"today\":\"2026-01-06\",\"customers\":[]}",
            })
    void refusesALineThatIsNotValid(String line) {
        assertThatThrownBy(() -> answers(BOOK, DAY, line))
                .isInstanceOf(BadLine.class)
                .hasMessageStartingWith("line 3: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"customer\":\"nobody\",\"on\":\"2026-01-06\",\"kind\":\"spokeUp\"}",
                "{\"customer\":\"c1\",\"on\":\"2026-01-07\",\"kind\":\"spokeUp\"}",
                "{\"customer\":\"c1\",\"kind\":\"spokeUp\"}",
                "{\"customer\":\"c1\",\"on\":\"2026-01-06\"}",
                "{\"customer\":\"c1\",\"on\":\"2026-01-06\",\"kind\":\"sang\"}",
                "{\"customer\":\"c1\",\"on\":\"2026-01-06\",\"kind\":\"reached\"}",
                "{\"customer\":\"c1\",\"on\":\"2026-01-06\",\"kind\":\"reached\",\"problem\":\"no\"}",
                "{\"customer\":\"c1\",\"on\":\"2026-01-06\",\"kind\":\"reached\",\"problem\":true,\"score\":11}",
                "{\"customer\":\"c1\",\"on\":\"2026-01-06\",\"kind\":\"signal\",\"strength\":1.1}",
                "{\"customer\":\"c1\",\"on\":\"2026-01-06\",\"kind\":\"signal\"}",
                "7",
            })
    void refusesAnEventThatIsNotValid(String event) {
        assertThatThrownBy(() -> answers(BOOK, day("2026-01-06", 1, List.of(event))))
                .isInstanceOf(BadLine.class)
                .hasMessageStartingWith("line 2: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"annualValue\":1}",
                "{\"id\":\"\",\"annualValue\":1}",
                "{\"id\":7,\"annualValue\":1}",
                "{\"id\":\"a\"}",
                "{\"id\":\"a\",\"annualValue\":-1}",
                "{\"id\":\"a\",\"annualValue\":\"1\"}",
                "{\"id\":\"a\",\"annualValue\":1,\"renewsOn\":\"soon\"}",
                "{\"id\":\"a\",\"annualValue\":1},{\"id\":\"a\",\"annualValue\":2}",
            })
    void refusesACustomerThatIsNotValid(String customer) {
        assertThatThrownBy(() -> answers(book(List.of(customer))))
                .isInstanceOf(BadLine.class)
                .hasMessageStartingWith("line 1: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--unheard-share", "--unheard-share 2", "--unheard-share x", "--other 1", "word"})
    void refusesArgumentsThatMakeNoSense(String arguments) {
        assertThatThrownBy(() -> PickCommand.run(List.of(arguments.split(" ")), in(BOOK), new ByteArrayOutputStream()))
                .isInstanceOf(PickCommand.WrongUse.class)
                .hasMessageContaining("--unheard-share");
    }

    private static List<String> picks(JsonNode answer) {
        return answer.get("picks")
                .valueStream()
                .map(pick -> pick.get("customer").stringValue())
                .toList();
    }

    private static String book(List<String> customers) {
        return "{\"type\":\"book\",\"today\":\"2026-01-05\",\"customers\":[" + String.join(",", customers) + "]}";
    }

    private static String day(String date, int slots) {
        return day(date, slots, List.of());
    }

    private static String day(String date, int slots, List<String> events) {
        return "{\"type\":\"day\",\"date\":\"%s\",\"slots\":%d,\"events\":[%s]}"
                .formatted(date, slots, String.join(",", events));
    }

    private static String event(String customer, String on, String kind, String more) {
        return "{\"customer\":\"%s\",\"on\":\"%s\",\"kind\":\"%s\"%s}".formatted(customer, on, kind, more);
    }

    private static List<JsonNode> answers(String... lines) throws IOException {
        return answers(List.of(), lines);
    }

    private static List<JsonNode> answers(List<String> arguments, String... lines) throws IOException {
        var out = new ByteArrayOutputStream();
        PickCommand.run(arguments, in(lines), out);
        return out.toString(UTF_8).lines().map(JSON::readTree).toList();
    }

    private static ByteArrayInputStream in(String... lines) {
        return new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(UTF_8));
    }
}
