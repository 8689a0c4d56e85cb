package app.earful.browser;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Follows every link of every page once, the way a curious person would; addresses that differ by an id only are one. */
final class Walk {
    private static final String LINKS = "[...document.querySelectorAll('a[href^=\"/\"]:not([download])')]"
            + ".map(link => link.getAttribute('href').split('#')[0])";

    /** Files and the end of the session are no pages. */
    private static final String NO_PAGE = "/(static|api)/.*|.*\\.(csv|ics|jsonl?)(\\?.*)?|/sign-out";

    private final ArrayDeque<String> ahead = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> paths = new TreeSet<>();

    Walk(List<String> start) {
        start.forEach(this::add);
    }

    /** @param look is called on each page, once it has been opened */
    void go(Visitor visitor, Consumer<String> look) {
        while (!ahead.isEmpty()) {
            var address = ahead.remove();
            var response = visitor.page().navigate(address);
            if (response == null || !response.headerValue("content-type").startsWith("text/html")) {
                continue;
            }
            paths.add(pattern(
                    visitor.page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "")));
            look.accept(address);
            ((List<?>) visitor.page().evaluate(LINKS)).forEach(link -> add(link.toString()));
        }
    }

    Set<String> paths() {
        return paths;
    }

    private void add(String address) {
        if (!address.matches(NO_PAGE) && seen.add(pattern(address))) {
            ahead.add(address);
        }
    }

    /** Which page it is: without ids, days and the values of parameters. */
    private static String pattern(String address) {
        return address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)[0-9]+(-[0-9]+)*", "{}")
                .replaceAll("=[^&]*", "")
                .replaceAll("\\?(?!customer$|customer&).*", "");
    }
}
