package app.earful.themes;

import app.earful.insight.Space;
import app.earful.insight.meaning.PackedMeaning;
import app.earful.insight.meaning.WordVectors;
import app.earful.themes.Rooms.Room;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rooms that new dots are placed in. */
@Repository
@Transactional
public class RoomRepository {
    private final JdbcClient jdbc;
    private final ThemeRepository themes;

    RoomRepository(JdbcClient jdbc, ThemeRepository themes) {
        this.jdbc = jdbc;
        this.themes = themes;
    }

    @SuppressWarnings("ArrayRecordComponent") // read at once, never compared
    private record Row(String language, byte[] means, byte @Nullable [] rarities, boolean main) {}

    public Rooms load() {
        var rooms = new HashMap<String, Room>();
        var main = "";
        for (var row : jdbc.sql("select language, means, rarities, main from theme_rooms")
                .query(Row.class)
                .list()) {
            var words = row.rarities() == null ? null : WordVectors.of(row.rarities(), row.language());
            rooms.put(row.language(), new Room(space(row.means()), words, new ArrayList<>(), new ArrayList<>()));
            main = row.main() ? row.language() : main;
        }
        if (!rooms.isEmpty()) {
            for (var theme : themes.all()) {
                var room = rooms.get(theme.language());
                if (room != null && theme.centre() != null) {
                    room.themes().add(theme.id());
                    room.centres().add(PackedMeaning.vector(Objects.requireNonNull(theme.centre())));
                }
            }
        }
        return new Rooms(rooms, main);
    }

    public void replace(String language, Space space, @Nullable WordVectors words, boolean main) {
        jdbc.sql("""
                        insert into theme_rooms (workspace_id, language, means, rarities, main)
                        values (current_workspace(), ?, ?, ?, ?)
                        on conflict (workspace_id, language) do update
                            set means = excluded.means, rarities = excluded.rarities, main = excluded.main
                        """)
                .param(language)
                .param(bytes(space))
                .param(words == null ? null : words.toBytes())
                .param(main)
                .update();
    }

    public void keepOnly(List<String> languages) {
        jdbc.sql("delete from theme_rooms where not language = any(?)")
                .param(languages.toArray(String[]::new))
                .update();
    }

    private static byte[] bytes(Space space) {
        var means = space.means();
        var bytes = ByteBuffer.allocate(
                4 + means.stream().mapToInt(mean -> 4 * mean.length).sum());
        bytes.putInt(means.size());
        for (var mean : means) {
            for (var value : mean) {
                bytes.putFloat(value);
            }
        }
        return bytes.array();
    }

    private static Space space(byte[] stored) {
        var bytes = ByteBuffer.wrap(stored);
        var models = bytes.getInt();
        var length = bytes.remaining() / 4 / models;
        var means = new ArrayList<float[]>();
        for (var model = 0; model < models; model++) {
            var mean = new float[length];
            bytes.asFloatBuffer().get(mean);
            bytes.position(bytes.position() + 4 * length);
            means.add(mean);
        }
        return Space.around(means);
    }
}
