package app.earful.workspaces;

import app.earful.platform.lists.Position;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@AllowedTo(Role.OWNER)
public class AuditController {
    private static final int SHOWN = 50;

    private final AuditRepository entries;
    private final MessageSource messages;

    AuditController(AuditRepository entries, MessageSource messages) {
        this.entries = entries;
        this.messages = messages;
    }

    /** @param who empty for the command line */
    public record Line(
            Instant at,
            String who,
            String words,
            @Nullable UUID customer,
            @Nullable String about) {}

    @GetMapping("/audit")
    String list(@RequestParam(required = false) @Nullable String cursor, Member member, Model model) {
        var from = Position.parse(cursor);
        var found = entries.findBefore(from == null ? Position.BEGINNING : from, SHOWN + 1);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        model.addAttribute(
                "lines", shown.stream().map(entry -> line(entry, member)).toList());
        model.addAttribute("next", found.size() > SHOWN ? next(shown) : null);
        return "workspaces/audit";
    }

    private static String next(List<AuditRepository.Entry> shown) {
        var last = shown.getLast();
        return "/audit?cursor=" + new Position(last.at(), last.id()).cursor();
    }

    /** An action without words of its own, from a later version say, still shows what it is called. */
    private Line line(AuditRepository.Entry entry, Member reader) {
        var detail = entry.detail();
        var arguments = new Object[] {value(detail, "name"), value(detail, "from"), value(detail, "to")};
        var fallback = entry.action().replace('.', ' ').replace('_', ' ');
        var words = messages.getMessage("audit." + entry.action(), arguments, fallback, reader.locale());
        var who = entry.memberName();
        return new Line(entry.at(), who == null ? "" : who, String.valueOf(words), entry.customerId(), entry.about());
    }

    private static Object value(Map<?, ?> detail, String name) {
        var value = detail.get(name);
        return value == null ? "" : value;
    }
}
