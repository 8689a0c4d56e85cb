package app.earful.insight;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code ./earful themes}: reads texts, writes their themes, kinds and sentiment. Needs neither Spring nor a database. */
public final class ThemesCommand {
    private ThemesCommand() {}

    /** @return the exit status: 0 done, 2 for arguments or a line that make no sense */
    public static int run(List<String> arguments) throws IOException {
        try {
            run(arguments, System.in, System.out);
            return 0;
        } catch (WrongUse | BadLine exception) {
            System.err.println("earful: themes: " + exception.getMessage());
            return 2;
        }
    }

    static void run(List<String> arguments, InputStream in, OutputStream out) throws IOException {
        var withSummary = arguments.equals(List.of("--summary"));
        if (!withSummary && !arguments.isEmpty()) {
            throw new WrongUse("it takes --summary or nothing, but got \"" + String.join(" ", arguments) + "\"");
        }
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        new ThemesFilter(withSummary)
                .run(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), writer);
    }

    static final class WrongUse extends RuntimeException {
        WrongUse(String message) {
            super(message + "; see ./earful help");
        }
    }
}
