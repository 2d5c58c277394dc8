package vn.courtaxis.outgoing;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.DocumentTypes;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.codes.Unresolved;
import vn.courtaxis.content.ActiveContent;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.DocumentHeader.DocumentType;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.AxisAccounts;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.ledger.Intake;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.Ledger.NumberOfYear;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.rules.Facts;
import vn.courtaxis.rules.Finding;
import vn.courtaxis.rules.RuleBook;
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
    private final WrittenParties parties;
    private final DocumentTypes types;
    private final RuleBook rules;
    private final AxisAccounts accounts;
    private final KeySource keys;
    private final SubmittedFiles files;
    private final Succession succession;
    private final Replies replies;
    private final Clock clock;
    private final Consumer<UUID> accepted;

    /**
     * @param clock in the court's time zone
     * @param accepted told of each newly accepted document, as a hint to work now
     */
    public AcceptDocument(
            Ledger ledger,
            CodeRegistry codes,
            Unresolved unresolved,
            DocumentTypes types,
            RuleBook rules,
            AxisAccounts accounts,
            KeySource keys,
            PdfInspector inspector,
            ActiveContent activeContent,
            RecallMessages recalls,
            FilePolicy filePolicy,
            Clock clock,
            Consumer<UUID> accepted) {
        this.ledger = ledger;
        this.codes = codes;
        this.parties = new WrittenParties(codes, unresolved);
        this.types = types;
        this.rules = rules;
        this.accounts = accounts;
        this.keys = keys;
        this.succession = new Succession(ledger, codes, recalls);
        this.replies = new Replies(ledger, codes);
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
        return accept(origin, key, submission, uploads, new Purpose.NewDocument());
    }

    /** As {@link #accept(String, String, Submission, List)}, for a new version or a replacement of what was sent before. */
    public Verdict<Intake> accept(
            String origin, String key, Submission submission, List<UploadedFile> uploads, Purpose purpose)
            throws IOException {
        if (key.isBlank() || key.length() > 200) {
            return Verdict.rejected(ErrorCode.IDEMPOTENCY_KEY_MISSING, "1 to 200 characters");
        }
        var fingerprint = Fingerprint.of(submission, uploads, purpose);
        var earlier = ledger.earlierIntake(origin, key, fingerprint);
        var handover = new Handover(origin, key, fingerprint, purpose);
        return earlier.isPresent()
                ? answer(earlier.get())
                : codes.pinned(() -> takeOver(handover, submission, uploads));
    }

    private record Handover(String origin, String key, String fingerprint, Purpose purpose) {}

    private Verdict<Intake> takeOver(Handover handover, Submission submission, List<UploadedFile> uploads)
            throws IOException {
        var facts = SubmissionFacts.of(submission, LocalDate.now(clock));
        // what the metadata alone tells costs nothing; files are opened for what passes
        var broken = RuleBook.refusal(rules.apply(facts));
        if (broken.isPresent()) {
            return new Verdict.Rejected<>(broken.get());
        }
        var checked = files.check(submission, uploads);
        return checked.then(sound -> parties.of(submission, typeName(submission.type()))
                .then(meant -> succession
                        .plan(header(submission, meant), handover.purpose())
                        .then(plan -> judge(handover, facts, plan, sound.with(meant.remarks())))));
    }

    private Verdict<Intake> judge(Handover handover, Facts facts, Succession.Plan plan, SubmittedFiles.Sound sound) {
        var header = plan.header();
        var earlier = plan.isNewVersion()
                ? "" // a new version goes under the number of the document
                : holderOfNumber(header).map(UUID::toString).orElse("");
        var findings = rules.apply(facts.found(header.documentId(), sound.pdfs(), earlier));
        var broken = RuleBook.refusal(findings);
        var remarks = Stream.concat(sound.remarks().stream(), findings.stream().map(Finding::asRemark))
                .toList();
        return broken.isPresent() ? new Verdict.Rejected<>(broken.get()) : keep(handover, plan, sound.files(), remarks);
    }

    /** Two handed over at the same moment may miss each other: the rule warns, it does not number documents. */
    private Optional<UUID> holderOfNumber(DocumentHeader header) {
        var unit = header.from().code();
        var issuer = codes.resolve(unit).map(KnownOrganization::codes).orElse(Set.of(unit));
        var year = Objects.requireNonNull(header.date(), "checked before").getYear();
        return ledger.holderOf(new NumberOfYear(Direction.OUTGOING, unit.value(), issuer, header.number(), year), null);
    }

    private Verdict<Intake> keep(Handover handover, Succession.Plan plan, List<EntryFile> sound, List<Remark> remarks) {
        var header = plan.header();
        var unit = header.from().code();
        var system = accounts.systemOf(unit);
        if (system.isEmpty()) {
            return Verdict.rejected(ErrorCode.AXIS_NO_ACCOUNT, unit.value());
        }
        if (!keys.serves(unit)) {
            return Verdict.rejected(ErrorCode.NO_SIGNING_KEY, unit.value());
        }
        var document = new NewDocument(
                handover.origin(), handover.key(), handover.fingerprint(), system.get(), unit, header, sound, remarks);
        return succession.write(document, plan, handover.purpose()).then(this::hinted);
    }

    private Verdict<Intake> hinted(Intake intake) {
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

    private DocumentHeader header(Submission submission, WrittenParties.Parties meant) {
        var sender = meant.sender();
        var number = new DocumentNumber(
                submission.number().strip(), submission.notation().strip());
        var date = Objects.requireNonNull(submission.date(), "checked before");
        return new DocumentHeader(
                sender,
                meant.recipients(),
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
                submission.replyTo().stream().map(replies::of).toList(),
                submission.steering(),
                submission.distribution(),
                Business.newDocument(submission.paperFollows()),
                List.of());
    }

    /** An abbreviation (QĐ) or another way of writing becomes the regulation's name; the courts' own types stay as they are. */
    private String typeName(String type) {
        return types.byName(type).map(DocumentTypes.TypeName::name).orElse(type);
    }
}
