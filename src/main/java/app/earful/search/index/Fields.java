package app.earful.search.index;

import java.util.UUID;

/** The names of an entry's fields in the index. */
final class Fields {
    /** Subject and id: what an entry is replaced by. */
    static final String KEY = "key";

    static final String SUBJECT = "subject";
    static final String CUSTOMER = "customer";
    static final String MEMBER = "member";
    static final String KIND = "kind";
    /** Seconds since 1970. */
    static final String AT = "at";

    static final String SENTIMENT = "sentiment";

    static final String NAME = "name";
    static final String BEGINNING = "beginning";
    static final String PLAIN = "plain";
    /** Followed by a language's two letters. */
    static final String TEXT_IN = "text_";

    static final String MEANING = "meaning";
    /** The signs of the meaning's numbers, a bit each. */
    static final String SIGNS = "signs";

    static final String CELL = "cell";

    private Fields() {}

    static String key(Subject subject, UUID id) {
        return subject.word() + ":" + id;
    }

    static Hit hit(String key) {
        var end = key.indexOf(':');
        return new Hit(Subject.find(key.substring(0, end)).orElseThrow(), UUID.fromString(key.substring(end + 1)));
    }
}
