package app.earful.platform.commands;

import java.util.List;

/** A command that needs neither settings nor a database, and so no Spring: it starts in no time. */
@FunctionalInterface
public interface PlainCommand {
    /** As {@link Command#run}. */
    int run(List<String> arguments) throws Exception;
}
