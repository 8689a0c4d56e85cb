package app.earful.dots;

import app.earful.conversations.Channel;
import app.earful.platform.web.Page;
import app.earful.workspaces.MemberRepository.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the page of dots offers to narrow by.
 *
 * @param customer the name of the one that is filtered by; empty without one
 */
public record DotChoices(List<Named> members, List<ThemeOfDot> themes, List<String> segments, String customer) {
    public Map<String, String> members(Page page) {
        var all = any(page, "log.everybody");
        members.forEach(member -> all.put(member.id().toString(), member.name()));
        return all;
    }

    public Map<String, String> themes(Page page) {
        var all = any(page, "dot.everyTheme");
        themes.forEach(theme -> all.put(theme.id().toString(), theme.name()));
        return all;
    }

    public Map<String, String> segments(Page page) {
        var all = any(page, "dot.everySegment");
        segments.forEach(segment -> all.put(segment, segment));
        return all;
    }

    public Map<String, String> channels(Page page) {
        var all = any(page, "log.everyChannel");
        for (var channel : Channel.values()) {
            all.put(channel.word(), page.text("channel." + channel.word()));
        }
        return all;
    }

    public Map<String, String> sentiments(Page page) {
        var all = any(page, "dot.everySentiment");
        for (var sentiment : Sentiment.values()) {
            all.put(sentiment.word(), page.text("sentiment." + sentiment.word()));
        }
        return all;
    }

    private static Map<String, String> any(Page page, String key) {
        var all = new LinkedHashMap<String, String>();
        all.put("", page.text(key));
        return all;
    }
}
