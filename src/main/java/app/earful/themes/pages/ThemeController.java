package app.earful.themes.pages;

import app.earful.platform.lists.Position;
import app.earful.platform.problems.FieldErrors;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
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
    private final ThemeView view;

    ThemeController(ThemePages pages, QuoteRepository quotes, ThemeView view) {
        this.pages = pages;
        this.quotes = quotes;
        this.view = view;
    }

    @GetMapping("/themes/{id}")
    ModelAndView show(
            Member member,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        if (part) {
            var sayers = quotes.find(id, Position.parse(cursor), ThemePages.SAYERS);
            return new ModelAndView("themes/_sayers", Map.of("theme", pages.get(id), "sayers", sayers.all()))
                    .addObject("next", sayers.next())
                    .addObject("member", member);
        }
        return view.of(member, id, Position.parse(cursor), new FieldErrors());
    }
}
