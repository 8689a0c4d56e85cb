package app.earful;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.AllowedToAll;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMapping;

class ArchitectureTest {
    private static final Pattern SCHEMA = Pattern.compile(".+(?:Body|Request|Response|Reference)");
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.earful");

    /** Who may talk to the database without being a repository, and why: Spring Session brings its own SQL. */
    private static final Set<String> SPEAK_SQL = Set.of("app.earful.workspaces.sessions.SessionConfiguration");

    @Test
    void onlyRepositoriesSpeakSql() {
        noClasses()
                .that(areNotNamed("Repository"))
                .and()
                .resideOutsideOfPackage("app.earful.platform.database..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "speak SQL",
                        type -> type.isAssignableTo(JdbcClient.class)
                                || type.isAssignableTo(JdbcOperations.class)
                                || type.isAssignableTo(NamedParameterJdbcOperations.class)))
                .check(MAIN);
    }

    /** Nested classes count as the class they are in. */
    private static DescribedPredicate<JavaClass> areNotNamed(String ending) {
        return DescribedPredicate.describe("are not named *" + ending, type -> {
            var outermost = type.getName().replaceAll("\\$.*", "");
            return !outermost.endsWith(ending) && !SPEAK_SQL.contains(outermost);
        });
    }

    @Test
    void nobodyAsksTheClockBehindTheBackOfTime() {
        noClasses()
                .that()
                .resideOutsideOfPackages("app.earful.platform.time..", "app.earful.platform.postgres..")
                .should()
                .callMethodWhere(target(name("now"))
                        .and(target(owner(DescribedPredicate.describe(
                                "in java.time", type -> type.getPackageName().equals("java.time"))))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(MAIN);
    }

    @Test
    void noTwoPackagesNeedEachOther() {
        SlicesRuleDefinition.slices()
                .matching("app.earful.(**)")
                .should()
                .beFreeOfCycles()
                .check(MAIN);
    }

    /** Past some twenty types a package is split by noun. The picker is one engine of many small records and stands alone. */
    @Test
    void noPackageIsAListToSearch() {
        var types = MAIN.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(types).containsKey("app.earful.customers.contacts");
        types.remove("app.earful.picker");
        types.values().removeIf(count -> count <= 30);
        assertThat(types).isEmpty();
    }

    /** OpenAPI knows schemas by their simple names: of two that differ one would be lost. */
    @Test
    void schemasOfTheSameNameAreTheSame() {
        var shapes = MAIN.stream()
                .filter(type -> type.isRecord() && type.isNestedClass())
                .filter(type -> SCHEMA.matcher(type.getSimpleName()).matches())
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        Collectors.mapping(
                                type -> type.getFields().stream()
                                        .map(field -> field.getName() + " "
                                                + field.getType().getName())
                                        .sorted()
                                        .toList(),
                                Collectors.toSet())));
        assertThat(shapes)
                .containsKey("DotBody")
                .allSatisfy((name, shape) -> assertThat(shape).as(name).hasSize(1));
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .check(MAIN);
    }

    @Test
    void theEnginesKnowNothingOfSpringSqlOrHttp() {
        noClasses()
                .that()
                .resideInAnyPackage("app.earful.picker..", "app.earful.insight..")
                .and(DescribedPredicate.not(DescribedPredicate.describe(
                        "are package-info", type -> type.getSimpleName().equals("package-info"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta.servlet..")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void everyRouteSaysWhoMayCallIt() {
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .and()
                .areDeclaredInClassesThat()
                .areNotAssignableTo(ErrorController.class)
                .should(new ArchCondition<>("say who may call them") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var type = method.getOwner();
                        var decided = method.isAnnotatedWith(AllowedTo.class)
                                || method.isAnnotatedWith(AllowedToAll.class)
                                || type.isAnnotatedWith(AllowedTo.class)
                                || type.isAnnotatedWith(AllowedToAll.class);
                        events.add(
                                new SimpleConditionEvent(method, decided, method.getFullName() + " decides nothing"));
                    }
                })
                .check(MAIN);
    }
}
