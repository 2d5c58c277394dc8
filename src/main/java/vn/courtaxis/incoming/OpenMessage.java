package vn.courtaxis.incoming;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.codes.Address;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.Written;
import vn.courtaxis.content.ActiveContent;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.edxml.EdxmlReader;
import vn.courtaxis.edxml.ReadMessage;
import vn.courtaxis.edxml.ReadMessage.ReadDocument;
import vn.courtaxis.incoming.SignaturePolicy.Decision;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.ledger.Judgement.Occasion;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.Setbacks;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.Step;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.rules.Finding;
import vn.courtaxis.rules.RuleBook;
import vn.courtaxis.signature.PdfVerifier;
import vn.courtaxis.status.RecallRequest;
import vn.courtaxis.status.Recalls;
import vn.courtaxis.status.StatusReports;

/**
 * Opens a stored message: reads it, unwraps and verifies its files, finds the addressed unit. What is sound may be delivered; what
 * is not waits for an operator, with everything that could be read.
 */
public final class OpenMessage {

    private static final String STEP = Step.INCOMING_OPEN.queue();

    private final Ledger ledger;
    private final EdxmlReader reader;
    private final Verification verification;
    private final MessageSignatures messageSignatures;
    private final Addressing addressing;
    private final CodeRegistry codes;
    private final ReceivedDocumentRules rules;
    private final SignaturePolicy policy;
    private final Recalls recalls;
    private final Decision onActiveContent;
    private final Setbacks setbacks;
    private final RefuseByPolicy refusal;
    private final Twins twins;
    private final JudgeAgain again;

    /** @param clock in the court's time zone */
    public OpenMessage(
            Ledger ledger,
            EdxmlReader reader,
            PdfVerifier verifier,
            CodeRegistry codes,
            RuleBook rules,
            SignaturePolicy policy,
            ContentInspection inspection,
            Recalls recalls,
            StatusReports reports,
            Setbacks setbacks,
            Clock clock) {
        this.ledger = ledger;
        this.reader = reader;
        this.verification = new Verification(verifier, inspection.activeContent());
        this.messageSignatures = new MessageSignatures(reader, verifier.values());
        this.addressing = new Addressing(codes);
        this.codes = codes;
        this.rules = new ReceivedDocumentRules(ledger, codes, rules, clock);
        this.policy = policy;
        this.recalls = recalls;
        this.onActiveContent = inspection.decision();
        this.setbacks = setbacks;
        this.again = new JudgeAgain(clock);
        this.twins = new Twins(ledger, codes, reports, STEP);
        this.refusal = new RefuseByPolicy(ledger, new DecideQuarantine(ledger, reports, codes, recalls));
    }

    /** @return whether the document may be delivered now */
    public boolean open(UUID id) {
        var deliverable = codes.pinned(() -> ledger.work(id, Set.of(State.STORED), this::isDeliverable))
                .orElse(false);
        refusal.ifRuled(id);
        return deliverable;
    }

    private boolean isDeliverable(Entry entry) {
        var written = twins.write(entry, () -> change(entry));
        written.ifPresent(change -> recalls.lookAgain(entry.id(), change));
        return written.filter(change -> change.state() == State.VERIFIED).isPresent();
    }

    private Change change(Entry entry) {
        try {
            var read = reader.read(entry.requireMessage());
            if (read instanceof Verdict.Done<ReadMessage> done) {
                return done.value() instanceof ReadDocument document
                        ? opened(entry, document)
                        : unreadable(entry, new Problem(ErrorCode.MESSAGE_NOT_EDXML, "a status came as a document"));
            }
            return unreadable(entry, ((Verdict.Rejected<ReadMessage>) read).problem());
        } catch (IOException e) {
            return setbacks.storage(entry, State.STORED, STEP, e);
        }
    }

    private Change opened(Entry entry, ReadDocument document) throws IOException {
        var verified = verification.verify(
                document.attachments(), document.header().from().code());
        var files = verified.files();
        var verdict = Verification.of(files);
        var hash = Verification.contentHash(files);
        var addressed = addressing.of(listed(entry), document.header());
        var unitCode = addressed.unit().map(Object::toString).orElse("");
        var findings = rules.judge(entry, document.header(), verified.pdfs(), unitCode);
        var read = all(
                messageSignatures.told(document.remarks(), entry.requireMessage()),
                addressed.remarks(),
                addressing.endedSender(document.header()).stream().toList());
        var remarks = all(
                read,
                withFlag(verified.remarks(), files, verdict),
                findings.stream().map(Finding::asRemark).toList());
        var opened = new Opened(files, verdict, hash, addressed, findings, verified.remarks(), remarks);
        var change = decide(entry, document, opened)
                .header(document.header())
                .remarks(remarks)
                .files(RecallRequest.isOne(document.header(), addressee(entry, unitCode), codes) ? List.of() : files)
                .verdict(verdict)
                .judged(
                        Occasion.RECEIPT,
                        verified.exhibits(),
                        again.after(entry, files).orElse(null))
                .contentHash(hash);
        return addressed
                .unit()
                .map(unit -> change.unit(unit).dmsUnit(addressed.dmsUnit()))
                .orElse(change);
    }

    /**
     * What was found out about a message.
     *
     * @param activities what in its files may act by itself
     * @param remarks all that is irregular, those included
     */
    private record Opened(
            List<EntryFile> files,
            SignatureVerdict verdict,
            String hash,
            Addressed addressed,
            List<Finding> findings,
            List<Remark> activities,
            List<Remark> remarks) {}

