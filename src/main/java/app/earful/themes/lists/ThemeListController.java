package app.earful.themes.lists;

import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What customers say, by theme: as a table and as a picture. */
@Controller
@AllowedTo(Role.READER)
class ThemeListController {
    private static final int PAGE = 100;

    private final ThemeLists lists;
    private final ThemeListRepository repository;
    private final InstantSource time;

    ThemeListController(ThemeLists lists, ThemeListRepository repository, InstantSource time) {
        this.lists = lists;
        this.repository = repository;
        this.time = time;
    }

    @GetMapping("/themes")
    String table(Member member, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        var filter = ThemeFilter.of(parameters);
        var rows = addAll(member, filter, model);
        var page = lists.page(rows, filter.sort(), parameters.getFirst("cursor"), PAGE);
        model.addAttribute("sections", ThemeSection.of(page.items()));
        model.addAttribute("next", page.next() == null ? null : filter.on("/themes", page.next()));
        model.addAttribute(
                "signs", filter.state() == ThemeState.ACTIVE ? lists.signs(member.dayAt(time.instant())) : List.of());
        return "themes/list";
    }

    @GetMapping("/themes/picture")
    String picture(Member member, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        var filter = ThemeFilter.of(parameters).in(ThemeState.ACTIVE).by(ThemeSort.CUSTOMERS);
        var rows = addAll(member, filter, model);
        model.addAttribute("bubbles", Bubbles.of(rows));
        return "themes/picture";
    }

    private List<ThemeRow> addAll(Member member, ThemeFilter filter, Model model) {
        var rows = lists.find(filter, member.dayAt(time.instant()));
        model.addAttribute("filter", filter);
        model.addAttribute("count", rows.size());
        model.addAttribute("totals", repository.totals());
        model.addAttribute("heard", repository.heard(filter.period()));
        model.addAttribute("currency", member.workspace().currency());
        return rows;
    }
}
