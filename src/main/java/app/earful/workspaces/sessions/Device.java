package app.earful.workspaces.sessions;

import java.util.List;

/** What a User-Agent header says in plain words: "Firefox", "Linux". Empty where it cannot be told. */
public record Device(String browser, String system) {
    /** What stands in the header, and what it is called. */
    private record Sign(String text, String name) {}

    /** The first that is found wins: Edge and Opera also say Chrome, Chrome also says Safari, Android also says Linux. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser", "Samsung Internet"),
            new Sign("Firefox", "Firefox"),
            new Sign("FxiOS", "Firefox"),
            new Sign("CriOS", "Chrome"),
            new Sign("Chrome", "Chrome"),
            new Sign("Safari", "Safari"),
            new Sign("curl", "curl"),
            new Sign("Java", "Java"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "macOS"),
            new Sign("Linux", "Linux"));

    static Device of(String userAgent) {
        return new Device(find(BROWSERS, userAgent), find(SYSTEMS, userAgent));
    }

    /** Which of both is known, as the end of a message key: both, browser, system or none. */
    public String known() {
        return browser.isEmpty() ? system.isEmpty() ? "none" : "system" : system.isEmpty() ? "browser" : "both";
    }

    private static String find(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.text()))
                .map(Sign::name)
                .findFirst()
                .orElse("");
    }
}
