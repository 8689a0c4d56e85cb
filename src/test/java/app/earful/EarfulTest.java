package app.earful;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a real PostgreSQL and a real port: one context, made once, for every test that needs it.
 * Those tagged "database" run once more on the machine's own PostgreSQL where one is installed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"earful.jobs=false", "spring.profiles.active=test"})
@ContextConfiguration(initializers = FreshTestData.class)
@AutoConfigureMockMvc
@Import(TestSupport.class)
@ExtendWith(LetTimeGoOn.class)
@EnabledIf(
        value = "app.earful.platform.postgres.MachinePostgres#isThereIfWanted",
        disabledReason = "no PostgreSQL is installed on this machine")
public @interface EarfulTest {}
