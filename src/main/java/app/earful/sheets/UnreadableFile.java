package app.earful.sheets;

import java.util.Arrays;
import java.util.List;

/** A file that is refused as a whole. The code with its arguments is put into words by whoever shows it. */
public class UnreadableFile extends RuntimeException {
    private final String code;
    private final List<String> arguments;

    public UnreadableFile(String code, Object... arguments) {
        super(code + List.of(arguments));
        this.code = code;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    public String code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }
}
