package app.earful.conversations.log;

import app.earful.platform.lists.Position;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The log of the whole workspace, as a page and as a file. */
@Controller
@AllowedTo(Role.READER)
class LogController {
    private static final int PAGE = 50;

    private final Log log;
    private final LogFile file;

    LogController(Log log, LogFile file) {
        this.log = log;
        this.file = file;
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

    @GetMapping("/conversations.csv")
    ResponseEntity<StreamingResponseBody> csv(Member member, @RequestParam MultiValueMap<String, String> parameters) {
        var filter = LogFilter.of(parameters);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"conversations.csv\"")
                .body(file.of(member, filter));
    }
}
