package app.earful.platform.commands;

import java.util.List;

/** One word after {@code ./earful} that is answered without serving pages. Features bring theirs as beans. */
public interface Command {
    String name();

    /**
     * Does it. Results go to standard output, words for a person to standard error.
     *
     * @return the exit status: 0 done, 1 failed
     * @throws WrongUse when the arguments make no sense; ends with status 2
     */
    int run(List<String> arguments) throws Exception;
}
