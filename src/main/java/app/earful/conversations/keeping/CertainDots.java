package app.earful.conversations.keeping;

import app.earful.conversations.DotEntry;
import app.earful.conversations.DotKind;
import app.earful.insight.reading.Corrections;
import app.earful.insight.reading.Kind;
import app.earful.insight.reading.Statements;
import app.earful.insight.reading.TextReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The statements of a mail of whose kind the reader is as good as certain. */
final class CertainDots {
    /** Below it a member should be asked: see the scores in docs/guide/model-card.md. */
    private static final double CERTAIN = 0.8;

    private static final int MOST = 10;
    private static final int LETTERS_READ = 20_000;

    /** What was quoted may be ours, and below a signature stands nothing new. */
    private static final Pattern QUOTED = Pattern.compile("(?m)^\\s*>.*$");

    private static final Pattern REST = Pattern.compile(
            "(?ms)^(?:--\\s*$|-{3,}\\s*(?:Original|Ursprüngliche).*?$|(?:On|Am) .{5,120}(?:wrote|schrieb)[^\\n]{0,80}:\\s*$).*");

    private CertainDots() {}

    /** Without meaning, as lessons are found: what is kept here teaches nothing by itself. */
    static List<DotEntry> in(String mail, Corrections corrections) {
        var cut = mail.substring(0, Math.min(mail.length(), LETTERS_READ));
        var text = REST.matcher(QUOTED.matcher(cut).replaceAll(""))
                .replaceFirst("")
                .strip();
        var language = TextReader.shipped().read(text).language();
        var found = new ArrayList<DotEntry>();
        for (var statement : Statements.split(text, language)) {
            var reading = TextReader.shipped().read(statement.words(), null, corrections);
            if (found.size() < MOST && reading.kindChance() >= CERTAIN && reading.kind() != Kind.OTHER) {
                DotKind.find(reading.kind().word()).ifPresent(kind -> found.add(new DotEntry(kind, statement.words())));
            }
        }
        return found;
    }
}
