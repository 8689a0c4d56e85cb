package app.earful.customers.fields;

import app.earful.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a form or a filter offers to choose from.
 *
 * @param owners members by id
 * @param countries by code, in the reader's words and order
 */
public record CustomerOptions(
        Map<String, String> owners,
        Map<String, String> countries,
        Map<String, String> languages,
        List<String> segments,
        List<String> tiers,
        List<String> tags) {
    /** With an entry of its own for none. */
    public Map<String, String> ownersOr(String none) {
        var all = new LinkedHashMap<String, String>();
        all.put("", none);
        all.putAll(owners);
        return all;
    }

    /** Fixed words in the reader's language, after an entry for none where that has a name. */
    public static Map<String, String> words(Page page, @Nullable String none, String prefix, List<String> words) {
        var all = new LinkedHashMap<String, String>();
        if (none != null) {
            all.put("", none);
        }
        words.forEach(word -> all.put(word, page.text(prefix + word)));
        return all;
    }

    /** Words in use, and the one asked for even if nobody has it. */
    public static Map<String, String> plain(String none, List<String> words, @Nullable String asked) {
        var all = new LinkedHashMap<String, String>();
        all.put("", none);
        words.forEach(word -> all.put(word, word));
        if (asked != null) {
            all.put(asked, asked);
        }
        return all;
    }
}
