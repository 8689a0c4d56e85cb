package app.earful.dots;

import org.jspecify.annotations.Nullable;

/**
 * A dot put right where it stands.
 *
 * @param feeling bad, neutral or good; empty to leave it to the program; null to leave it as it is
 * @param back where the dot was seen
 */
public record DotForm(String kind, String words, @Nullable String feeling, String back) {
    public DotForm {
        kind = kind == null ? "" : kind;
        words = words == null ? "" : words;
        back = back == null ? "" : back;
    }

    static DotForm of(HeardDot dot) {
        var said = dot.said();
        return new DotForm(
                dot.kind().word(),
                dot.words(),
                said == null ? "" : said.sentiment().word(),
                "");
    }
}
