package app.earful;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
    @Test
    void featuresDependOnlyOnWhatTheirPackageInfoAllows() {
        ApplicationModules.of(Earful.class).verify();
    }

    /** The tests come first on the class path: with a package-info of their own, what a feature may use would be unknown here. */
    @Test
    void noTestHidesThePackageInfoOfAFeature() throws IOException {
        var tests = Path.of("src/test/java");
        try (var files = Files.walk(tests)) {
            assertThat(files.filter(file -> file.endsWith("package-info.java"))
                            .map(tests::relativize)
                            .filter(file ->
                                    Files.exists(Path.of("src/main/java").resolve(file))))
                    .isEmpty();
        }
    }
}
