package app.earful.platform.commands;

/** The arguments make no sense. The message says in one line what is wrong and what would be right. */
public class WrongUse extends RuntimeException {
    public WrongUse(String message) {
        super(message);
    }
}
