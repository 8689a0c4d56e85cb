package app.earful.bench.picker.lines;

/**
 * Something that became known about a client, by the names of the lines.
 *
 * @param until the next renewal, with a renewal
 * @param score with a talk, -1 where nobody asked
 */
record Told(int client, int day, Kind kind, boolean problem, int until, int score) {
    enum Kind {
        REACHED("reached"),
        UNREACHED("unreached"),
        SPOKE_UP("spokeUp"),
        MENDED("mended"),
        RENEWED("renewed"),
        SIGNAL("signal"),
        LEFT("left");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static Told of(int client, int day, Kind kind) {
        return new Told(client, day, kind, false, 0, -1);
    }

    static Told talk(int client, int day, boolean problem, int score) {
        return new Told(client, day, Kind.REACHED, problem, 0, score);
    }

    static Told renewed(int client, int day, int until) {
        return new Told(client, day, Kind.RENEWED, false, until, -1);
    }
}
