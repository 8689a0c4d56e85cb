package app.earful.themes.pages;

import app.earful.platform.lists.ApiPage;
import app.earful.platform.lists.Position;
import app.earful.themes.lists.ThemeFilter;
import app.earful.themes.lists.ThemeLists;
import app.earful.themes.pages.ThemeBodies.OneThemeBody;
import app.earful.themes.pages.ThemeBodies.SayerBody;
import app.earful.themes.pages.ThemeBodies.SignBody;
import app.earful.themes.pages.ThemeBodies.ThemeBody;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/themes")
@AllowedTo(Role.READER)
class ThemeApiController {
    private final ThemeLists lists;
    private final ThemePages pages;
    private final QuoteRepository quotes;
    private final InstantSource time;

    ThemeApiController(ThemeLists lists, ThemePages pages, QuoteRepository quotes, InstantSource time) {
        this.lists = lists;
        this.pages = pages;
        this.quotes = quotes;
        this.time = time;
    }

    /**
     * @param state active, which is what comes without it, ignored or ended
     * @param period month, quarter, year, which is what comes without it, or ever
     * @param sort customers, which is what comes without it, dots, value, motion, sentiment or newest
     */
    @GetMapping
    ApiPage<ThemeBody> list(
            Member member,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam MultiValueMap<String, String> parameters) {
        ApiPage.checkLimit(limit);
        var filter = ThemeFilter.of(parameters);
        var rows = lists.find(filter, member.dayAt(time.instant()));
        var page = lists.page(rows, filter.sort(), cursor, limit);
        var currency = member.workspace().currency();
        return new ApiPage<>(
                page.items().stream().map(row -> ThemeBody.of(row, currency)).toList(), page.next());
    }

    /** Early signs of themes and of kinds of dots, of the last seven days, the least likely chance first. */
    @GetMapping("/signs")
    List<SignBody> signs(Member member) {
        return lists.signs(member.dayAt(time.instant())).stream()
                .map(SignBody::of)
                .toList();
    }

    @GetMapping("/{id}")
    OneThemeBody show(Member member, @PathVariable UUID id) {
        return OneThemeBody.of(
                pages.page(id, member.dayAt(time.instant()), null),
                member.workspace().currency());
    }

    /** Who said it, each customer once, with their last words. */
    @GetMapping("/{id}/quotes")
    ApiPage<SayerBody> quotes(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        ApiPage.checkLimit(limit);
        pages.get(id);
        var found = quotes.find(id, Position.parse(cursor), limit);
        return new ApiPage<>(found.all().stream().map(SayerBody::of).toList(), found.next());
    }
}
