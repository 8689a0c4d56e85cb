package app.earful.insight.reading;

import java.util.List;

/**
 * The words of feeling in a text, added up: each from 1 to 3, stronger after "very", weaker after "a little", turned round
 * after "not" until the clause ends. What follows the last "but" is also added up by itself.
 */
final class Feelings {
    /** Hutto and Gilbert 2014 (VADER): a negated word keeps about three quarters of its strength, on the other side. */
    private static final double TURNED = 0.74;
    /** "Not bad" is no praise: most of the strength is gone. */
    private static final double TURNED_GOOD = 0.4;

    private static final double STRENGTHENED = 1.4;
    private static final double WEAKENED = 0.7;
    private static final double SHOUTED = 1.2;
    private static final int SCOPE = 4;
    private static final int SCOPE_BACK = 3;

    double good;
    double bad;
    double goodAtLast;
    double badAtLast;
    double best;
    double worst;
    int negations;

    private final Vocabulary vocabulary;
    private final boolean looksBack;
    private final List<Token> tokens;

    private Feelings(Vocabulary vocabulary, boolean looksBack, List<Token> tokens) {
        this.vocabulary = vocabulary;
        this.looksBack = looksBack;
        this.tokens = tokens;
    }

    /** @param language decides whether a "not" after a word turns it, as in German main clauses */
    static Feelings of(List<Token> tokens, String language, Vocabulary vocabulary) {
        var feelings = new Feelings(vocabulary, language.equals("de"), tokens);
        feelings.read();
        return feelings;
    }

    /** Whether a word that turns others round stands before a token, within its clause. */
    static boolean isNegated(List<Token> tokens, int at, Vocabulary vocabulary) {
        for (var i = at - 1; i >= 0 && i >= at - SCOPE; i--) {
            var token = tokens.get(i);
            if (token.endsScope() || vocabulary.turns.contains(token.text())) {
                return false;
            }
            if (vocabulary.negations.contains(token.text())) {
                return true;
            }
        }
        return false;
    }

    /** From -1 to 1: the difference d as d / sqrt(d² + 15), as VADER does (Hutto and Gilbert 2014). */
    double sum() {
        var difference = good - bad;
        return difference / Math.sqrt(difference * difference + 15);
    }

    private void read() {
        for (var at = 0; at < tokens.size(); at++) {
            var token = tokens.get(at);
            if (vocabulary.turns.contains(token.text())) {
                goodAtLast = 0;
                badAtLast = 0;
            }
            if (vocabulary.negations.contains(token.text())) {
                negations++;
            }
            var valence = (double) vocabulary.valence(token.text());
            if (valence != 0) {
                add(strength(at, valence, token));
            }
        }
    }

    private double strength(int at, double valence, Token token) {
        var strength = token.shouted() ? valence * SHOUTED : valence;
        for (var i = Math.max(0, at - 2); i < at; i++) {
            if (vocabulary.strengtheners.contains(tokens.get(i).text())) {
                strength *= STRENGTHENED;
            } else if (vocabulary.weakeners.contains(tokens.get(i).text())) {
                strength *= WEAKENED;
            }
        }
        if (isNegated(tokens, at, vocabulary) || (looksBack && valence > 0 && isNegatedLater(at))) {
            return valence > 0 ? -TURNED * strength : -TURNED_GOOD * strength;
        }
        return strength;
    }

    private boolean isNegatedLater(int at) {
        for (var i = at + 1; i < tokens.size() && i <= at + SCOPE_BACK; i++) {
            var token = tokens.get(i);
            if (token.endsScope() || vocabulary.turns.contains(token.text())) {
                return false;
            }
            if (token.text().equals("nicht") || token.text().equals("nie")) {
                return true;
            }
        }
        return false;
    }

    private void add(double strength) {
        if (strength > 0) {
            good += strength;
            goodAtLast += strength;
            best = Math.max(best, strength);
        } else {
            bad -= strength;
            badAtLast -= strength;
            worst = Math.max(worst, -strength);
        }
    }
}
