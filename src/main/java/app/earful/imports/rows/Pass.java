package app.earful.imports.rows;

import app.earful.sheets.Source;
import app.earful.workspaces.Member;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One way through a file, from its first row to its last. */
public record Pass(UUID importId, String currency, Reading reading, Source source, Readers rows, RowProblems problems)
        implements AutoCloseable {

    /**
     * The next rows that are not left out as text of COPY, or null at the end.
     *
     * @param progress told how many rows more were read
     */
    public byte @Nullable [] next(IntConsumer progress) {
        var portion = rows.next();
        if (portion == null) {
            return null;
        }
        problems.add(portion.problems());
        progress.accept(portion.rows());
        return portion.text();
    }

    /** Ids by name and by mail, in lower case; a name that two members share names nobody. */
    public static Map<String, String> members(List<Member> members) {
        var ids = new HashMap<String, String>();
        for (var member : members) {
            var name = member.name().toLowerCase(Locale.ROOT);
            ids.merge(name, member.id().toString(), (one, another) -> "");
            ids.put(member.email().toLowerCase(Locale.ROOT), member.id().toString());
        }
        ids.values().removeIf(String::isEmpty);
        return ids;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
