package app.earful.platform.web;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Whether a failure means that the database cannot be reached just now. */
final class Away {
    private Away() {}

    static boolean is(@Nullable Throwable thrown) {
        return switch (thrown) {
            case null -> false;
            case CannotCreateTransactionException _, CannotGetJdbcConnectionException _ -> true;
            case DataAccessResourceFailureException _ -> true;
            // class 08: connection; 57P01 to 57P03: shutting down, crashed, starting
            // the pool's own word for a connection that broke while a transaction was being taken back
            case SQLException sql when "Connection is closed".equals(sql.getMessage()) -> true;
            case SQLException sql when String.valueOf(sql.getSQLState()).matches("08...|57P0[123]") -> true;
            default -> is(thrown.getCause());
        };
    }
}
