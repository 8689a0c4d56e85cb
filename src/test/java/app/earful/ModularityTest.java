package app.earful;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
    @Test
    void featuresDependOnlyOnWhatTheirPackageInfoAllows() {
        ApplicationModules.of(Earful.class).verify();
    }
}
