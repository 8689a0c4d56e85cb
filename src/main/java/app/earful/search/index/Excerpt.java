package app.earful.search.index;

import java.util.List;

/** A part of a text with the words that were searched for, in pieces. Plain text: whoever shows it has to escape it. */
public record Excerpt(List<Piece> pieces) {
    public record Piece(String text, boolean meant) {}

    public String text() {
        return String.join("", pieces.stream().map(Piece::text).toList());
    }
}
