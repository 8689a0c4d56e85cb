package app.earful;

import app.earful.platform.commands.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Earful {
    public static void main(String[] arguments) {
        Commands.main(Earful.class, arguments);
    }
}
