package app.earful.platform.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The arguments of a command: {@code --name value} pairs, {@code --flag}s and the words between them. */
public final class Options {
    private final String command;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();

    private Options(String command) {
        this.command = command;
    }

    /** @throws WrongUse for an option that is in neither set, a missing value, or one given twice */
    public static Options parse(String command, List<String> arguments, Set<String> withValue, Set<String> flags) {
        var options = new Options(command);
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            if (!argument.startsWith("--")) {
                options.words.add(argument);
                continue;
            }
            var name = argument.substring(2);
            if (!withValue.contains(name) && !flags.contains(name)) {
                throw new WrongUse("%s does not know --%s; see ./earful help".formatted(command, name));
            }
            if (withValue.contains(name) && !rest.hasNext()) {
                throw new WrongUse("%s: --%s needs a value after it".formatted(command, name));
            }
            if (options.values.put(name, withValue.contains(name) ? rest.next() : "") != null) {
                throw new WrongUse("%s: --%s is given twice".formatted(command, name));
            }
        }
        return options;
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    public boolean has(String flag) {
        return values.containsKey(flag);
    }

    /** @throws WrongUse when it is missing */
    public String get(String name) {
        return find(name).orElseThrow(() -> new WrongUse("%s needs --%s; see ./earful help".formatted(command, name)));
    }

    public List<String> words() {
        return words;
    }

    /** @throws WrongUse unless there is exactly this one word, called so in the answer */
    public String onlyWord(String called) {
        if (words.size() != 1) {
            throw new WrongUse("%s needs %s, one and no more; see ./earful help".formatted(command, called));
        }
        return words.getFirst();
    }

    /** @throws WrongUse when there are words beside the options */
    public Options noWords() {
        if (!words.isEmpty()) {
            throw new WrongUse(
                    "%s does not know what to do with \"%s\"; see ./earful help".formatted(command, words.getFirst()));
        }
        return this;
    }
}
