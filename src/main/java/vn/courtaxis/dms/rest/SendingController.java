package vn.courtaxis.dms.rest;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.ledger.Intake;
import vn.courtaxis.ledger.State;
import vn.courtaxis.outgoing.AcceptDocument;
import vn.courtaxis.outgoing.Purpose;
import vn.courtaxis.outgoing.RecallDocument;
import vn.courtaxis.outgoing.SendAgain;
import vn.courtaxis.repair.ResendDocument;

/** Sending over REST: hand a document over, send a new version, replace, recall, send again. */
@RestController
@RequestMapping("/api/v1/documents")
@Profile("!twin")
final class SendingController {

    private final AcceptDocument accept;
    private final RecallDocument recall;
    private final SendAgain again;
    private final ResendDocument resend;
    private final HandoverForm form;
    private final SubmissionParser parser = new SubmissionParser();

    SendingController(
            AcceptDocument accept, RecallDocument recall, SendAgain again, ResendDocument resend, DocumentStore store) {
        this.accept = accept;
        this.recall = recall;
        this.again = again;
        this.resend = resend;
        this.form = new HandoverForm(store);
    }

    @PostMapping
    ResponseEntity<?> submit(
            HttpServletRequest request,
            Principal account,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key)
            throws IOException, ServletException {
        return handOver(request, account, key, change -> new Purpose.NewDocument());
    }

    @PostMapping("/{id}/update")
    ResponseEntity<?> update(
            @PathVariable UUID id,
            HttpServletRequest request,
            Principal account,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key)
            throws IOException, ServletException {
        return handOver(request, account, key, change -> new Purpose.Update(id, change.why()));
    }

    @PostMapping("/{id}/replace")
    ResponseEntity<?> replace(
            @PathVariable UUID id,
            HttpServletRequest request,
            Principal account,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key)
            throws IOException, ServletException {
        return handOver(
                request,
                account,
                key,
                change -> new Purpose.Replacement(
                        Stream.concat(Stream.of(id), change.others().stream()).toList(), change.why()));
    }

    private ResponseEntity<?> handOver(
            HttpServletRequest request,
            Principal account,
            String key,
            Function<HandoverForm.ChangeJson, Purpose> purpose)
            throws IOException, ServletException {
        if (key.isBlank()) {
            return Problems.of(new Problem(ErrorCode.IDEMPOTENCY_KEY_MISSING, ""));
        }
        var read = form.read(request);
        if (!(read instanceof Verdict.Done<HandoverForm.Handed> done)) {
            return Problems.of(read);
        }
        var handed = done.value();
        return answer(accept.accept(
                "rest:" + account.getName(), key, handed.submission(), handed.files(), purpose.apply(handed.change())));
    }

    private static ResponseEntity<?> answer(Verdict<Intake> verdict) {
        if (!(verdict instanceof Verdict.Done<Intake> done)) {
            return Problems.of(verdict);
        }
        var intake = done.value();
        return intake instanceof Intake.Repeated repeated
                ? ResponseEntity.ok().location(location(intake.id())).body(state(intake.id(), repeated.state()))
                : ResponseEntity.accepted().location(location(intake.id())).body(state(intake.id(), State.ACCEPTED));
    }

    record RecallJson(@Nullable String reason) {}

    @PostMapping("/{id}/recall")
    ResponseEntity<?> recall(@PathVariable UUID id, HttpServletRequest request, Principal account) throws IOException {
        var parsed = parser.parse(request.getInputStream(), RecallJson.class);
        return parsed instanceof Verdict.Done<RecallJson> said
                ? RepairCalls.answer(
                        id, recall.recall(id, Objects.toString(said.value().reason(), ""), account.getName()))
                : Problems.of(parsed);
    }

    /** @param recipients who gets it again; without any, what was refused or set aside as a whole goes on */
    record ResendJson(@Nullable List<String> recipients) {}

    @PostMapping("/{id}/resend")
    ResponseEntity<?> resend(@PathVariable UUID id, HttpServletRequest request, Principal account) throws IOException {
        var body = new PushbackInputStream(request.getInputStream());
        var first = body.read();
        if (first < 0) {
            return RepairCalls.answer(id, resend.resend(id, account.getName()));
        }
        body.unread(first);
        var parsed = parser.parse(body, ResendJson.class);
        if (!(parsed instanceof Verdict.Done<ResendJson> said)) {
            return Problems.of(parsed);
        }
        var to = said.value().recipients();
        return to == null
                ? RepairCalls.answer(id, resend.resend(id, account.getName()))
                : answerRepeat(again.send(
                        id, to.stream().map(code -> Objects.toString(code, "")).toList(), account.getName()));
    }

    private static ResponseEntity<?> answerRepeat(Verdict<UUID> verdict) {
        return verdict instanceof Verdict.Done<UUID> done
                ? ResponseEntity.accepted().location(location(done.value())).body(state(done.value(), State.ACCEPTED))
                : Problems.of(verdict);
    }

    private static URI location(UUID id) {
        return URI.create(DocumentJsonWriter.DOCUMENTS + id);
    }

    private static Map<String, Object> state(UUID id, State state) {
        return Map.of("id", id, "state", state.name());
    }
}
