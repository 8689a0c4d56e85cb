package app.earful.imports;

import app.earful.imports.rows.Reading;
import app.earful.platform.problems.FieldErrors;
import app.earful.platform.web.Flash;
import app.earful.sheets.Column;
import app.earful.sheets.Encoding;
import app.earful.sheets.Source;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hand in a file, see what would happen, import it, take it back. */
@Controller
@RequestMapping("/imports")
@AllowedTo(Role.MEMBER)
class ImportController {
    private static final int LATEST = 100;
    private static final int PROBLEMS_SHOWN = 50;

    /** Files up to this size are looked at while the browser waits; it is over before a progress page could be read. */
    private static final long AT_ONCE = 1 << 20;

    private final Imports imports;
    private final ImportWork work;
    private final ImportRepository repository;
    private final ProblemRepository problems;

    ImportController(Imports imports, ImportWork work, ImportRepository repository, ProblemRepository problems) {
        this.imports = imports;
        this.work = work;
        this.repository = repository;
        this.problems = problems;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("imports", repository.latest(LATEST));
        return "imports/list";
    }

    @GetMapping("/new")
    String form(@RequestParam(required = false) @Nullable String large, Model model, HttpServletResponse response) {
        return form(
                large == null ? new FieldErrors() : new FieldErrors().add("file", "imports.unreadable.large"),
                model,
                response);
    }

    private static String form(FieldErrors errors, Model model, HttpServletResponse response) {
        if (!errors.isEmpty()) {
            response.setStatus(422);
        }
        model.addAttribute("errors", errors);
        model.addAttribute("mostBytes", Imports.LARGEST);
        return "imports/new";
    }

    @PostMapping
    String upload(
            Member member,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String source,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return form(new FieldErrors().add("file", "imports.file.missing"), model, response);
        }
        var stored = Files.createTempFile("earful-upload", ".tmp");
        try {
            file.transferTo(stored);
            var name = String.valueOf(file.getOriginalFilename());
            var upload = new Imports.Upload(name, stored, Source.find(source).orElse(null));
            var one = imports.upload(member, upload, patience(file.getSize()));
            if (file.getSize() <= AT_ONCE) {
                work.work(one.id());
            }
            return "redirect:/imports/" + one.id();
        } finally {
            Files.deleteIfExists(stored);
        }
    }

    /** What is done at once is left to the job only if it breaks off. */
    private static Duration patience(long bytes) {
        return bytes <= AT_ONCE ? Duration.ofMinutes(1) : Duration.ZERO;
    }

    @GetMapping("/{id}")
    String show(Member member, @PathVariable UUID id, Model model) {
        var one = imports.get(id);
        model.addAttribute("one", one);
        model.addAttribute("problems", problems.find(id, PROBLEMS_SHOWN));
        var reading = one.reading();
        if (reading != null) {
            model.addAttribute("preview", new Preview(one, reading));
        }
        if (one.state() == ImportState.READY) {
            return "imports/preview";
        }
        model.addAttribute("mayUndo", one.mayBeUndoneBy(member));
        return "imports/show";
    }

    /** Asked for again and again while a job is at work; at its end the whole page is to be fetched anew. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable UUID id, Model model, HttpServletResponse response) {
        var one = imports.get(id);
        if (!one.state().busy()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("one", one);
        return "imports/_progress";
    }

    /** The selects of the preview: column-0, column-1 and so on; "others" keeps every unknown column at once. */
    @PostMapping("/{id}/mapping")
    String map(@PathVariable UUID id, @RequestParam Map<String, String> form) {
        var one = imports.get(id);
        var reading = one.reading();
        var targets = new HashMap<String, String>();
        if (reading != null) {
            for (var column : reading.columns()) {
                var target = form.getOrDefault("column-" + column.index(), column.target());
                boolean kept = form.containsKey("others") && target.equals(Column.IGNORED);
                targets.put(column.header(), kept ? Column.OWN : target);
            }
        }
        imports.decide(
                id,
                new Reading.Decision(
                        encoding(form.get("encoding")),
                        separator(form.get("separator")),
                        form.get("relationship"),
                        targets),
                patience(one.sizeBytes()));
        if (one.sizeBytes() <= AT_ONCE) {
            work.work(id);
        }
        return "redirect:/imports/" + id;
    }

    private static @Nullable Encoding encoding(@Nullable String name) {
        return Arrays.stream(Encoding.values())
                .filter(encoding -> encoding.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Character separator(@Nullable String name) {
        return name == null ? null : Preview.separatorNamed(name);
    }

    @PostMapping("/{id}/start")
    String start(Member member, @PathVariable UUID id) {
        imports.start(member, id, Duration.ZERO);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/{id}/undo")
    String undo(Member member, @PathVariable UUID id) {
        imports.undo(member, id, Duration.ZERO);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/{id}/removal")
    String discard(@PathVariable UUID id, RedirectAttributes redirect) {
        imports.discard(id);
        Flash.say(redirect, "imports.discarded");
        return "redirect:/imports";
    }
}
