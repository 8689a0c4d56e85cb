package app.earful.platform.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the data is.
 *
 * @param data the folder of the embedded database
 * @param databaseUrl an operator's own PostgreSQL, 15 or newer; then nothing is embedded
 * @param connections the size of the connection pool
 */
@ConfigurationProperties("earful")
record DatabaseSettings(Path data, @Nullable String databaseUrl, int connections, String command) {}
