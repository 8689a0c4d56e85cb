package app.earful.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How the bytes of a text file stand for characters. */
public enum Encoding {
    UTF_8("UTF-8"),
    UTF_16LE("UTF-16LE"),
    UTF_16BE("UTF-16BE"),
    /** What Windows programs write in the west of Europe and the Americas; every byte means something, so it is only guessed. */
    WINDOWS_1252("windows-1252");

    private static final int HEAD = 8192;

    private final Charset charset;

    Encoding(String name) {
        this.charset = Charset.forName(name);
    }

    public Charset charset() {
        return charset;
    }

    /** As people know it, such as "Windows-1252". */
    public String shown() {
        return this == WINDOWS_1252 ? "Windows-1252" : charset.name();
    }

    /**
     * The encoding of a file by its mark, by its zeros, or by reading all of it as UTF-8.
     *
     * @throws UnreadableFile when it is no text at all
     */
    static Encoding detect(Path file) throws IOException {
        var head = head(file);
        refuseWhatIsNoText(head);
        var marked = byMark(head);
        if (marked != null) {
            return marked;
        }
        var zeros = byZeros(head);
        if (zeros != null) {
            return zeros;
        }
        refuseControls(head);
        return isUtf8(file) ? UTF_8 : WINDOWS_1252;
    }

    private static byte[] head(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(HEAD);
        }
    }

    /** Other things that are called .csv by mistake, told by how they begin. */
    private static void refuseWhatIsNoText(byte[] head) {
        if (head.length == 0) {
            throw new UnreadableFile("empty");
        }
        var beginning = new String(head, 0, Math.min(8, head.length), StandardCharsets.ISO_8859_1);
        if (beginning.startsWith("PK\u0003\u0004")) {
            var names = new String(head, StandardCharsets.ISO_8859_1);
            throw new UnreadableFile(names.contains("xl/") || names.contains("[Content_Types].xml") ? "excel" : "zip");
        }
        if (beginning.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw new UnreadableFile("excel");
        }
        if (beginning.startsWith("\u0089PNG")
                || beginning.startsWith("\u00ff\u00d8\u00ff")
                || beginning.startsWith("GIF8")) {
            throw new UnreadableFile("image");
        }
        if (beginning.startsWith("%PDF-")) {
            throw new UnreadableFile("pdf");
        }
        if (beginning.startsWith("\u001f\u008b")) {
            throw new UnreadableFile("zip");
        }
    }

    private static @Nullable Encoding byMark(byte[] head) {
        if (begins(head, 0xef, 0xbb, 0xbf)) {
            return UTF_8;
        }
        if (begins(head, 0xff, 0xfe)) {
            return UTF_16LE;
        }
        return begins(head, 0xfe, 0xff) ? UTF_16BE : null;
    }

    private static boolean begins(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (head.length <= i || (head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Western text in UTF-16 has a zero in every other byte, always on the same side. */
    private static @Nullable Encoding byZeros(byte[] head) {
        var zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeros[i % 2]++;
            }
        }
        int half = head.length / 2;
        if (half >= 2 && zeros[1] > half * 0.6 && zeros[0] < half * 0.1) {
            return UTF_16LE;
        }
        return half >= 2 && zeros[0] > half * 0.6 && zeros[1] < half * 0.1 ? UTF_16BE : null;
    }

    /** A few stray NULs are a program's mistake and are left out later; one control in twenty bytes is no text. */
    private static void refuseControls(byte[] head) {
        int controls = 0;
        for (byte value : head) {
            if (value >= 0
                    && value < 32
                    && value != '\t'
                    && value != '\n'
                    && value != '\r'
                    && value != '\f'
                    && value != 27) {
                controls++;
            }
        }
        if (controls * 20 > head.length) {
            throw new UnreadableFile("binary");
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var characters = CharBuffer.allocate(1 << 16);
        var bytes = ByteBuffer.allocate(1 << 16);
        try (InputStream stream = Files.newInputStream(file)) {
            for (boolean last = false; !last; ) {
                int read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
                last = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                characters.clear();
                if (decoder.decode(bytes, characters, last).isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return true;
    }
}
