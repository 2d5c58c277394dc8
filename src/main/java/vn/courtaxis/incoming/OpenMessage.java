package vn.courtaxis.incoming;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.content.ActiveContent;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.edxml.EdxmlReader;
import vn.courtaxis.edxml.ReadMessage;
import vn.courtaxis.edxml.ReadMessage.ReadDocument;
import vn.courtaxis.incoming.SignaturePolicy.Decision;
import vn.courtaxis.incoming.Verification.Verified;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.Setbacks;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.Step;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.signature.PdfVerifier;

/**
 * Opens a stored message: reads it, unwraps and verifies its files, finds the addressed unit. What is sound may be delivered; what
 * is not waits for an operator, with everything that could be read.
 */
public final class OpenMessage {

    private static final String STEP = Step.INCOMING_OPEN.queue();

    private final Ledger ledger;
    private final EdxmlReader reader;
    private final Verification verification;
    private final Addressing addressing;
    private final CodeRegistry codes;
    private final SignaturePolicy policy;
    private final Decision onActiveContent;
    private final Setbacks setbacks;

    public OpenMessage(
            Ledger ledger,
            EdxmlReader reader,
            PdfVerifier verifier,
            CodeRegistry codes,
            SignaturePolicy policy,
            ContentInspection inspection,
            Setbacks setbacks) {
        this.ledger = ledger;
        this.reader = reader;
        this.verification = new Verification(verifier, inspection.activeContent());
        this.addressing = new Addressing(codes);
        this.codes = codes;
        this.policy = policy;
        this.onActiveContent = inspection.decision();
        this.setbacks = setbacks;
    }

    /** @return whether the document may be delivered now */
    public boolean open(UUID id) {
        return ledger.work(id, Set.of(State.STORED), entry -> {
                    var change = change(entry);
                    return ledger.apply(entry, change) && change.state() == State.VERIFIED;
                })
                .orElse(false);
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
        var verified = verification.verify(document.attachments());
        var files = verified.files();
        var verdict = Verification.of(files);
        var hash = Verification.contentHash(files);
        var unit = addressing.unit(entry.listedTo(), document.header());
        var change = decide(
                        entry,
                        document,
                        verified,
                        verdict,
                        hash,
                        unit.map(KnownOrganization::code).map(Object::toString).orElse(""))
                .header(document.header())
                .remarks(all(document.remarks(), verified.remarks()))
                .files(files)
                .verdict(verdict)
                .contentHash(hash);
        return unit.map(known -> change.unit(known.code())).orElse(change);
    }

    private Change decide(
            Entry entry, ReadDocument document, Verified verified, SignatureVerdict verdict, String hash, String unit) {
        var header = document.header();
        var files = verified.files();
        var sender = sender(document);
        var twin = ledger.twinOf(entry, header, hash, unit);
        if (twin.isPresent()) {
            return Change.to(State.DUPLICATE, STEP, Outcome.NOTE)
                    .about(twin.get())
                    .detail("the same document is here already");
        }
        if (unit.isEmpty()) {
            var named = header.to().stream().map(to -> to.code().value()).collect(Collectors.joining(", "));
            return quarantine(new Problem(ErrorCode.UNKNOWN_ADDRESSEE, named));
        }
        if (!addressing.isSameSender(entry.listedFrom(), header.from().code())) {
            var senders = header.from().code() + ", " + entry.listedFrom();
            return quarantine(new Problem(ErrorCode.SENDER_NOT_AS_LISTED, senders));
        }
        if (files.isEmpty()) {
            return quarantine(new Problem(ErrorCode.ATTACHMENT_MISSING, ""));
        }
        if (policy.on(verdict) == SignaturePolicy.Decision.QUARANTINE) {
            return quarantine(new Problem(code(verdict), reasons(files)));
        }
        if (onActiveContent == Decision.QUARANTINE && ActiveContent.isAlarming(verified.remarks())) {
            return quarantine(new Problem(ErrorCode.ACTIVE_CONTENT_RECEIVED, ActiveContent.alarms(verified.remarks())));
        }
        return Change.to(State.VERIFIED, STEP, Outcome.DONE)
                .detail("signatures " + verdict + sender + remarks(all(document.remarks(), verified.remarks())));
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
            addressing.unit(entry.listedTo(), document.header()).ifPresent(unit -> change.unit(unit.code()));
        } else {
            codes.resolve(entry.listedTo()).filter(codes::isOwn).ifPresent(unit -> change.unit(unit.code()));
        }
        return change;
    }

    private String sender(ReadDocument document) {
        var code = document.header().from().code().value();
        return codes.resolve(code).isPresent() ? "" : "; sender " + code + " is not in the registry";
    }

    private static ErrorCode code(SignatureVerdict verdict) {
        return switch (verdict) {
            case UNDETERMINED -> ErrorCode.SIGNATURE_UNDETERMINED;
            case UNSIGNED -> ErrorCode.SIGNATURE_ABSENT;
            default -> ErrorCode.SIGNATURE_INVALID;
        };
    }

    private static String reasons(List<EntryFile> files) {
        return files.stream()
                .filter(file -> file.verdict() != null && file.verdict() != SignatureVerdict.VALID)
                .map(file -> file.attachment().name() + ": "
                        + file.signatures().stream()
                                .map(SignatureReport::reasons)
                                .flatMap(List::stream)
                                .map(SignatureReport.Reason::code)
                                .distinct()
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static List<Remark> all(List<Remark> read, List<Remark> found) {
        return Stream.concat(read.stream(), found.stream()).toList();
    }

    private static String remarks(List<Remark> remarks) {
        return remarks.isEmpty()
                ? ""
                : "; tolerated: "
                        + remarks.stream().map(Remark::code).distinct().collect(Collectors.joining(", "));
    }
}
