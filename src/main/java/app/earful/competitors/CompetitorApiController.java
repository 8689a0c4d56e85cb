package app.earful.competitors;

import app.earful.dots.HeardDot;
import app.earful.platform.web.ApiPage;
import app.earful.platform.web.Position;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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

    /** @param motion rising, fading, steady or unsure */
    record CompetitorBody(
            UUID id,
            String name,
            List<String> spellings,
            Mentions customers,
            Mentions clients,
            Mentions others,
            String motion) {}

    record QuoteBody(
            UUID id,
            String kind,
            String words,
            Instant heardAt,
            UUID customer,
            String customerName,
            UUID conversation,
            @Nullable Double sentiment) {}

    /** @param spellings besides its name */
    record CompetitorRequest(
            @Nullable String name, @Nullable List<String> spellings) {}

    @GetMapping
    ApiPage<CompetitorBody> list(Member member) {
        return new ApiPage<>(lists.all(member).stream().map(this::body).toList(), null);
    }

    @GetMapping("/{id}")
    CompetitorBody show(Member member, @PathVariable UUID id) {
        competitors.get(id);
        return body(lists.one(member, id));
    }

    /** @param by customers, clients (the competitor's own) or others */
    @GetMapping("/{id}/dots")
    ApiPage<QuoteBody> quotes(
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

    @PostMapping
    @AllowedTo(Role.LEADER)
    ResponseEntity<CompetitorBody> create(Member member, @RequestBody CompetitorRequest request) {
        var id = competitors.create(member, request.name() == null ? "" : request.name());
        if (request.spellings() != null) {
            request.spellings().forEach(spelling -> competitors.addSpelling(member, id, spelling));
        }
        return ResponseEntity.created(URI.create("/api/v1/competitors/" + id)).body(body(lists.one(member, id)));
    }

    @DeleteMapping("/{id}")
    @AllowedTo(Role.LEADER)
    ResponseEntity<Void> delete(Member member, @PathVariable UUID id) {
        competitors.delete(member, id);
        return ResponseEntity.noContent().build();
    }

    private CompetitorBody body(CompetitorRow row) {
        var spellings = repository.find(row.id()).map(Competitor::spellings).orElse(List.of());
        return new CompetitorBody(
                row.id(),
                row.name(),
                spellings,
                row.by(Side.CUSTOMERS),
                row.by(Side.CLIENTS),
                row.by(Side.OTHERS),
                row.motion().word());
    }

    private static QuoteBody body(HeardDot dot) {
        return new QuoteBody(
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
