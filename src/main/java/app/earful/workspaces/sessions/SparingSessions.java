package app.earful.workspaces.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** Notes "last seen" at most every five minutes: reading a page must not cost a write to the disk. */
@Component
class SparingSessions implements FindByIndexNameSessionRepository<SparingSessions.Sparing> {
    private static final Duration GRAIN = Duration.ofMinutes(5);

    private final FindByIndexNameSessionRepository<Session> stored;

    @SuppressWarnings("unchecked") // the stored sessions' own type is not public
    SparingSessions(JdbcIndexedSessionRepository stored) {
        this.stored = (FindByIndexNameSessionRepository<Session>) (FindByIndexNameSessionRepository<?>) stored;
    }

    @Override
    public Sparing createSession() {
        return new Sparing(stored.createSession());
    }

    @Override
    public void save(Sparing session) {
        stored.save(session.stored);
    }

    @Override
    public @Nullable Sparing findById(String id) {
        var found = stored.findById(id);
        return found == null ? null : new Sparing(found);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    @Override
    public Map<String, Sparing> findByIndexNameAndIndexValue(String indexName, String indexValue) {
        return stored.findByIndexNameAndIndexValue(indexName, indexValue).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Sparing(entry.getValue())));
    }

    /** A stored session that takes no notice of being looked at again so soon. */
    static final class Sparing implements Session {
        private final Session stored;

        private Sparing(Session stored) {
            this.stored = stored;
        }

        @Override
        public void setLastAccessedTime(Instant instant) {
            if (Duration.between(stored.getLastAccessedTime(), instant).compareTo(GRAIN) > 0) {
                stored.setLastAccessedTime(instant);
            }
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            return stored.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the interface says so
        public <T> @Nullable T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
