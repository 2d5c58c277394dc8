package vn.courtaxis.dms.soap;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.dms.soap.api.DocumentState;
import vn.courtaxis.dms.soap.api.FileState;
import vn.courtaxis.dms.soap.api.Organization;
import vn.courtaxis.dms.soap.api.Reason;
import vn.courtaxis.dms.soap.api.RecipientState;
import vn.courtaxis.dms.soap.api.Signature;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.ledger.Recipient;
import vn.courtaxis.ledger.Related;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.status.RecallRequest;

/** Says what the ledger knows in the contract's types. */
final class DocumentStateWriter {

    private final Clock clock;

    /** @param clock in the court's time zone, which the answers' times carry */
    DocumentStateWriter(Clock clock) {
        this.clock = clock;
    }

    DocumentState full(
            Entry entry, List<TimelineEvent> timeline, List<Related> related, Optional<RecallRequest> request) {
        var state = summary(entry);
        timeline.forEach(event -> state.getTimeline().add(event(event)));
        related.forEach(other -> state.getRelated().add(related(other)));
        request.ifPresent(asked -> state.setRecallRequest(asked(asked)));
        return state;
    }

    private static vn.courtaxis.dms.soap.api.Related related(Related other) {
        var related = new vn.courtaxis.dms.soap.api.Related();
        related.setKind(other.kind().name());
        related.setNamed(other.named());
        related.setId(other.entry() == null ? null : other.entry().toString());
        related.setDocumentId(known(other.documentId()));
        related.setNumber(known(other.number()));
        related.setState(other.state() == null ? null : other.state().name());
        return related;
    }

    private vn.courtaxis.dms.soap.api.RecallRequest asked(RecallRequest request) {
        var asked = new vn.courtaxis.dms.soap.api.RecallRequest();
        asked.setSender(request.sender().value());
        asked.setReason(request.reason());
        asked.setAt(time(request.entry().createdAt()));
        return asked;
    }

    /** A row of a list: without time line. */
    DocumentState summary(Entry entry) {
        var state = new DocumentState();
        state.setId(entry.id().toString());
        state.setDirection(entry.direction().name());
        state.setState(entry.state().name());
        state.setAxisDocId(known(entry.axisDocId()));
        state.setUnit(known(entry.unit()));
        if (entry.header() != null) {
            write(entry.header(), state);
        }
        if (entry.direction() == Direction.INCOMING && entry.verdict() != null) {
            state.setVerdict(entry.verdict().name());
        }
        entry.recipients().forEach(recipient -> state.getRecipients().add(recipient(recipient)));
        entry.files().forEach(file -> state.getFiles().add(file(file)));
        state.setAttempts(entry.attempts());
        state.setNextAttemptAt(time(entry.nextAttemptAt()));
        if (entry.problem() != null) {
            state.setError(ProblemFaults.inWords(entry.problem()));
        }
        state.setCreatedAt(time(entry.createdAt()));
        state.setUpdatedAt(time(entry.updatedAt()));
        return state;
    }

    private static void write(DocumentHeader header, DocumentState state) {
        state.setDocumentId(header.documentId().value());
        state.setNumber(header.number().number());
        state.setNotation(header.number().notation());
        state.setDate(header.date());
        state.setType(header.type().name());
        state.setSubject(header.subject());
        state.setBusiness(header.business().type().name());
        var sender = new Organization();
        sender.setCode(header.from().code().value());
        sender.setName(header.from().name());
        state.setSender(sender);
    }

    private RecipientState recipient(Recipient recipient) {
        var state = new RecipientState();
        state.setCode(recipient.code().value());
        state.setName(recipient.name());
        if (recipient.status() != null) {
            state.setStatus(recipient.status().value());
            state.setStatusText(recipient.statusText());
            state.setStatusAt(time(recipient.statusAt()));
        }
        return state;
    }

    private FileState file(EntryFile file) {
        var state = new FileState();
        state.setName(file.attachment().name());
        state.setSize(file.attachment().content().size());
        state.setSha256(file.attachment().content().sha256());
        state.setContentType(file.attachment().contentType());
        if (file.verdict() != null) {
            state.setVerdict(file.verdict().name());
        }
        file.signatures().forEach(report -> state.getSignatures().add(signature(report)));
        return state;
    }

    private Signature signature(SignatureReport report) {
        var signature = new Signature();
        signature.setVerdict(report.verdict().name());
        signature.setSignedBy(report.signedBy());
        signature.setOrganization(report.organization());
        signature.setSignedAt(time(report.signedAt()));
        signature.setCoversWholeFile(report.coversWholeFile());
        signature.setAlgorithm(report.algorithm());
        report.reasons().forEach(reason -> signature.getReasons().add(reason(reason)));
        signature.setSigner(report.signer().name());
        signature.setTimeProof(report.time().name());
        signature.setTrustList(report.trustList());
        return signature;
    }

    private static Reason reason(SignatureReport.Reason why) {
        var reason = new Reason();
        reason.setCode(why.code());
        reason.setVi(why.vietnamese());
        reason.setEn(why.english());
        return reason;
    }

    private vn.courtaxis.dms.soap.api.TimelineEvent event(TimelineEvent line) {
        var event = new vn.courtaxis.dms.soap.api.TimelineEvent();
        event.setAt(time(line.at()));
        event.setStep(line.step());
        event.setOutcome(line.outcome().name());
        event.setDetail(line.detail());
        event.setActor(line.actor());
        return event;
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }

    private @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
