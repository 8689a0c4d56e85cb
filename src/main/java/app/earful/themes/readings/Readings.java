package app.earful.themes.readings;

import app.earful.insight.meaning.Meaning;
import app.earful.insight.meaning.PackedMeaning;
import app.earful.insight.reading.Corrections;
import app.earful.insight.reading.TextReader;
import app.earful.lessons.Lessons;
import app.earful.themes.Place;
import app.earful.themes.RoomRepository;
import app.earful.themes.ThemeRepository;
import app.earful.themes.decisions.BondRepository;
import app.earful.themes.decisions.Bonded;
import app.earful.themes.readings.ReadingRepository.Read;
import app.earful.themes.readings.ReadingRepository.Unread;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Reads what dots say, and puts each into the theme it belongs to, if there is one. May do so twice. */
@Service
class Readings {
    /** About a second of a processor. */
    private static final int BATCH = 64;

    private final ReadingRepository dots;
    private final ThemeRepository themes;
    private final RoomRepository rooms;
    private final BondRepository bonds;
    private final Lessons lessons;
    private final TransactionOperations transactions;

    Readings(
            ReadingRepository dots,
            ThemeRepository themes,
            RoomRepository rooms,
            BondRepository bonds,
            Lessons lessons,
            TransactionOperations transactions) {
        this.dots = dots;
        this.themes = themes;
        this.rooms = rooms;
        this.bonds = bonds;
        this.lessons = lessons;
        this.transactions = transactions;
    }

    /** Reads outside of a transaction, so that nobody waits who corrects a dot meanwhile. @return false when nothing was left */
    boolean readSome() {
        var unread = dots.unread(BATCH);
        if (unread.isEmpty()) {
            return false;
        }
        var corrections = lessons.corrections();
        var read = unread.stream().map(dot -> read(dot, corrections)).toList();
        transactions.executeWithoutResult(_ -> keep(read));
        return true;
    }

    private static Read read(Unread dot, Corrections corrections) {
        var meaning = Meaning.shipped().of(dot.words());
        var reading = TextReader.shipped().read(dot.words(), meaning, corrections);
        return new Read(dot.id(), dot.words(), reading, PackedMeaning.pack(meaning));
    }

    private void keep(List<Read> read) {
        themes.lock();
        var standing = dots.keep(read);
        place(standing);
    }

    private void place(List<Read> read) {
        var its = bonds.of(read.stream().map(Read::id).toList());
        var room = rooms.load();
        var places = new HashMap<UUID, Place>();
        for (var dot : read) {
            var bond = its.getOrDefault(dot.id(), Bonded.FREE);
            if (bond.isBound()) {
                places.put(dot.id(), bond.place());
            } else {
                room.place(dot.language(), dot.words(), PackedMeaning.unpack(dot.meaning()))
                        .filter(place -> !bond.isBanned(place.theme()))
                        .ifPresent(place -> places.put(dot.id(), place));
            }
        }
        themes.place(places);
    }
}
