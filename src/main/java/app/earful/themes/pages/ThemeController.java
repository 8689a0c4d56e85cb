package app.earful.themes.pages;

import app.earful.platform.web.Cursor;
import app.earful.platform.web.FieldErrors;
import app.earful.platform.web.Invalid;
import app.earful.platform.web.Position;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One theme: who says it, how often, what was done about it, what was decided on it. */
@Controller
@AllowedTo(Role.READER)
class ThemeController {
    private final ThemePages pages;
    private final QuoteRepository quotes;
    private final ThemeListRepository list;
    private final InstantSource time;

    ThemeController(ThemePages pages, QuoteRepository quotes, ThemeListRepository list, InstantSource time) {
        this.pages = pages;
        this.quotes = quotes;
        this.list = list;
        this.time = time;
    }

    @GetMapping("/themes/{id}")
    ModelAndView show(
            Member member,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        if (part) {
            var sayers = quotes.find(id, position(cursor), ThemePages.SAYERS);
            var view = new ModelAndView("themes/_sayers", Map.of("theme", pages.get(id), "sayers", sayers.all()));
            return view.addObject("next", sayers.next()).addObject("member", member);
        }
        var page = pages.page(id, member.dayAt(time.instant()), position(cursor));
        return new ModelAndView("themes/show")
                .addObject("theme", page)
                .addObject("member", member)
                .addObject("others", member.may(Role.LEADER) ? list.others(id) : Map.of());
    }

    static @Nullable Position position(@Nullable String cursor) {
        var parsed = Cursor.parse(cursor, 2);
        try {
            return parsed == null ? null : Position.of(parsed);
        } catch (DateTimeException | IllegalArgumentException exception) {
            throw new Invalid(new FieldErrors().add("cursor", "problem.cursor"));
        }
    }
}
