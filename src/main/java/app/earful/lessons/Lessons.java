package app.earful.lessons;

import app.earful.insight.reading.Corrections;
import app.earful.insight.reading.TextReader;
import app.earful.platform.database.CurrentWorkspace;
import app.earful.workspaces.Member;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which dots taught something, and what they teach together. */
@Service
@Transactional
public class Lessons {
    /** The dots beside the lessons change all the time; those of an hour ago do as well, those of last year do not. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private static final int WORKSPACES = 100;

    private final LessonRepository repository;
    private final InstantSource time;
    private final Map<UUID, Learned> learned = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Learned> eldest) {
            return size() > WORKSPACES;
        }
    });

    Lessons(LessonRepository repository, InstantSource time) {
        this.repository = repository;
        this.time = time;
    }

    private record Learned(LessonRepository.State state, Instant at, Corrections corrections) {}

    /** A member gave this dot another kind than it was read with, or had before. */
    public void teach(Member member, UUID dotId) {
        repository.add(dotId, member.id(), time.instant());
    }

    /** What the current workspace has taught, to be given to {@link TextReader#read(String, float[][], Corrections)}. */
    @Transactional(readOnly = true)
    public Corrections corrections() {
        var state = repository.state();
        var workspace = CurrentWorkspace.get();
        if (state.count() == 0) {
            learned.remove(workspace);
            return Corrections.none();
        }
        var now = time.instant();
        var known = learned.get(workspace);
        if (known != null && known.state.equals(state) && now.isBefore(known.at.plus(GOOD_FOR))) {
            return known.corrections;
        }
        var corrections = learn();
        learned.put(workspace, new Learned(state, now, corrections));
        return corrections;
    }

    /**
     * The lessons, and beside them what is read rightly without any, so that they do not spread to it. What was written down
     * otherwise than it is read, and never corrected, teaches nothing: nobody may have looked at the kind.
     */
    private Corrections learn() {
        var reader = TextReader.shipped();
        return reader.learn(repository.find().stream()
                .filter(said -> said.taught() || isReadRightly(reader, said.lesson()))
                .map(LessonRepository.Said::lesson)
                .toList());
    }

    private static boolean isReadRightly(TextReader reader, TextReader.Lesson lesson) {
        return reader.read(lesson.text(), lesson.meaning()).kind() == lesson.right();
    }
}
