package app.earful.platform.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/** Tells PostgreSQL the workspace when a transaction begins; row-level security does the rest. */
class WorkspaceTransactionManager extends JdbcTransactionManager {
    private final DataSource dataSource;

    WorkspaceTransactionManager(DataSource dataSource) {
        super(dataSource);
        this.dataSource = dataSource;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        CurrentWorkspace.find().ifPresent(workspaceId -> {
            var connection = DataSourceUtils.getConnection(dataSource);
            try (var statement = connection.prepareStatement("select set_config('earful.workspace', ?, true)")) {
                statement.setString(1, workspaceId.toString());
                statement.execute();
            } catch (SQLException exception) {
                doCleanupAfterCompletion(transaction);
                throw new CannotCreateTransactionException("Could not set the workspace", exception);
            }
        });
    }
}
