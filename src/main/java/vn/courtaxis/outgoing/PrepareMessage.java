package vn.courtaxis.outgoing;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.DocumentHeader.ReceiverChange;
import vn.courtaxis.document.DocumentHeader.Trace;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.edxml.EdxmlDialects;
import vn.courtaxis.edxml.EdxmlWriter;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.ledger.Augmentation;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.NewDocument;
import vn.courtaxis.ledger.Setbacks;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.Step;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.signature.PdfSigner;
import vn.courtaxis.signature.SignedPdf;

/** Signs each PDF of an accepted document and packages the message. From then on the message's bytes are fixed. */
public final class PrepareMessage {

    private static final String STEP = Step.OUTGOING_PREPARE.queue();

    private final Ledger ledger;
    private final DocumentStore store;
    private final PdfSigner signer;
    private final EdxmlWriter writer;
    private final CodeRegistry codes;
    private final EdxmlDialects dialects;
    private final Setbacks setbacks;
    private final ZoneId zone;

    /** @param zone the court's: messages carry local time */
    public PrepareMessage(
            Ledger ledger,
            DocumentStore store,
            PdfSigner signer,
            EdxmlWriter writer,
            CodeRegistry codes,
            EdxmlDialects dialects,
            Setbacks setbacks,
            ZoneId zone) {
        this.ledger = ledger;
        this.store = store;
        this.signer = signer;
        this.writer = writer;
        this.codes = codes;
        this.dialects = dialects;
        this.setbacks = setbacks;
        this.zone = zone;
    }

    /** @return whether the message is ready to be sent now */
    public boolean prepare(UUID id) {
        return ledger.work(id, Set.of(State.ACCEPTED), entry -> {
                    var change = prepare(entry);
                    return ledger.apply(entry, change) && change.state() == State.PREPARED;
                })
                .orElse(false);
    }

    private Change prepare(Entry entry) {
        try {
            var signed = sign(entry);
            if (signed instanceof Verdict.Done<Signed> done) {
                return packaged(entry, done.value());
            }
            var problem = problemOf(signed);
            return setbacks.retryOrReject(entry, State.ACCEPTED, STEP, problem);
        } catch (IOException e) {
            return setbacks.storage(entry, State.ACCEPTED, STEP, e);
        }
    }

    /** @param notes what somebody should know of the signatures, in a line each */
    private record Signed(List<EntryFile> files, List<String> notes) {}

    private Verdict<Signed> sign(Entry entry) throws IOException {
        var header = entry.requireHeader();
        var signed = new ArrayList<EntryFile>();
        var notes = new ArrayList<String>();
        var first = true;
        for (var file : entry.files()) {
            var attachment = file.attachment();
            if (!attachment.isPdf() || entry.about() != null) {
                signed.add(file.with(
                        null)); // what is sent again carries its signature; what that lacks is owed where it was made
                continue;
            }
            // always from the original, so that a repeated step does not sign twice
            var verdict = signer.sign(file.original(), SigningOrders.of(header, first));
            first = false;
            if (!(verdict instanceof Verdict.Done<SignedPdf> done)) {
                return verdict.failed();
            }
            var result = done.value();
            result.notes().forEach(note -> notes.add(attachment.name() + ": " + note));
            var content = new Attachment(
                    attachment.name(), attachment.contentType(), attachment.description(), result.file());
            var owed = result.isBelowWanted()
                    ? new Augmentation(result.level().name(), result.wanted().name(), null)
                    : null;
            signed.add(new EntryFile(content, file.original(), null, List.of(), owed));
        }
        return Verdict.done(new Signed(signed, notes));
    }

    private Change packaged(Entry entry, Signed result) throws IOException {
        var signed = result.files();
        var choice = dialects.choose(entry.requireHeader().to());
        var attachments = signed.stream().map(EntryFile::attachment).toList();
        try (var draft = store.draft()) {
            writer.write(traced(entry), attachments, choice.dialect(), draft.stream());
            var message = draft.keep();
            var change = Change.to(State.PREPARED, STEP, Outcome.DONE)
                    .files(signed)
                    .message(message)
                    .augmentAt(AugmentSignatures.first(signed, entry.createdAt()))
                    .detail("message of " + message.size() + " bytes, SHA-256 " + message.sha256() + noted(choice)
                            + noted(result));
            return withThoseAdded(entry, signed, message, change);
        }
    }

    private static String noted(Signed result) {
        return result.notes().isEmpty() ? "" : "; " + String.join("; ", result.notes());
    }

    private static String noted(EdxmlDialects.Choice choice) {
        return choice.note().isEmpty() ? "" : "; " + choice.note();
    }

    /** Recipients that an update adds get the same signed files as a new document: to them it is none that changes. */
    private Change withThoseAdded(Entry entry, List<EntryFile> signed, StoredFile message, Change change) {
        var header = entry.requireHeader();
        var added = header.business().receivers().stream()
                .filter(ReceiverChange::added)
                .map(receiver -> organization(receiver.organization()))
                .toList();
        if (!added.isEmpty() && entry.about() == null) {
            var business = Business.newDocument(header.business().paperFollows());
            change.send(new NewDocument(
                    "update",
                    entry.id() + ":added",
                    message.sha256(),
                    entry.system(),
                    header.from().code(),
                    header.withBusiness(business, added),
                    signed,
                    List.of(),
                    entry.id()));
        }
        return change;
    }

    private Organization organization(String code) {
        return codes.resolve(code)
                .map(KnownOrganization::asOrganization)
                .orElseGet(() -> new Organization(OrganizationCode.of(code), code));
    }

    /** The sender is the first to enter itself; at the time of acceptance, so that a repeated step writes the same bytes. */
    private DocumentHeader traced(Entry entry) {
        var header = entry.requireHeader();
        var at = LocalDateTime.ofInstant(entry.createdAt(), zone);
        return header.withTraces(List.of(new Trace(header.from().code().value(), at)));
    }

    private static Problem problemOf(Verdict<?> verdict) {
        if (verdict instanceof Verdict.Rejected<?> rejected) {
            return rejected.problem();
        }
        if (verdict instanceof Verdict.Unavailable<?> unavailable) {
            return unavailable.problem();
        }
        throw new IllegalStateException("The step was done");
    }
}
