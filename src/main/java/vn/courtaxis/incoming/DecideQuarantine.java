package vn.courtaxis.incoming;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.codes.Address;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.codes.Written;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.status.RecallRequest;
import vn.courtaxis.status.Recalls;
import vn.courtaxis.status.StatusReports;

/**
 * An operator decides on what is quarantined. A document is released to the inbox, or rejected, which tells its sender (02); to a recall
 * the release agrees (15), and the rejection refuses it (16).
 */
public final class DecideQuarantine {

    private final Ledger ledger;
    private final StatusReports reports;
    private final CodeRegistry codes;
    private final Recalls recalls;
    private final Twins twins;

    public DecideQuarantine(Ledger ledger, StatusReports reports, CodeRegistry codes, Recalls recalls) {
        this.ledger = ledger;
        this.reports = reports;
        this.codes = codes;
        this.recalls = recalls;
        this.twins = twins("release");
    }

    Twins twins(String step) {
        return new Twins(ledger, codes, reports, step);
    }

    /**
     * @param unit code or DMS unit id of the unit it goes to; empty for the addressed one
     * @param reason why it may be delivered all the same; required, kept with the document
     */
    public Verdict<State> release(UUID id, String unit, String reason, String account) {
        return codes.pinned(() -> quarantined(id, reason).then(entry -> release(entry, unit, reason, account)));
    }

    private Verdict<State> release(Entry entry, String unit, String reason, String account) {
        if (Recalls.isWaiting(entry)) {
            return recalls.agree(entry, reason, account);
        }
        var target =
                target(unit.isBlank() ? codes.written(entry.unit(), entry.unitAt()) : new Written(unit, codes.today()));
        if (entry.header() != null && target.isPresent() && asksForADocument(entry, target.get())) {
            return recalls.execute(entry, target.get().code(), reason, account);
        }
        if (entry.header() == null || entry.files().isEmpty()) {
            return Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, "there is nothing readable to deliver");
        }
        return target.isEmpty()
                ? Verdict.rejected(ErrorCode.UNKNOWN_ADDRESSEE, unit)
                : release(
                        entry,
                        Addressed.to(target.get(), dmsUnit(entry, target.get(), unit), List.of()),
                        reason,
                        account);
    }

    /** A unit that has ended meanwhile stands for the one that took over. */
    private Optional<KnownOrganization> target(Written unit) {
        return codes.resolve(Address.addressee(unit, codes.today(), Set.of()))
                .organization()
                .filter(codes::isOwn);
    }

    /** Of several units of the document system behind one code the operator may name one; else it goes where its route led. */
    private static String dmsUnit(Entry entry, KnownOrganization target, String unit) {
        if (unit.isBlank() && target.code().value().equals(entry.unit())) {
            return entry.dmsUnit();
        }
        return target.unitIds().stream()
                .filter(id -> id.equalsIgnoreCase(unit.strip()))
                .findFirst()
                .orElse("");
    }

    private Verdict<State> release(Entry entry, Addressed target, String reason, String account) {
        return twins.write(entry, () -> released(entry, target, reason).by(account))
                .map(change -> Verdict.done(change.state()))
                .orElseGet(DecideQuarantine::tooLate);
    }

    /** Only now it counts as what its sender sent, and two of the same never reach the inbox. */
    private Change released(Entry entry, Addressed target, String reason) {
        var change = twins.goesOn(entry, target);
        return change.detail(Stream.of(change.detail(), reason.strip())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("; ")))
                .unit(target.unit().orElseThrow())
                .dmsUnit(target.dmsUnit());
    }

    /** @param reason goes to the sender; required */
    public Verdict<State> reject(UUID id, String reason, String account) {
        return quarantined(id, reason).then(entry -> {
            if (Recalls.isWaiting(entry)) {
                return recalls.refuse(entry, reason, account);
            }
            var change = Change.to(State.REJECTED, "reject", Outcome.REJECTED)
                    .by(account)
                    .detail(reason.strip());
            if (entry.problem() != null) {
                change.problem(entry.problem());
            }
            return write(entry, withStatus(entry, reason, change));
        });
    }

    private boolean asksForADocument(Entry entry, KnownOrganization unit) {
        return RecallRequest.isOne(entry.requireHeader(), unit.code().value(), codes);
    }

    private Change withStatus(Entry entry, String reason, Change change) {
        var claimed = entry.problem() != null && entry.problem().code() == ErrorCode.SENDER_NOT_AS_LISTED;
        var refusals = claimed ? List.<StatusMessage>of() : reports.refusal(entry, reason);
        return refusals.isEmpty()
                ? change.detail(reason.strip() + StatusReports.NOBODY_TO_TELL)
                : change.report(refusals);
    }

    private Verdict<Entry> quarantined(UUID id, String reason) {
        var entry = ledger.find(id);
        if (entry.isEmpty()) {
            return Verdict.rejected(ErrorCode.DOCUMENT_NOT_FOUND, id.toString());
        }
        if (entry.get().state() != State.QUARANTINED) {
            return Verdict.rejected(
                    ErrorCode.ACTION_NOT_ALLOWED, entry.get().state().name());
        }
        return reason.isBlank() ? Verdict.rejected(ErrorCode.REASON_MISSING, "") : Verdict.done(entry.get());
    }

    private Verdict<State> write(Entry entry, Change change) {
        return ledger.apply(entry, change) ? Verdict.done(change.state()) : tooLate();
    }

    private static Verdict<State> tooLate() {
        return Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, "somebody else decided first");
    }
}
