package app.earful.conversations.entry;

import app.earful.conversations.Conversation;
import app.earful.conversations.ConversationBody;
import app.earful.conversations.ConversationRepository;
import app.earful.conversations.Conversations;
import app.earful.conversations.keeping.Keeping;
import app.earful.platform.problems.NotFound;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Member;
import app.earful.workspaces.Role;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/conversations")
@AllowedTo(Role.MEMBER)
class ConversationApiController {
    private final Conversations conversations;
    private final Keeping keeping;
    private final ConversationRepository repository;
    private final InstantSource time;

    ConversationApiController(
            Conversations conversations, Keeping keeping, ConversationRepository repository, InstantSource time) {
        this.conversations = conversations;
        this.keeping = keeping;
        this.repository = repository;
        this.time = time;
    }

    record DotRequest(
            @Nullable String id,
            @Nullable String kind,
            @Nullable String words) {
        ConversationForm.DotRow row() {
            return new ConversationForm.DotRow(or(id, ""), or(kind, ""), or(words, ""));
        }
    }

    record PromiseRequest(
            @Nullable String id,
            @Nullable String what,
            @Nullable String dueOn,
            @Nullable String owner) {
        ConversationForm.PromiseRow row() {
            return new ConversationForm.PromiseRow(or(id, ""), or(what, ""), or(dueOn, ""), or(owner, ""));
        }
    }

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
        var saved = keeping.log(member, FormReader.read(over(blank, request), member.zone(), time.instant(), null));
        return ResponseEntity.status(saved.arrival() == Conversations.Arrival.NEW ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/v1/conversations/" + saved.id()))
                .body(ConversationBody.of(get(saved.id())));
    }

    @GetMapping("/{id}")
    @AllowedTo(Role.READER)
    ConversationBody show(@PathVariable UUID id) {
        return ConversationBody.of(get(id));
    }

    /** What is left out stays as it is; an empty text takes a value away. */
    @PatchMapping("/{id}")
    ConversationBody correct(Member member, @PathVariable UUID id, @RequestBody ConversationRequest request) {
        var before = get(id);
        var standing = ConversationForm.of(before, member.zone(), Optional.empty());
        var corrected = FormReader.read(over(standing, request), member.zone(), time.instant(), before.channel());
        conversations.correct(member, id, Objects.requireNonNullElse(request.version(), before.version()), corrected);
        return ConversationBody.of(get(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Member member, @PathVariable UUID id) {
        conversations.delete(member, id);
    }

    @PostMapping("/{id}/restore")
    ConversationBody restore(Member member, @PathVariable UUID id) {
        conversations.restore(member, id);
        return ConversationBody.of(get(id));
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

    /** What is sent takes the place of what stands; the rest of the form only a browser knows. */
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
                        : request.dots().stream().map(DotRequest::row).toList(),
                request.promises() == null
                        ? form.promises()
                        : request.promises().stream().map(PromiseRequest::row).toList(),
                "",
                or(request.pick(), form.pick()),
                "");
    }

    private static String or(@Nullable String sent, String standing) {
        return sent == null ? standing : sent;
    }
}
