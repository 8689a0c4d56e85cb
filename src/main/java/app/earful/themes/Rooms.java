package app.earful.themes;

import app.earful.insight.Grouping;
import app.earful.insight.Space;
import app.earful.insight.meaning.WordVectors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where new dots are placed: the themes of each language, as the last run left them. */
public record Rooms(Map<String, Room> byLanguage, String main) {
    static final String ENGLISH = "en";

    /** @param words null for English, which goes by meaning */
    record Room(Space space, @Nullable WordVectors words, List<UUID> themes, List<float[]> centres) {
        float[] vector(String text, float[][] meaning) {
            return space.place(words == null ? meaning : words.of(text));
        }

        public Optional<Place> place(String text, float[][] meaning) {
            var place = Grouping.place(vector(text, meaning), centres);
            return place.theme() == Grouping.ALONE
                    ? Optional.empty()
                    : Optional.of(new Place(themes.get(place.theme() - 1), place.sureness(), null));
        }
    }

    /** @param language as it was read; what is too short to tell is taken for English */
    public Optional<Place> place(String language, String text, float[][] meaning) {
        var own = byLanguage.get(language.isEmpty() ? ENGLISH : language);
        var room = own == null ? byLanguage.get(main) : own;
        return room == null ? Optional.empty() : room.place(text, meaning);
    }
}
