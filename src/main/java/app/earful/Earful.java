package app.earful;

import app.earful.insight.ThemesCommand;
import app.earful.picker.PickCommand;
import app.earful.platform.commands.Commands;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Earful {
    public static void main(String[] arguments) {
        Commands.main(Earful.class, Map.of("pick", PickCommand::run, "themes", ThemesCommand::run), arguments);
    }
}
