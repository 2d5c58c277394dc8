package vn.courtaxis.outgoing;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.DocumentTypes;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.content.ActiveContent;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.DocumentHeader.DocumentType;
import vn.courtaxis.document.DocumentHeader.Reply;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.AxisAccounts;
import vn.courtaxis.ledger.Intake;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.outgoing.SubmittedFiles.Sound;
import vn.courtaxis.signature.KeySource;
import vn.courtaxis.signature.PdfInspector;

/**
 * Takes a document over from a document system: checks it, maps its codes, and keeps it. Once accepted it is durable and the
 * court's duty to send it is ours; what cannot be sent is refused here, at once, and not later.
 */
public final class AcceptDocument {

    /** TypeDetail stays 0 and Type 2 (administrative): readers go by the name, the numbers are not agreed between systems. */
    private static final int ADMINISTRATIVE = 2;

    private final Ledger ledger;
    private final CodeRegistry codes;
    private final DocumentTypes types;
    private final AxisAccounts accounts;
    private final KeySource keys;
    private final SubmittedFiles files;
    private final Clock clock;
    private final Consumer<UUID> accepted;

    /**
     * @param clock in the court's time zone
     * @param accepted told of each newly accepted document, as a hint to work now
     */
    public AcceptDocument(
            Ledger ledger,
            CodeRegistry codes,
            DocumentTypes types,
            AxisAccounts accounts,
            KeySource keys,
            PdfInspector inspector,
            ActiveContent activeContent,
            FilePolicy filePolicy,
            Clock clock,
            Consumer<UUID> accepted) {
        this.ledger = ledger;
        this.codes = codes;
        this.types = types;
        this.accounts = accounts;
        this.keys = keys;
        this.files = new SubmittedFiles(inspector, activeContent, filePolicy);
        this.clock = clock;
        this.accepted = accepted;
    }

    /**
     * @param origin door and account, for example {@code rest:dms}
     * @param key idempotency key, unique for the origin
     * @return accepted or repeated; a conflict is Rejected with IDEMPOTENCY_KEY_REUSED
     */
    public Verdict<Intake> accept(String origin, String key, Submission submission, List<UploadedFile> uploads)
            throws IOException {
        if (key.isBlank() || key.length() > 200) {
            return Verdict.rejected(ErrorCode.IDEMPOTENCY_KEY_MISSING, "1 to 200 characters");
        }
        var fingerprint = Fingerprint.of(submission, uploads);
        var earlier = ledger.earlierIntake(origin, key, fingerprint);
        return earlier.isPresent()
                ? answer(earlier.get())
                : takeOver(new Handover(origin, key, fingerprint), submission, uploads);
    }

    private record Handover(String origin, String key, String fingerprint) {}

    private Verdict<Intake> takeOver(Handover handover, Submission submission, List<UploadedFile> uploads)
            throws IOException {
        var broken = SubmissionRules.firstBroken(submission, LocalDate.now(clock));
        if (broken.isPresent()) {
            return new Verdict.Rejected<>(broken.get());
        }
        var checked = files.check(submission, uploads);
        return checked.then(sound -> header(submission).then(header -> keep(handover, header, sound)));
    }

    private Verdict<Intake> keep(Handover handover, DocumentHeader header, Sound sound) {
        var unit = header.from().code();
        var system = accounts.systemOf(unit);
        if (system.isEmpty()) {
            return Verdict.rejected(ErrorCode.AXIS_NO_ACCOUNT, unit.value());
        }
        if (keys.keyFor(unit).isEmpty()) {
            return Verdict.rejected(ErrorCode.NO_SIGNING_KEY, unit.value());
        }
        var intake = ledger.accept(new NewDocument(
                handover.origin(),
                handover.key(),
                handover.fingerprint(),
                system.get(),
                unit,
                header,
                sound.files(),
                sound.remarks()));
        if (intake instanceof Intake.Accepted) {
            accepted.accept(intake.id());
        }
        return answer(intake);
    }

    private static Verdict<Intake> answer(Intake intake) {
        return intake instanceof Intake.Conflict
                ? Verdict.rejected(ErrorCode.IDEMPOTENCY_KEY_REUSED, intake.id().toString())
                : Verdict.done(intake);
    }

    private Verdict<DocumentHeader> header(Submission submission) {
        var sender = codes.resolve(submission.sender()).filter(codes::isOwn);
        if (sender.isEmpty()) {
            return Verdict.rejected(ErrorCode.UNKNOWN_SENDER, submission.sender());
        }
        var recipients = new ArrayList<Organization>();
        var unknown = new ArrayList<String>();
        for (var wanted : submission.recipients()) {
            codes.resolve(wanted)
                    .map(KnownOrganization::asOrganization)
                    .ifPresentOrElse(
                            found -> {
                                if (!recipients.contains(found)) {
                                    recipients.add(found);
                                }
                            },
                            () -> unknown.add(wanted));
        }
        return unknown.isEmpty()
                ? Verdict.done(header(submission, sender.get().asOrganization(), recipients))
                : new Verdict.Rejected<>(new Problem(ErrorCode.UNKNOWN_RECIPIENT, String.join(", ", unknown)));
    }

    private DocumentHeader header(Submission submission, Organization sender, List<Organization> recipients) {
        var number = new DocumentNumber(
                submission.number().strip(), submission.notation().strip());
        var date = Objects.requireNonNull(submission.date(), "checked before");
        return new DocumentHeader(
                sender,
                recipients,
                DocumentId.of(sender.code(), date, number),
                number,
                submission.place().strip(),
                date,
                new DocumentType(ADMINISTRATIVE, 0, typeName(submission.type())),
                submission.subject().strip(),
                submission.content().strip(),
                submission.signer(),
                submission.dueDate(),
                submission.priority(),
                "",
                "",
                submission.copyCount(),
                submission.pageCount(),
                List.of(),
                submission.replyTo().stream().map(this::reply).toList(),
                submission.steering(),
                submission.distribution(),
                Business.newDocument(submission.paperFollows()),
                List.of());
    }

    /** An abbreviation (QĐ) or another way of writing becomes the regulation's name; the courts' own types stay as they are. */
    private String typeName(String type) {
        return types.byName(type).map(DocumentTypes.TypeName::name).orElse(type);
    }

    private Reply reply(Submission.ReplyTo reply) {
        var number = new DocumentNumber(reply.number(), reply.notation());
        var issuer = codes.resolve(reply.organization()).map(KnownOrganization::code);
        var documentId =
                issuer.flatMap(code -> Optional.ofNullable(reply.date()).map(d -> DocumentId.of(code, d, number)));
        return new Reply(
                issuer.map(Object::toString).orElse(reply.organization()),
                number.text(),
                documentId.orElse(new DocumentId("")),
                reply.date());
    }
}
