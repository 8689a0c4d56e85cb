package app.earful.samples.fiction;

import java.util.List;

/** What some of the customers do for a living, and which of our machines stand there. */
record Branch(String segment, double share, List<String> machines, List<String> english, List<String> german) {
    static List<Branch> all() {
        return Texts.lines("branches.txt").stream().map(Branch::of).toList();
    }

    private static Branch of(String line) {
        var columns = Texts.columns(line);
        return new Branch(
                columns.get(0),
                Double.parseDouble(columns.get(1)),
                names(columns.get(2)),
                names(columns.get(3)),
                names(columns.get(4)));
    }

    private static List<String> names(String column) {
        return List.of(column.split(", "));
    }
}
