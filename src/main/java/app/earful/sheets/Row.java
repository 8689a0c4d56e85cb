package app.earful.sheets;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param line where it begins in the file, counted from 1
 * @param cells as many as were written, which may be fewer or more than the header has
 */
public record Row(long line, List<String> cells) {
    public String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    public boolean isBlank() {
        for (var cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
