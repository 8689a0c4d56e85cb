package app.earful.bench.insight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Texts with the word people marked them by; what they mean is computed only when it is asked for. */
record MarkedTexts(List<String> texts, List<String> marks) {
    /** Reads a file of cells with tabs between them. */
    static MarkedTexts read(Path file, int markCell, int textCell) throws IOException {
        var texts = new ArrayList<String>();
        var marks = new ArrayList<String>();
        for (var line : Files.readString(file).split("\n")) {
            var cells = line.split("\t", -1);
            marks.add(cells[markCell]);
            texts.add(cells[textCell]);
        }
        return new MarkedTexts(texts, marks);
    }

    int size() {
        return texts.size();
    }
}
