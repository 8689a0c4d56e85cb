package app.earful.themes.pages;

import app.earful.platform.lists.Position;
import app.earful.platform.problems.FieldErrors;
import app.earful.themes.lists.ThemeListRepository;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one theme, to read it and to say what is wrong with a form on it. */
@Component
class ThemeView {
    private final ThemePages pages;
    private final ThemeListRepository list;
    private final InstantSource time;

    ThemeView(ThemePages pages, ThemeListRepository list, InstantSource time) {
        this.pages = pages;
        this.list = list;
        this.time = time;
    }

    ModelAndView of(Member member, UUID id, @Nullable Position after, FieldErrors errors) {
        var view = new ModelAndView("themes/show")
                .addObject("theme", pages.page(id, member.dayAt(time.instant()), after))
                .addObject("member", member)
                .addObject("errors", errors)
                .addObject("others", member.may(Role.LEADER) ? list.others(id) : Map.of());
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
