package app.earful.conversations.log;

import app.earful.platform.lists.Position;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The log of the whole workspace. */
@Controller
@AllowedTo(Role.READER)
class LogController {
    private static final int PAGE = 50;

    private final Log log;

    LogController(Log log) {
        this.log = log;
    }

    @GetMapping("/conversations")
    ModelAndView list(
            Member member,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
        var filter = LogFilter.of(parameters);
        var found = log.find(member, filter, Position.parse(parameters.getFirst("cursor")), PAGE);
        var page = new LogPage(
                filter,
                found.conversations(),
                found.next() == null
                        ? null
                        : filter.on("/conversations", found.next().cursor()),
                found.cutShort() && found.next() != null
                        ? member.dayAt(found.next().at())
                        : null);
        var view = new ModelAndView(part ? "conversations/_rows" : "conversations/list");
        view.addObject("log", page);
        if (!part) {
            view.addObject("members", log.members());
            view.addObject("customer", log.customerName(filter));
        }
        return view;
    }
}
