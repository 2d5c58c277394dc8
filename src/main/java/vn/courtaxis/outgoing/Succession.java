package vn.courtaxis.outgoing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.DocumentHeader.ReceiverChange;
import vn.courtaxis.document.DocumentHeader.Replacement;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Intake;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.ledger.Recipient;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** What a new version or a replacement is to the documents that were sent before it, and what it does to them. */
final class Succession {

    private static final Set<State> ARRIVED = Set.of(State.SENT, State.COMPLETED);
    private static final Set<State> REPLACEABLE = Set.of(State.SENT, State.COMPLETED, State.RECALLED);

    private final Ledger ledger;
    private final CodeRegistry codes;
    private final RecallMessages recalls;

    Succession(Ledger ledger, CodeRegistry codes, RecallMessages recalls) {
        this.ledger = ledger;
        this.codes = codes;
        this.recalls = recalls;
    }

    /** A document that is handed over, and the older ones it changes. */
    record Plan(DocumentHeader header, List<Entry> originals) {

        boolean isNewVersion() {
            return header.business().type() == BusinessType.UPDATE;
        }
    }

    Verdict<Plan> plan(DocumentHeader header, Purpose purpose) {
        if (purpose instanceof Purpose.Update update) {
            return required(update.reason())
                    .then(reason -> original(update.original(), header, ARRIVED))
                    .then(original -> update(header, original, update.reason().strip()));
        }
        return purpose instanceof Purpose.Replacement replacement
                ? required(replacement.reason())
                        .then(reason -> originals(replacement, header))
                        .then(originals -> replacement(
                                header, originals, replacement.reason().strip()))
                : Verdict.done(new Plan(header, List.of()));
    }

    private static Verdict<String> required(String reason) {
        return reason.isBlank() ? Verdict.rejected(ErrorCode.REASON_MISSING, "") : Verdict.done(reason.strip());
    }

    private Verdict<Entry> original(UUID id, DocumentHeader header, Set<State> states) {
        var found = ledger.findKept(id).filter(entry -> entry.direction() == Direction.OUTGOING && entry.isDocument());
        if (found.isEmpty()) {
            return Verdict.rejected(ErrorCode.DOCUMENT_NOT_FOUND, id.toString());
        }
        var original = found.get();
        var before = original.requireHeader();
        if (!states.contains(original.state()) || before.business().type() == BusinessType.RECALL) {
            return Verdict.rejected(
                    ErrorCode.ACTION_NOT_ALLOWED, original.state().name());
        }
        var issuer = codes.written(before.from().code().value(), original.createdAt());
        return codes.actsFor(header.from().code().value(), issuer)
                ? Verdict.done(original)
                : Verdict.rejected(
                        ErrorCode.UNKNOWN_SENDER, "issued by " + before.from().code());
    }

    private Verdict<List<Entry>> originals(Purpose.Replacement replacement, DocumentHeader header) {
        var originals = new ArrayList<Entry>();
        for (var id : replacement.originals().stream().distinct().toList()) {
            var original = original(id, header, REPLACEABLE);
            if (!(original instanceof Verdict.Done<Entry> done)) {
                return original.failed();
            }
            originals.add(done.value());
        }
        return Verdict.done(originals);
    }

    private static Verdict<Plan> replacement(DocumentHeader header, List<Entry> originals, String reason) {
        var replaces = originals.stream()
                .map(original -> new Replacement(
                        original.requireHeader().documentId(),
                        codes(original.recipients())
                                .map(OrganizationCode::value)
                                .toList()))
                .toList();
        var business = Business.replacement(replaces, reason, header.business().paperFollows());
        return Verdict.done(new Plan(header.withBusiness(business, header.to()), originals));
    }

