package vn.courtaxis.repair;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.Step;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.status.StatusReports;

/**
 * An operator sets a document or a status right, and says why: sets it aside, lets it go on, ends it, repeats a step, or settles what
 * became of a send. Recipients, files and ids stay as they are. Whoever is at work on it meanwhile finds out and writes nothing.
 */
public final class RepairEntry {

    /** Characters of a reason; a status's description and a time line can carry them. */
    public static final int LONGEST_REASON = 1000;

    /** Characters; the axis's own ids have 24 or 36. */
    private static final int LONGEST_AXIS_ID = 200;

    private final Ledger ledger;
    private final StatusReports reports;

    public RepairEntry(Ledger ledger, StatusReports reports) {
        this.ledger = ledger;
        this.reports = reports;
    }

    /** Sets aside what the adapter works on; what is on the wire already cannot be held back. */
    public Verdict<State> park(UUID id, String reason, String account) {
        return act(
                id,
                reason,
                account,
                Rules::toPark,
                (entry, why) -> Change.to(State.PARKED, "park", Outcome.PARKED)
                        .problem(new Problem(ErrorCode.PARKED_BY_OPERATOR, why))
                        .detail(why));
    }

    /** Lets what was set aside go on from where it stood; what may have been sent is looked for at the axis first. */
    public Verdict<State> release(UUID id, String reason, String account) {
        return act(id, reason, account, Rules::toRelease, (entry, why) -> {
            var state = Standing.resumed(entry);
            var step = Step.next(entry.direction(), entry.kind(), state).orElseThrow();
            return Change.to(state, "release", Outcome.DONE).detail("goes on with " + step.queue() + ": " + why);
        });
    }

    /**
     * Ends it. The sender of a received document is told (02), as far as the message can be attributed.
     *
     * @param notArrived the operator states that a send of unknown outcome did not arrive
     */
    public Verdict<State> reject(UUID id, String reason, boolean notArrived, String account) {
        return act(
                id,
                reason,
                account,
                entry -> Rules.toReject(entry, notArrived),
                (entry, why) -> rejected(
                        entry,
                        why,
                        Change.to(State.REJECTED, "reject", Outcome.REJECTED)
                                .problem(new Problem(ErrorCode.REJECTED_BY_OPERATOR, why))));
    }

    private Change rejected(Entry entry, String why, Change change) {
        if (Standing.mayHaveBeenSent(entry)) {
            return change.deniesUnclearSends().detail("did not arrive: " + why);
        }
        if (!entry.isDocument() || entry.direction() == Direction.OUTGOING) {
            return change.detail(why);
        }
        var refusals = reports.refusal(entry, why);
        return refusals.isEmpty()
                ? change.detail(why + StatusReports.NOBODY_TO_TELL)
                : change.report(refusals).detail(why);
    }

    /**
     * Repeats a step and what follows it. From an unknown outcome of a send, sending again is the operator's statement that it did not
     * arrive.
     *
     * @param step as routes and time lines name it
     */
    public Verdict<State> replay(UUID id, String step, String reason, String account) {
        var named = Step.named(step);
        return named.isEmpty()
                ? Verdict.rejected(step.isBlank() ? ErrorCode.METADATA_MISSING : ErrorCode.METADATA_INVALID, "step")
                : replay(id, named.get(), reason, account);
    }

    private Verdict<State> replay(UUID id, Step step, String reason, String account) {
        return act(id, reason, account, entry -> toReplay(entry, step), (entry, why) -> {
            var statement = Standing.mayHaveBeenSent(entry) ? "did not arrive; " : "";
            return Change.to(Rules.before(step), "replay", Outcome.DONE)
                    .deniesUnclearSends()
                    .detail(statement + "again from " + step.queue() + ": " + why);
        });
    }

    private Optional<Objection> toReplay(Entry entry, Step step) {
        return Rules.toReplay(entry, step).or(() -> Superseded.objection(ledger, entry));
    }

    /**
     * The operator found out that a send of unknown outcome did arrive.
     *
     * @param axisDocId the axis's id of it; empty when nobody knows it
     */
    public Verdict<State> confirmSent(UUID id, String axisDocId, String reason, String account) {
        var given = axisDocId.strip();
        if (given.length() > LONGEST_AXIS_ID || !given.chars().allMatch(sign -> sign > ' ' && sign < 127)) {
            return Verdict.rejected(ErrorCode.METADATA_INVALID, "axisDocId");
        }
        return act(id, reason, account, entry -> toConfirm(entry, given), (entry, why) -> confirmed(given, why));
    }

    private Optional<Objection> toConfirm(Entry entry, String axisDocId) {
        return Rules.toConfirmSent(entry)
                .or(() -> !axisDocId.isEmpty() && ledger.knowsAxisDocId(entry.system(), axisDocId)
                        ? Optional.of(Objection.AXIS_ID_TAKEN)
                        : Optional.empty());
    }

    private static Change confirmed(String axisDocId, String why) {
        var change = Change.to(State.SENT, "confirm-sent", Outcome.DONE);
        return axisDocId.isEmpty()
                ? change.detail("arrived: " + why)
                : change.axisDocId(axisDocId).detail("arrived as " + axisDocId + ": " + why);
    }

    private Verdict<State> act(
            UUID id,
            String reason,
            String account,
            Function<Entry, Optional<Objection>> rule,
            BiFunction<Entry, String, Change> change) {
        var entry = ledger.find(id);
        if (entry.isEmpty()) {
            return Verdict.rejected(ErrorCode.DOCUMENT_NOT_FOUND, id.toString());
        }
        var objection = rule.apply(entry.get());
        if (objection.isPresent()) {
            return objection.get().refused();
        }
        var why = reason.strip().replaceAll("\\s+", " ");
        if (why.isEmpty()) {
            return Verdict.rejected(ErrorCode.REASON_MISSING, "");
        }
        return why.length() > LONGEST_REASON
                ? Verdict.rejected(ErrorCode.METADATA_TOO_LONG, "reason")
                : write(entry.get(), change.apply(entry.get(), why).by(account));
    }

    /** Nobody was asked to claim the entry for this, so nobody's claim may end with it. */
    private Verdict<State> write(Entry entry, Change change) {
        return ledger.apply(entry, change.keepsClaim())
                ? Verdict.done(change.state())
                : Objection.SOMEBODY_ELSE.refused();
    }
}
