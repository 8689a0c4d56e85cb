package app.earful.competitors;

import app.earful.dots.HeardDot;
import app.earful.platform.lists.ApiPage;
import app.earful.platform.lists.Position;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/competitors")
@AllowedTo(Role.READER)
class CompetitorApiController {
    private final CompetitorLists lists;
    private final CompetitorRepository repository;
    private final Competitors competitors;

    CompetitorApiController(CompetitorLists lists, CompetitorRepository repository, Competitors competitors) {
        this.lists = lists;
        this.repository = repository;
        this.competitors = competitors;
    }

    /**
     * @param mergedInto the one it counts with; its own numbers are then nothing
     * @param motion rising, fading, steady or unsure
     */
    record CompetitorBody(
            UUID id,
            String name,
            List<String> spellings,
            @Nullable UUID mergedInto,
            Mentions customers,
            Mentions clients,
            Mentions others,
            String motion) {}

    record MentionBody(
            UUID id,
            String kind,
            String words,
            Instant heardAt,
            UUID customer,
            String customerName,
            UUID conversation,
            @Nullable Double sentiment) {}

    @GetMapping
    ApiPage<CompetitorBody> list(Member member) {
        var known = repository.findAll().stream().collect(Collectors.toMap(Competitor::id, Function.identity()));
        return new ApiPage<>(
                lists.all(member).stream()
                        .flatMap(row -> Optional.ofNullable(known.get(row.id())).map(one -> body(one, row)).stream())
                        .toList(),
                null);
    }

    @GetMapping("/{id}")
    CompetitorBody show(Member member, @PathVariable UUID id) {
        return body(competitors.get(id), lists.one(member, id));
    }

    /** @param by customers, clients (the competitor's own) or others */
    @GetMapping("/{id}/dots")
    ApiPage<MentionBody> quotes(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "customers") String by,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        ApiPage.checkLimit(limit);
        competitors.get(id);
        var quotes = lists.quotes(id, CompetitorController.side(by), Position.parse(cursor), limit);
        return new ApiPage<>(
                quotes.dots().stream().map(CompetitorApiController::body).toList(),
                quotes.next() == null ? null : quotes.next().cursor());
    }

    private static CompetitorBody body(Competitor competitor, CompetitorRow row) {
        return new CompetitorBody(
                competitor.id(),
                competitor.name(),
                competitor.spellings(),
                competitor.mergedInto(),
                row.by(Side.CUSTOMERS),
                row.by(Side.CLIENTS),
                row.by(Side.OTHERS),
                row.motion().word());
    }

    private static MentionBody body(HeardDot dot) {
        return new MentionBody(
                dot.id(),
                dot.kind().word(),
                dot.words(),
                dot.heardAt(),
                dot.customerId(),
                dot.customerName(),
                dot.conversationId(),
                dot.sentiment());
    }
}
