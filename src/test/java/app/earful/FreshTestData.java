package app.earful;

import app.earful.platform.postgres.MachinePostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Gives the suite an empty database of its own; only the unpacked binaries stay from one run to the next. There should
 * be one context for all tests; whoever makes another gets another database, not the first one's ruins.
 */
class FreshTestData implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var folder = Path.of("target", "test-data", String.valueOf(CONTEXTS.incrementAndGet()));
        try {
            FileSystemUtils.deleteRecursively(folder.resolve("postgres"));
            FileSystemUtils.deleteRecursively(folder.resolve("search"));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        TestPropertyValues.of("earful.data=" + folder).applyTo(context);
        if (MachinePostgres.isWanted()) {
            TestPropertyValues.of("earful.database-url=" + MachinePostgres.start())
                    .applyTo(context);
        }
    }
}
