package app.earful.imports;

import app.earful.imports.rows.RowProblem;
import app.earful.imports.rows.RowProblems;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was wrong with which row of a file. */
@Repository
@Transactional
class ProblemRepository {
    private final JdbcTemplate jdbc;

    ProblemRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void replace(UUID importId, List<RowProblem> problems) {
        jdbc.update("delete from import_problems where import_id = ?", importId);
        add(importId, problems);
    }

    private void add(UUID importId, List<RowProblem> problems) {
        var position = new int[1];
        jdbc.batchUpdate("""
                insert into import_problems
                    (workspace_id, import_id, position, line, column_name, value, problem, arguments, skips_row)
                values (current_workspace(), ?, ?, ?, ?, ?, ?, ?, ?)
                """, problems, 500, (statement, problem) -> {
            statement.setObject(1, importId);
            statement.setInt(2, position[0]++);
            statement.setLong(3, problem.line());
            statement.setString(4, problem.column());
            statement.setString(5, problem.value());
            statement.setString(6, problem.code());
            statement.setArray(
                    7,
                    statement
                            .getConnection()
                            .createArrayOf("text", problem.arguments().toArray()));
            statement.setBoolean(8, problem.skipsRow());
        });
    }

    /** What matching found out, in the running transaction only. */
    List<RowProblem> rejected() {
        return jdbc.query(
                """
                select distinct on (line) line, code, value, arguments from import_rejects order by line limit ?
                """,
                (row, _) -> RowProblem.of(
                        row.getLong("line"), null, row.getString("value"), row.getString("code"), (String[])
                                row.getArray("arguments").getArray()),
                RowProblems.KEPT);
    }

    /** Those that cost a row first, then by line. */
    List<RowProblem> find(UUID importId, int limit) {
        return jdbc.query(
                """
                select * from import_problems where import_id = ? order by skips_row desc, line, position limit ?
                """,
                (row, _) -> new RowProblem(
                        row.getLong("line"),
                        row.getString("column_name"),
                        row.getString("value"),
                        row.getString("problem"),
                        Arrays.asList((String[]) row.getArray("arguments").getArray()),
                        row.getBoolean("skips_row")),
                importId,
                limit);
    }
}
