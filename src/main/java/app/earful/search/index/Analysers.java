package app.earful.search.index;

import app.earful.insight.meaning.Stems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Text into terms: plain words without case and accents, their beginnings, and the stems of each language. */
final class Analysers {
    private static final int LONGEST_BEGINNING = 20;

    /** Mueller, Müller and muller are one, as in the list of customers. */
    static final Analyzer PLAIN = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            return new TokenStreamComponents(source, folded(source));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream text) {
            return folded(text);
        }
    };

    private static final Analyzer BEGINNINGS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var source = new StandardTokenizer();
            return new TokenStreamComponents(
                    source, new EdgeNGramTokenFilter(folded(source), 1, LONGEST_BEGINNING, true));
        }
    };

    /** For writing: each field by its name. */
    static final Analyzer BY_FIELD = new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return field.startsWith(Fields.TEXT_IN)
                    ? Stems.analyser(field.substring(Fields.TEXT_IN.length()))
                    : field.equals(Fields.BEGINNING) ? BEGINNINGS : PLAIN;
        }
    };

    private Analysers() {}

    private static TokenStream folded(TokenStream words) {
        return new ASCIIFoldingFilter(new GermanNormalizationFilter(new LowerCaseFilter(words)));
    }

    record Token(String term, int from, int to) {}

    static List<Token> tokens(Analyzer analyser, String text) {
        var tokens = new ArrayList<Token>();
        try (var stream = analyser.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return tokens;
    }

    static List<String> terms(Analyzer analyser, String text) {
        return tokens(analyser, text).stream().map(Token::term).toList();
    }
}
