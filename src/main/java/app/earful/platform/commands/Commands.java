package app.earful.platform.commands;

import app.earful.platform.postgres.installation.StartRefused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Reads the first argument and either serves pages or does one thing and ends. */
public final class Commands {
    private static final Set<String> SERVING = Set.of("run", "demo");

    private Commands() {}

    /** @param plain by name, those that are answered without starting the application */
    public static void main(Class<?> application, Map<String, PlainCommand> plain, String[] arguments) {
        var name = arguments.length == 0 ? "run" : arguments[0];
        var rest = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        var command = plain.get(name);
        try {
            if (command != null) {
                System.exit(end(name, command, rest));
            } else if (SERVING.contains(name)) {
                serve(application, name, rest);
            } else {
                System.exit(once(application, name, rest));
            }
        } catch (RuntimeException exception) {
            var refusal = refusal(exception);
            if (refusal == null) {
                throw exception;
            }
            System.err.println("earful: " + refusal.getMessage());
            System.exit(refusal instanceof WrongUse ? 2 : 1);
        }
    }

    private static void serve(Class<?> application, String name, List<String> rest) {
        if (!rest.isEmpty()) {
            throw new WrongUse(
                    "\"%s\" takes no arguments, but got \"%s\"; settings are environment variables, see ./earful help"
                            .formatted(name, String.join(" ", rest)));
        }
        var spring = new SpringApplication(application);
        // as arguments, since what stands in application.yaml outranks default properties
        spring.run("--earful.command=" + name);
    }

    private static int end(String name, PlainCommand command, List<String> rest) {
        try {
            return command.run(rest);
        } catch (RuntimeException exception) {
            throw exception;
        } catch (Exception exception) {
            System.err.println("earful: " + name + " failed: " + exception.getMessage());
            return 1;
        }
    }

    private static int once(Class<?> application, String name, List<String> rest) {
        var spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        try (var context = spring.run(
                "--earful.command=" + name,
                "--earful.jobs=false",
                "--logging.level.root=warn",
                "--logging.level.app.earful=warn")) {
            return end(name, find(context, name)::run, rest);
        }
    }

    private static Command find(ConfigurableApplicationContext context, String name) {
        return context.getBeanProvider(Command.class).stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongUse("there is no command \"" + name + "\"; ./earful help lists them"));
    }

    private static @Nullable RuntimeException refusal(@Nullable Throwable thrown) {
        return switch (thrown) {
            case null -> null;
            case WrongUse wrongUse -> wrongUse;
            case StartRefused refused -> refused;
            default -> refusal(thrown.getCause());
        };
    }
}
