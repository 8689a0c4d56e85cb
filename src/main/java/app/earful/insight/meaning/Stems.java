package app.earful.insight.meaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.util.IOUtils;

/** Words without their endings and without those that say nothing, by Lucene's analysers of each language. */
public final class Stems {
    private static final CharArraySet ENGLISH_STOP_WORDS = snowball("english_stop.txt");
    private static final Analyzer OF_ANY_LANGUAGE = new StandardAnalyzer();
    private static final Map<String, Analyzer> ANALYSERS = Map.ofEntries(
            Map.entry("da", new DanishAnalyzer()),
            Map.entry("de", new GermanAnalyzer()),
            Map.entry("en", new EnglishAnalyzer(ENGLISH_STOP_WORDS)),
            Map.entry("es", new SpanishAnalyzer()),
            Map.entry("fi", new FinnishAnalyzer()),
            Map.entry("fr", new FrenchAnalyzer()),
            Map.entry("it", new ItalianAnalyzer()),
            Map.entry("ja", new CJKAnalyzer()),
            Map.entry("ko", new CJKAnalyzer()),
            Map.entry("nl", new DutchAnalyzer()),
            Map.entry("no", new NorwegianAnalyzer()),
            Map.entry("pt", new PortugueseAnalyzer()),
            Map.entry("ru", new RussianAnalyzer()),
            Map.entry("sv", new SwedishAnalyzer()),
            Map.entry("tr", new TurkishAnalyzer()),
            Map.entry("zh", new CJKAnalyzer()));
    private static final Map<String, CharArraySet> STOP_WORDS = Map.ofEntries(
            Map.entry("da", DanishAnalyzer.getDefaultStopSet()),
            Map.entry("de", GermanAnalyzer.getDefaultStopSet()),
            Map.entry("en", ENGLISH_STOP_WORDS),
            Map.entry("es", SpanishAnalyzer.getDefaultStopSet()),
            Map.entry("fi", FinnishAnalyzer.getDefaultStopSet()),
            Map.entry("fr", FrenchAnalyzer.getDefaultStopSet()),
            Map.entry("it", ItalianAnalyzer.getDefaultStopSet()),
            Map.entry("nl", DutchAnalyzer.getDefaultStopSet()),
            Map.entry("no", NorwegianAnalyzer.getDefaultStopSet()),
            Map.entry("pt", PortugueseAnalyzer.getDefaultStopSet()),
            Map.entry("ru", RussianAnalyzer.getDefaultStopSet()),
            Map.entry("sv", SwedishAnalyzer.getDefaultStopSet()),
            Map.entry("tr", TurkishAnalyzer.getDefaultStopSet()));

    private Stems() {}

    private static CharArraySet snowball(String file) {
        try {
            return WordlistLoader.getSnowballWordSet(
                    IOUtils.requireResourceNonNull(SnowballFilter.class.getResourceAsStream(file), file));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** What parts a text of this language into stems; of any other, into words. */
    public static Analyzer analyser(String language) {
        return ANALYSERS.getOrDefault(language, OF_ANY_LANGUAGE);
    }

    /** @return the stems of a text in order */
    static List<String> of(String text, String language) {
        var stems = new ArrayList<String>();
        try (var stream = analyser(language).tokenStream("text", text)) {
            var stem = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stems.add(stem.toString());
            }
            stream.end();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return stems;
    }

    /** @return the stem of one word, in lower case; of one without, the word */
    public static String stem(String word, String language) {
        var stems = of(word, language);
        return stems.isEmpty() ? word : stems.getFirst();
    }

    /** Whether a word, in lower case, is one of those that say nothing by themselves. */
    public static boolean saysNothing(String word, String language) {
        return STOP_WORDS.getOrDefault(language, CharArraySet.EMPTY_SET).contains(word);
    }
}