    private Verdict<Plan> update(DocumentHeader header, Entry original, String reason) {
        var id = original.requireHeader().documentId();
        if (!id.equals(header.documentId())) {
            return Verdict.rejected(
                    ErrorCode.METADATA_INVALID,
                    "a new version keeps number, notation and date; replace the document instead");
        }
        var versions = Versions.of(ledger, original);
        var latest = versions.latest(original);
        if (!latest.id().equals(original.id())) {
            return Verdict.rejected(
                    ErrorCode.NOT_THE_LATEST_VERSION, latest.id().toString());
        }
        var before = versions.holders();
        var after = header.to().stream().map(Organization::code).collect(Collectors.toSet());
        var kept = header.to().stream()
                .filter(to -> before.stream().anyMatch(holder -> isHeldBy(to.code(), holder)))
                .toList();
        if (kept.isEmpty()) {
            return Verdict.rejected(
                    ErrorCode.NO_RECIPIENT, "an update keeps at least one recipient of the version before");
        }
        var changes = Stream.concat(
                        after.stream()
                                .filter(code -> before.stream().noneMatch(holder -> isHeldBy(code, holder)))
                                .map(code -> new ReceiverChange(code.value(), true)),
                        before.stream()
                                .filter(holder -> after.stream().noneMatch(code -> isHeldBy(code, holder)))
                                .map(holder -> new ReceiverChange(holder.code().value(), false)))
                .sorted(Comparator.comparing(ReceiverChange::organization))
                .toList();
        var business = Business.update(id, reason, header.business().paperFollows(), changes);
        return Verdict.done(new Plan(header.withBusiness(business, kept), List.of(original)));
    }

    /** A recipient that took over from one that got the document has it. */
    private boolean isHeldBy(OrganizationCode recipient, Versions.Holder holder) {
        var got = codes.written(holder.code().value(), holder.entry().createdAt());
        return codes.actsFor(recipient.value(), got);
    }

    /** Hands the document over, and changes the older ones with it or not at all. */
    Verdict<Intake> write(NewDocument document, Plan plan, Purpose purpose) {
        if (plan.originals().isEmpty()) {
            return Verdict.done(ledger.accept(document));
        }
        var first = plan.originals().get(0);
        var change = succeeded(first, purpose, document).send(document);
        plan.originals().stream().skip(1).forEach(other -> change.together(other, succeeded(other, purpose, document)));
        if (purpose instanceof Purpose.Update update) {
            askThoseTakenOff(change, first, plan.header(), update.reason().strip());
        }
        var written = ledger.apply(first, change);
        var intake = ledger.earlierIntake(document.origin(), document.originKey(), document.contentHash());
        return intake.<Verdict<Intake>>map(found -> Verdict.done(written ? new Intake.Accepted(found.id()) : found))
                .orElseGet(
                        () -> Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, "somebody else is at work on it; repeat"));
    }

    /** Each is asked at the entry with which it got the document. */
    private void askThoseTakenOff(Change change, Entry first, DocumentHeader header, String reason) {
        var removed = header.business().receivers().stream()
                .filter(receiver -> !receiver.added())
                .map(ReceiverChange::organization)
                .collect(Collectors.toSet());
        Versions.of(ledger, first).holders().stream()
                .filter(holder -> removed.contains(holder.code().value()))
                .collect(Collectors.groupingBy(holder -> holder.entry().id()))
                .values()
                .forEach(holders -> {
                    var entry = holders.get(0).entry();
                    var whom = holders.stream().map(Versions.Holder::recipient).toList();
                    if (entry.id().equals(first.id())) {
                        recalls.ask(change, first, whom, reason);
                    } else {
                        var also = Change.to(entry.state(), "update", Outcome.NOTE)
                                .keepsClaim()
                                .detail(reason);
                        recalls.ask(also, entry, whom, reason);
                        change.together(entry, also);
                    }
                });
    }

    private static Change succeeded(Entry original, Purpose purpose, NewDocument document) {
        var what = purpose instanceof Purpose.Update ? "update" : "replace";
        return Change.to(original.state(), what, Outcome.NOTE)
                .by(document.origin())
                .keepsClaim()
                .detail(document.header().business().reason());
    }

    private static Stream<OrganizationCode> codes(List<Recipient> recipients) {
        return recipients.stream().map(Recipient::code);
    }
}
