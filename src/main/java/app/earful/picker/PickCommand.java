package app.earful.picker;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code ./earful pick}: reads a book and days, writes picks. Needs neither Spring nor a database. */
public final class PickCommand {
    private static final String USAGE = "it takes --unheard-share and a number from 0 to 1, or nothing";

    private PickCommand() {}

    /** @return the exit status: 0 done, 2 for arguments or a line that make no sense */
    public static int run(List<String> arguments) throws IOException {
        try {
            run(arguments, System.in, System.out);
            return 0;
        } catch (WrongUse | BadLine exception) {
            System.err.println("earful: pick: " + exception.getMessage());
            return 2;
        }
    }

    /** The same on other streams; what {@link #run(List)} answers 2 for is thrown. */
    public static void run(List<String> arguments, InputStream in, OutputStream out) throws IOException {
        var filter = new PickFilter(unheardShare(arguments));
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        filter.run(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), writer);
    }

    static final class WrongUse extends RuntimeException {
        WrongUse(String message) {
            super(message);
        }
    }

    private static double unheardShare(List<String> arguments) {
        if (arguments.isEmpty()) {
            return 0;
        }
        if (arguments.size() != 2 || !arguments.getFirst().equals("--unheard-share")) {
            throw new WrongUse(USAGE + "; see ./earful help");
        }
        try {
            var share = Double.parseDouble(arguments.getLast());
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException _) {
            // The same answer as for a number outside.
        }
        throw new WrongUse(USAGE + ", but got \"" + arguments.getLast() + "\"");
    }
}
