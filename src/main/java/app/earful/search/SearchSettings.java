package app.earful.search;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param data the folder in which the index lies, beside the embedded database
 * @param jobs whether this process follows the database by itself: not in commands and tests
 */
@ConfigurationProperties("earful")
record SearchSettings(Path data, boolean jobs) {}
