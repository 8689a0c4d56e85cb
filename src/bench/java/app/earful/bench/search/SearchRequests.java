package app.earful.bench.search;

import app.earful.bench.Timing.Request;
import app.earful.bench.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Every way of searching, as a browser or a program asks for it; beside them what the way there costs. */
final class SearchRequests {
    private static final String NARROWED = "&in=dot&kind=complaint&sentiment=bad&from=2023-01-01&to=2026-06-30";

    private final Random random = new Random(7);
    private final Visitor visitor;
    private final Connection database;
    private final ManyDots dots;
    private final TypedWords typed;
    private final Map<String, Request> all = new LinkedHashMap<>();
    private String typing = "";
    private int letters;

    SearchRequests(Visitor visitor, Connection superuser, ManyDots dots) {
        this.visitor = visitor;
        this.database = superuser;
        this.dots = dots;
        typed = new TypedWords(dots, random);
    }

    Map<String, Request> all() throws Exception {
        var ping = database.prepareStatement("select 1");
        all.put("select 1", _ -> ping.executeQuery().close());
        all.put("/healthz", _ -> visitor.get("/healthz"));
        all.put("the page, empty", _ -> visitor.get("/search"));
        dialog();
        page();
        program();
        return all;
    }

    private void dialog() {
        add("dialog, letter by letter", "/search/box?q=%s", this::nextLetter);
        add("dialog, 1 letter", "/search/box?q=%s", () -> typed.beginning(typed.word(), 1));
        add("dialog, 2 letters", "/search/box?q=%s", () -> typed.beginning(typed.word(), 2));
        add("dialog, 3 letters", "/search/box?q=%s", () -> typed.beginning(typed.word(), 3));
        add("dialog, a word begun", "/search/box?q=%s", () -> typed.beginning(typed.word(), 5));
        add("dialog, a word", "/search/box?q=%s", () -> typed.word() + " ");
        add("dialog, two words", "/search/box?q=%s", () -> typed.word() + " " + typed.beginning(typed.word(), 4));
        add("dialog, three words", "/search/box?q=%s", this::threeWords);
        add("dialog, mistyped", "/search/box?q=%s", () -> typed.mistyped(typed.word()));
        add("dialog, a phrase", "/search/box?q=%s", typed::phrase);
        add("dialog, a sentence", "/search/box?q=%s", () -> dots.question(random));
        add("dialog, no hit", "/search/box?q=%s", () -> "xq" + typed.word() + "zy");
        add("dialog, narrowed", "/search/box?q=%s" + NARROWED, () -> typed.beginning(typed.word(), 4));
    }

    private void page() {
        add("page, a word", "/search?q=%s", () -> typed.word() + " ");
        add("page, three words", "/search?q=%s", this::threeWords);
        add("page, a sentence", "/search?q=%s", () -> dots.question(random));
        add("page, mistyped", "/search?q=%s", () -> typed.mistyped(typed.word()) + " ");
        add("page, a phrase", "/search?q=%s", typed::phrase);
        add("page, by words alone", "/search?by=words&q=%s", this::threeWords);
        add("page, by meaning alone", "/search?by=meaning&q=%s", () -> dots.question(random));
        add("page, narrowed", "/search?q=%s" + NARROWED, this::threeWords);
        add("page, a sentence, narrowed", "/search?q=%s" + NARROWED, () -> dots.question(random));
    }

    private void program() {
        add("API, three words", "/api/v1/search?q=%s", this::threeWords);
        add("API, by words alone", "/api/v1/search?by=words&q=%s", this::threeWords);
        add("API, by meaning alone", "/api/v1/search?by=meaning&q=%s", () -> dots.question(random));
        add("API, 100 hits", "/api/v1/search?limit=100&q=%s", this::threeWords);
    }

    private void add(String name, String address, Supplier<String> words) {
        all.put(name, _ -> visitor.get(address.formatted(URLEncoder.encode(words.get(), StandardCharsets.UTF_8))));
    }

    private String threeWords() {
        return typed.word() + " " + typed.word() + " " + typed.word() + " ";
    }

    /** Some words that somebody said, from the first letter to the last. */
    private String nextLetter() {
        if (letters == typing.length()) {
            typing = typed.phrase().replace("\"", "");
            letters = 0;
        }
        return typing.substring(0, ++letters);
    }
}
