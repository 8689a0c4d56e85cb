package app.earful.conversations.log;

import app.earful.conversations.ConversationBody;
import app.earful.platform.lists.ApiPage;
import app.earful.platform.lists.Position;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/conversations")
@AllowedTo(Role.READER)
class LogApiController {
    private final Log log;

    LogApiController(Log log) {
        this.log = log;
    }

    /** What narrows the list is named one by one for the description of the API, and read by the filter. */
    @GetMapping
    ApiPage<ConversationBody> list(
            Member member,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(name = "member", required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam MultiValueMap<String, String> parameters) {
        ApiPage.checkLimit(limit);
        var found = log.find(member, LogFilter.of(parameters), Position.parse(cursor), limit);
        return new ApiPage<>(
                found.conversations().stream().map(ConversationBody::of).toList(),
                found.next() == null ? null : found.next().cursor());
    }
}
