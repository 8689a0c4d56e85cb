package app.earful.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Pattern VERSION = Pattern.compile("-(\\d+\\.\\d+\\.\\d+)");

    @Test
    void anAddressCarriesTheHash() {
        assertThat(Assets.address("css/base.css")).matches("/static/[0-9a-f]{12}/css/base\\.css");
    }

    @Test
    void aFileThatIsNotThereIsNoticedBeforeABrowserDoes() {
        assertThatThrownBy(() -> Assets.address("css/nothing.css")).hasMessageContaining("css/nothing.css");
    }

    /** Ours are named by us; whatever comes from others says which version it is and under which licence. */
    @Test
    void whatComesFromOthersSaysItsVersionAndLicence() throws IOException {
        assertThat(vendored()).isNotEmpty().allSatisfy(file -> {
            var name = file.getFileName().toString();
            var version = VERSION.matcher(name);
            assertThat(version.find()).as(name).isTrue();
            var licence = name.substring(0, version.end()) + "-LICENSE.txt";
            assertThat(file.resolveSibling(licence)).exists();
        });
    }

    @Test
    void aPageLoadsLessThan80KilobytesOfFonts() throws IOException {
        assertThat(Files.size(STATIC.resolve("fonts/source-serif-4-5.3.1-latin.woff2")))
                .isLessThan(80_000);
    }

    private static List<Path> vendored() throws IOException {
        try (var files = Files.walk(STATIC)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("earful"))
                    .filter(file -> file.toString().matches(".*(/fonts/|/icons/|\\d+\\.\\d+\\.\\d+).*"))
                    .toList();
        }
    }
}
