package app.earful.workspaces.sessions;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a User-Agent header says in plain words: "Firefox", "Linux". Empty where it cannot be told. */
public record Device(String browser, String system) {
    /** The first that is found wins: Edge and Opera also say Chrome, Chrome also says Safari, Android also says Linux. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari",
            "curl",
            "curl",
            "Java",
            "Java");

    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "CrOS",
            "ChromeOS",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    static Device of(String userAgent) {
        return new Device(find(BROWSERS, userAgent), find(SYSTEMS, userAgent));
    }

    /** Which of both is known, as the end of a message key: both, browser, system or none. */
    public String known() {
        return browser.isEmpty() ? system.isEmpty() ? "none" : "system" : system.isEmpty() ? "browser" : "both";
    }

    private static String find(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(entry -> userAgent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var at = 0; at < pairs.length; at += 2) {
            map.put(pairs[at], pairs[at + 1]);
        }
        return map;
    }
}
