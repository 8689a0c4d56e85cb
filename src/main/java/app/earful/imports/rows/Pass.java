package app.earful.imports.rows;

import app.earful.sheets.Row;
import app.earful.sheets.Sheet;
import app.earful.sheets.Source;
import app.earful.workspaces.Member;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One way through a file, from its first row to its last. */
public record Pass(
        UUID importId,
        String currency,
        Reading reading,
        Source source,
        Sheet sheet,
        RowReader reader,
        RowProblems problems)
        implements AutoCloseable {

    /**
     * The next row that is not left out, or null at the end.
     *
     * @param progress told of every row that is not blank
     */
    @Nullable
    public Map<Staged, String> next(Runnable progress) {
        for (Row row = sheet.next(); row != null; row = sheet.next()) {
            if (row.isBlank()) {
                continue;
            }
            progress.run();
            var values = reader.read(row);
            if (values != null) {
                return values;
            }
        }
        return null;
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
        sheet.close();
    }
}
