package app.earful.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is laid out.
 *
 * @param cards whether it holds vCards; they have neither separator nor header line
 * @param encodingGuessed true where nothing in the file proves the encoding
 * @param headerLine where the header begins, counted from 1
 * @param firstLine before this line there are only the header and notes
 * @param header as written; {@link Columns} gives repeated ones a name of their own
 */
public record Layout(
        boolean cards,
        Encoding encoding,
        boolean encodingGuessed,
        char separator,
        long headerLine,
        long firstLine,
        List<String> header) {
    /** What a person has decided over the detection. */
    public record Choice(
            @Nullable Encoding encoding,
            @Nullable Character separator,
            @Nullable Source source) {
        public static final Choice NONE = new Choice(null, null, null);
    }

    /** @throws UnreadableFile when nothing of it can be read */
    public static Layout detect(Path file, Choice choice) throws IOException {
        var detected = Encoding.detect(file);
        var encoding = choice.encoding() == null ? detected : choice.encoding();
        return LayoutDetector.detect(file, encoding, choice);
    }

    List<String> names() {
        return Columns.unique(header);
    }

    Reader open(Path file) throws IOException {
        return open(Files.newInputStream(file), encoding);
    }

    /** The text without the byte order mark. */
    static Reader open(InputStream stream, Encoding encoding) throws IOException {
        var reader = new PushbackReader(new InputStreamReader(stream, encoding.charset()), 1);
        int first = reader.read();
        if (first >= 0 && first != '\ufeff') {
            reader.unread(first);
        }
        return reader;
    }
}