    private Change decide(Entry entry, ReadDocument document, Opened opened) {
        var header = document.header();
        var addressed = opened.addressed();
        var unit = addressed.unit().map(Object::toString).orElse("");
        var addressee = addressee(entry, unit);
        var asks = RecallRequest.isOne(header, addressee, codes);
        var twin = asks ? Optional.<UUID>empty() : twins.of(entry, header, opened.hash(), unit);
        var sender = header.from().code();
        var forged = new Problem(ErrorCode.SENDER_NOT_AS_LISTED, sender + ", " + entry.listedFrom());
        if (twin.isPresent()) {
            return addressing.isSameSender(entry.listedFrom(), sender)
                    ? twins.duplicate(entry, header, twin.get(), addressed)
                    : twins.duplicate(twin.get()).problem(forged);
        }
        if (addressed.problem() != null && (!asks || addressee.isEmpty())) {
            return quarantine(addressed.problem());
        }
        if (!addressing.isSameSender(entry.listedFrom(), sender)
                || asks && !addressing.isListedSender(entry.listedFrom(), sender)) {
            return quarantine(forged);
        }
        if (asks) {
            var asked = OrganizationCode.of(addressee);
            return recalls.judge(RecallRequest.of(entry, header, asked), STEP).unit(asked);
        }
        var requests = recalls.waitingFor(entry, header, new Written(unit, codes.today()));
        if (!requests.isEmpty()) {
            return recalls.recalledOnArrival(requests, entry, STEP);
        }
        if (wasRecalled(entry, header, opened.hash(), unit)) {
            return quarantine(
                    new Problem(ErrorCode.SAME_AS_RECALLED, header.documentId().value()));
        }
        return judged(document, opened);
    }

    /**
     * Who is asked to give a document back, if that is what a message does. The document may lie anywhere by now: of a court that has ended
     * the code is enough, as long as an account of ours acts for it.
     */
    private String addressee(Entry entry, String unit) {
        return unit.isEmpty() && codes.isServed(entry.listedTo()) ? entry.listedTo() : unit;
    }

    private Change judged(ReadDocument document, Opened opened) {
        var files = opened.files();
        var verdict = opened.verdict();
        if (files.isEmpty() && bringsContents(document.header())) {
            return quarantine(new Problem(ErrorCode.ATTACHMENT_MISSING, ""));
        }
        var broken = RuleBook.quarantine(opened.findings());
        if (broken.isPresent()) {
            return quarantine(broken.get());
        }
        var objection = policy.objection(files, verdict, opened.remarks());
        if (objection.isPresent()) {
            return quarantine(objection.get());
        }
        if (onActiveContent == Decision.QUARANTINE && ActiveContent.isAlarming(opened.activities())) {
            return quarantine(
                    new Problem(ErrorCode.ACTIVE_CONTENT_RECEIVED, ActiveContent.alarms(opened.activities())));
        }
        return Change.to(State.VERIFIED, STEP, Outcome.DONE)
                .detail("signatures " + verdict + sender(document) + told(opened.remarks()));
    }

    private static boolean bringsContents(DocumentHeader header) {
        return header.business().type() != BusinessType.UPDATE
                || header.business().contentChanged();
    }

    /**
     * Sent again, or listed late by the axis: nobody can tell, so nobody guesses. A new version of what was recalled may be older than the
     * recall, too.
     */
    private boolean wasRecalled(Entry entry, DocumentHeader header, String hash, String unit) {
        var update = header.business().type() == BusinessType.UPDATE;
        return Stream.concat(
                        ledger.incoming(header.documentId()).stream(),
                        ledger.incoming(header.business().documentId()).stream())
                .filter(other -> other.state() == State.RECALLED && !other.id().equals(entry.id()))
                .filter(other -> codes.actsFor(unit, codes.written(other.unit(), other.unitAt()))
                        && !addressing.areForDifferentCourts(entry, other))
                .anyMatch(other ->
                        update || Verification.contentHash(other.files()).equals(hash));
    }

    private static Change quarantine(Problem problem) {
        return Change.to(State.QUARANTINED, STEP, Outcome.QUARANTINED)
                .detail(problem.toString())
                .problem(problem);
    }

    /** What can be read of a broken message is kept, so that it can be attributed and refused with a status. */
    private Change unreadable(Entry entry, Problem problem) throws IOException {
        var change = quarantine(problem);
        if (reader.readHeader(entry.requireMessage()) instanceof Verdict.Done<ReadMessage> done
                && done.value() instanceof ReadDocument document) {
            change.header(document.header());
            addressing.of(listed(entry), document.header()).unit().ifPresent(change::unit);
        } else {
            codes.resolve(Address.addressee(listed(entry), codes.today(), Set.of()))
                    .organization()
                    .filter(codes::isOwn)
                    .ifPresent(unit -> change.unit(unit.code()));
        }
        return change;
    }

    private Written listed(Entry entry) {
        return codes.written(entry.listedTo(), entry.createdAt());
    }

    private String sender(ReadDocument document) {
        var code = document.header().from().code().value();
        return codes.resolve(code).isPresent() ? "" : "; sender " + code + " is not in the registry";
    }

    private List<Remark> withFlag(List<Remark> activities, List<EntryFile> files, SignatureVerdict verdict) {
        return Stream.of(
                        activities.stream(),
                        MissingSigners.of(files).stream(),
                        UnsignedFiles.of(files).stream(),
                        policy.flag(files, verdict).stream())
                .flatMap(remarks -> remarks)
                .toList();
    }

    private static List<Remark> all(List<Remark> first, List<Remark> second, List<Remark> third) {
        return Stream.of(first, second, third).flatMap(List::stream).toList();
    }

    private static String told(List<Remark> remarks) {
        return remarks.isEmpty()
                ? ""
                : "; tolerated: "
                        + remarks.stream().map(Remark::code).distinct().collect(Collectors.joining(", "));
    }
}
