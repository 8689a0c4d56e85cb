package app.earful.workspaces.setup;

import app.earful.platform.commands.Command;
import app.earful.platform.commands.Options;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

@Component
class VersionCommand implements Command {
    private final ObjectProvider<BuildProperties> build;

    VersionCommand(ObjectProvider<BuildProperties> build) {
        this.build = build;
    }

    @Override
    public String name() {
        return "version";
    }

    @Override
    public int run(List<String> arguments) {
        Options.parse(name(), arguments, Set.of(), Set.of()).noWords();
        var properties = build.getIfAvailable();
        System.out.println("earful " + (properties == null ? "unknown" : properties.getVersion()));
        return 0;
    }
}
