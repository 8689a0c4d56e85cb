package app.earful.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The vCards of a file, one card at a time; pictures, sounds and keys are passed over. */
final class Cards implements Iterator<Row> {
    private static final Pattern HEAVY = Pattern.compile("(?i)([\\w-]+\\.)?(PHOTO|LOGO|SOUND|KEY)[;:].*");
    private static final Pattern PROPERTY = Pattern.compile("([\\w-]+\\.)?[A-Za-z][\\w-]*[;:].*");

    private final BufferedReader lines;
    private long line;
    private @Nullable Row next;

    Cards(Reader reader) {
        this.lines = new BufferedReader(reader);
        this.next = read();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        var row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = read();
        return row;
    }

    private @Nullable Row read() {
        try {
            for (var text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                if (text.strip().equalsIgnoreCase("BEGIN:VCARD")) {
                    long begin = line;
                    return new Row(begin, Card.parse(card(begin)).cells());
                }
            }
            return null;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private String card(long begin) throws IOException {
        var card = new StringBuilder("BEGIN:VCARD\r\n");
        boolean heavy = false;
        for (int depth = 1; depth > 0; ) {
            var text = lines.readLine();
            if (text == null) {
                throw new UnreadableFile("card", begin);
            }
            line++;
            var word = text.strip().toUpperCase(Locale.ROOT);
            depth += word.equals("BEGIN:VCARD") ? 1 : word.equals("END:VCARD") ? -1 : 0;
            // the lines below a picture belong to it until another property begins
            heavy = HEAVY.matcher(text).matches()
                    || (heavy && !PROPERTY.matcher(text).matches());
            if (!heavy) {
                card.append(text).append("\r\n");
            }
        }
        return card.toString();
    }
}
