package vn.courtaxis.dms.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.courtaxis.dms.rest.RepairJson.ConfirmSentJson;
import vn.courtaxis.dms.rest.RepairJson.ReasonJson;
import vn.courtaxis.dms.rest.RepairJson.RejectJson;
import vn.courtaxis.dms.rest.RepairJson.ReleaseJson;
import vn.courtaxis.dms.rest.RepairJson.ReplayJson;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.incoming.DecideQuarantine;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.State;
import vn.courtaxis.repair.RepairEntry;

/** An operator's actions as calls: the same for documents and statuses. What is quarantined is decided on, the rest repaired. */
@Component
@Profile("!twin")
final class RepairCalls {

    private final RepairEntry repair;
    private final DecideQuarantine decide;
    private final SubmissionParser parser = new SubmissionParser();

    RepairCalls(RepairEntry repair, DecideQuarantine decide) {
        this.repair = repair;
        this.decide = decide;
    }

    ResponseEntity<?> park(Entry entry, HttpServletRequest request, Principal account) throws IOException {
        return act(
                entry,
                request,
                ReasonJson.class,
                said -> repair.park(entry.id(), text(said.reason()), account.getName()));
    }

    ResponseEntity<?> release(Entry entry, HttpServletRequest request, Principal account) throws IOException {
        return act(entry, request, ReleaseJson.class, said -> {
            var reason = text(said.reason());
            return entry.state() == State.QUARANTINED
                    ? decide.release(entry.id(), text(said.unit()), reason, account.getName())
                    : repair.release(entry.id(), reason, account.getName());
        });
    }

    ResponseEntity<?> reject(Entry entry, HttpServletRequest request, Principal account) throws IOException {
        return act(entry, request, RejectJson.class, said -> {
            var reason = text(said.reason());
            return entry.state() == State.QUARANTINED
                    ? decide.reject(entry.id(), reason, account.getName())
                    : repair.reject(entry.id(), reason, Boolean.TRUE.equals(said.notArrived()), account.getName());
        });
    }

    ResponseEntity<?> replay(Entry entry, HttpServletRequest request, Principal account) throws IOException {
        return act(
                entry,
                request,
                ReplayJson.class,
                said -> repair.replay(entry.id(), text(said.step()), text(said.reason()), account.getName()));
    }

    ResponseEntity<?> confirmSent(Entry entry, HttpServletRequest request, Principal account) throws IOException {
        return act(
                entry,
                request,
                ConfirmSentJson.class,
                said -> repair.confirmSent(entry.id(), text(said.axisDocId()), text(said.reason()), account.getName()));
    }

    private <T> ResponseEntity<?> act(
            Entry entry, HttpServletRequest request, Class<T> type, Function<T, Verdict<State>> deed)
            throws IOException {
        var parsed = parser.parse(request.getInputStream(), type);
        return answer(entry.id(), parsed instanceof Verdict.Done<T> done ? deed.apply(done.value()) : parsed.failed());
    }

    static ResponseEntity<?> answer(UUID id, Verdict<State> verdict) {
        return verdict instanceof Verdict.Done<State> done
                ? ResponseEntity.accepted()
                        .body(Map.of("id", id, "state", done.value().name()))
                : Problems.of(verdict);
    }

    private static String text(@Nullable String given) {
        return Objects.toString(given, "");
    }
}
