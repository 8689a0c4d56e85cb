package app.earful.conversations;

import app.earful.platform.web.ApiPage;
import app.earful.platform.web.NotFound;
import app.earful.platform.web.Position;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/conversations")
@AllowedTo(Role.MEMBER)
class ConversationApiController {
    private final Conversations conversations;
    private final ConversationRepository repository;
    private final Log log;
    private final InstantSource time;

    ConversationApiController(
            Conversations conversations, ConversationRepository repository, Log log, InstantSource time) {
        this.conversations = conversations;
        this.repository = repository;
        this.log = log;
        this.time = time;
    }

    record PersonBody(UUID id, String name) {}

    record DotBody(UUID id, String kind, String words) {}

    record PromiseBody(UUID id, String what, @Nullable LocalDate dueOn, UUID owner, String state) {}

    record ConversationBody(
            UUID id,
            PersonBody customer,
            List<PersonBody> contacts,
            List<PersonBody> members,
            String channel,
            String outcome,
            String startedBy,
            @Nullable Integer score,
            String note,
            List<DotBody> dots,
            List<PromiseBody> promises,
            @Nullable LocalDate nextOn,
            Instant happenedAt,
            PersonBody loggedBy,
            Instant createdAt,
            Instant updatedAt,
            int version,
            UUID clientKey) {}

    record DotRequest(
            @Nullable String id,
            @Nullable String kind,
            @Nullable String words) {}

    record PromiseRequest(
            @Nullable String id,
            @Nullable String what,
            @Nullable String dueOn,
            @Nullable String owner) {}

    /**
     * @param contact one contact; contacts for several
     * @param happenedAt ISO 8601 with an offset, not in the future; now when left out
     * @param members who of us took part; the caller when left out
     * @param clientKey made by the caller: what arrives under the same key is the same conversation
     * @param version for a correction: the version it was made upon; the latest when left out
     */
    record ConversationRequest(
            @Nullable String customer,
            @Nullable String contact,
            @Nullable List<String> contacts,
            @Nullable String channel,
            @Nullable String outcome,
            @Nullable String startedBy,
            @Nullable Integer score,
            @Nullable String note,
            @Nullable List<DotRequest> dots,
            @Nullable List<PromiseRequest> promises,
            @Nullable String nextOn,
            @Nullable String happenedAt,
            @Nullable List<String> members,
            @Nullable String pick,
            @Nullable String clientKey,
            @Nullable Integer version) {}

    @PostMapping
    ResponseEntity<ConversationBody> log(
            Member member,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ConversationRequest request) {
        var blank = ConversationForm.blank(clientKey(member, key, request));
        var saved = conversations.save(member, Reading.read(over(blank, request), member.zone(), time.instant(), null));
        return ResponseEntity.status(saved.arrival() == Conversations.Arrival.NEW ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/v1/conversations/" + saved.id()))
                .body(body(get(saved.id())));
    }

    @GetMapping
    @AllowedTo(Role.READER)
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
                found.conversations().stream()
                        .map(ConversationApiController::body)
                        .toList(),
                found.next() == null ? null : found.next().cursor());
    }

    @GetMapping("/{id}")
    @AllowedTo(Role.READER)
    ConversationBody show(@PathVariable UUID id) {
        return body(get(id));
    }

    /** What is left out stays as it is; an empty text takes a value away. */
    @PatchMapping("/{id}")
    ConversationBody correct(Member member, @PathVariable UUID id, @RequestBody ConversationRequest request) {
        var before = get(id);
        var standing = ConversationForm.of(before, member.zone(), java.util.Optional.empty());
        var corrected = Reading.read(over(standing, request), member.zone(), time.instant(), before.channel());
        conversations.correct(member, id, Objects.requireNonNullElse(request.version(), before.version()), corrected);
        return body(get(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Member member, @PathVariable UUID id) {
        conversations.delete(member, id);
    }

    private Conversation get(UUID id) {
        return repository
                .find(id)
                .filter(conversation -> !conversation.isDeleted())
                .orElseThrow(() -> new NotFound("conversation.notFound"));
    }

    /** Any text will do as a header; the member's own keys cannot meet another member's. */
    private static String clientKey(Member member, @Nullable String header, ConversationRequest request) {
        if (request.clientKey() != null) {
            return request.clientKey();
        }
        return header == null
                ? UUID.randomUUID().toString()
                : UUID.nameUUIDFromBytes((member.id() + header).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    private static ConversationForm over(ConversationForm form, ConversationRequest request) {
        return new ConversationForm(
                form.clientKey(),
                or(request.customer(), form.customer()),
                request.contacts() != null
                        ? request.contacts()
                        : request.contact() != null ? List.of(request.contact()) : form.contacts(),
                or(request.channel(), form.channel()),
                or(request.outcome(), form.outcome()),
                or(request.startedBy(), form.startedBy()),
                request.score() == null ? form.score() : request.score().toString(),
                or(request.note(), form.note()),
                or(request.nextOn(), form.nextOn()),
                "",
                or(request.happenedAt(), form.happenedAt()),
                request.members() == null ? form.members() : request.members(),
                request.dots() == null
                        ? form.dots()
                        : request.dots().stream()
                                .map(dot -> new ConversationForm.DotRow(
                                        or(dot.id(), ""), or(dot.kind(), ""), or(dot.words(), "")))
                                .toList(),
                request.promises() == null
                        ? form.promises()
                        : request.promises().stream()
                                .map(promise -> new ConversationForm.PromiseRow(
                                        or(promise.id(), ""),
                                        or(promise.what(), ""),
                                        or(promise.dueOn(), ""),
                                        or(promise.owner(), "")))
                                .toList(),
                "",
                or(request.pick(), form.pick()),
                "");
    }

    private static String or(@Nullable String sent, String standing) {
        return sent == null ? standing : sent;
    }

    private static ConversationBody body(Conversation conversation) {
        return new ConversationBody(
                conversation.id(),
                body(conversation.customer()),
                conversation.contacts().stream()
                        .map(ConversationApiController::body)
                        .toList(),
                conversation.members().stream()
                        .map(ConversationApiController::body)
                        .toList(),
                conversation.channel().word(),
                conversation.outcome().word(),
                conversation.startedBy().word(),
                conversation.score(),
                conversation.note(),
                conversation.dots().stream()
                        .map(dot -> new DotBody(dot.id(), dot.kind().word(), dot.words()))
                        .toList(),
                conversation.promises().stream()
                        .map(promise -> new PromiseBody(
                                promise.id(), promise.what(), promise.dueOn(), promise.ownerId(), promise.state()))
                        .toList(),
                conversation.nextOn(),
                conversation.happenedAt(),
                body(conversation.loggedBy()),
                conversation.createdAt(),
                conversation.updatedAt(),
                conversation.version(),
                conversation.clientKey());
    }

    private static PersonBody body(Person person) {
        return new PersonBody(person.id(), person.name());
    }
}
