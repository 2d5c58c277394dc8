package vn.courtaxis.sandbox.office;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.edxml.EdxmlReader;
import vn.courtaxis.edxml.EdxmlWriter;
import vn.courtaxis.edxml.ReadMessage;
import vn.courtaxis.edxml.ReadMessage.ReadDocument;
import vn.courtaxis.edxml.ReadMessage.ReadStatus;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisGateway;
import vn.courtaxis.exchange.AxisGateway.Acknowledgement;
import vn.courtaxis.exchange.AxisGateway.Listed;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.sandbox.office.ReceivedDocument.ReceivedFile;
import vn.courtaxis.signature.PdfVerifier;

/** The office's clerk: takes what waits at the axis, reads it, answers documents with 01 and 03 and only then says done. */
public final class OfficeDesk {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeDesk.class);

    private static final Staff CLERK = new Staff("Văn thư (SANDBOX)", "", "", "");

    private final Office office;
    private final AxisGateway axis;
    private final CodeRegistry codes;
    private final DocumentStore store;
    private final EdxmlReader reader;
    private final EdxmlWriter writer;
    private final PdfVerifier verifier;
    private final Clock clock;

    public OfficeDesk(
            Office office,
            AxisGateway axis,
            CodeRegistry codes,
            DocumentStore store,
            EdxmlReader reader,
            PdfVerifier verifier,
            Clock clock) {
        this.office = office;
        this.axis = axis;
        this.codes = codes;
        this.store = store;
        this.reader = reader;
        this.writer = new EdxmlWriter(store);
        this.verifier = verifier;
        this.clock = clock;
    }

    /** One round; a failure leaves the rest for the next. */
    public void work() {
        try {
            for (var item : listed(MessageKind.DOCUMENT)) {
                document(item);
            }
            for (var item : listed(MessageKind.STATUS)) {
                status(item);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The simulated office goes on next round: {}", e.toString());
        }
    }

    private List<Listed> listed(MessageKind kind) {
        return axis.received(Office.SYSTEM, kind) instanceof AxisAnswer.Complete<List<Listed>> complete
                ? complete.value()
                : List.of();
    }

    private void document(Listed item) throws IOException {
        if (!(axis.fetch(Office.SYSTEM, item.axisDocId()) instanceof AxisAnswer.Complete<StoredFile> message)) {
            return;
        }
        var read = reader.read(message.value());
        if (read instanceof Verdict.Done<ReadMessage> done && done.value() instanceof ReadDocument document) {
            note(item, received(item, document));
            if (answer(item, document.header())) {
                acknowledge(item);
            }
        } else {
            note(item, unreadable(item, read.toString()));
            acknowledge(item);
        }
    }

    private void note(Listed item, ReceivedDocument document) throws IOException {
        var known = office.received().all().stream()
                .anyMatch(earlier -> earlier.axisDocId().equals(item.axisDocId()));
        if (!known) {
            office.received().add(document);
        }
    }

    private ReceivedDocument received(Listed item, ReadDocument document) throws IOException {
        var header = document.header();
        var files = new ArrayList<ReceivedFile>();
        var verdicts = new ArrayList<SignatureVerdict>();
        for (var n : IntStream.range(0, document.attachments().size()).toArray()) {
            var attachment = document.attachments().get(n);
            var verdict = verdict(attachment);
            verdicts.addAll(verdict);
            files.add(new ReceivedFile(
                    attachment.name(),
                    attachment.content().size(),
                    attachment.content().sha256(),
                    verdict.isEmpty() ? "" : verdict.get(0).name(),
                    "/sandbox/office/received/" + item.axisDocId() + "/files/" + n));
        }
        return new ReceivedDocument(
                item.axisDocId(),
                header.from().code().value(),
                item.to(),
                header.documentId().value(),
                header.number().number(),
                header.number().notation(),
                header.subject(),
                SignatureVerdict.worstOf(verdicts).name(),
                files,
                "",
                clock.instant());
    }

    private List<SignatureVerdict> verdict(Attachment attachment) throws IOException {
        return attachment.isPdf()
                ? List.of(verifier.verify(attachment.content()).verdict())
                : List.of();
    }

    private ReceivedDocument unreadable(Listed item, String problem) {
        return new ReceivedDocument(
                item.axisDocId(), item.from(), item.to(), "", "", "", "", "", List.of(), problem, clock.instant());
    }

    private boolean answer(Listed item, DocumentHeader header) throws IOException {
        var from = addressed(item, header);
        var answer = office.answers().next(from.code().value(), usual(header));
        return (isRecall(header) || send(from, header, StatusCode.ARRIVED, StatusCode.ARRIVED.vietnamese()))
                && send(from, header, answer.code(), answer.description());
    }

    private static boolean isRecall(DocumentHeader header) {
        return header.business().type() == BusinessType.RECALL;
    }

    private static StatusCode usual(DocumentHeader header) {
        return switch (header.business().type()) {
            case NEW, REPLACE -> StatusCode.RECEIVED;
            case RECALL, UPDATE -> StatusCode.CHANGE_AGREED;
        };
    }

    private boolean send(Organization from, DocumentHeader header, StatusCode code, String description)
            throws IOException {
        return send(new StatusMessage(
                from,
                header.from().code().value(),
                isRecall(header) ? header.business().documentId() : header.documentId(),
                header.number().text(),
                header.date(),
                CLERK,
                code,
                description,
                LocalDateTime.now(clock)));
    }

    private boolean send(StatusMessage status) throws IOException {
        StoredFile message;
        try (var draft = store.draft()) {
            writer.write(status, draft.stream());
            message = draft.keep();
        }
        return axis.send(Office.SYSTEM, status.from().code(), MessageKind.STATUS, message)
                instanceof AxisAnswer.Complete<String>;
    }

    /** The office answers for whichever agency the copy was addressed to. */
    private Organization addressed(Listed item, DocumentHeader header) {
        return OrganizationCode.parse(item.to())
                .flatMap(codes::resolve)
                .map(KnownOrganization::asOrganization)
                .orElse(header.to().get(0));
    }

    private void status(Listed item) throws IOException {
        if (!(axis.fetch(Office.SYSTEM, item.axisDocId()) instanceof AxisAnswer.Complete<StoredFile> message)) {
            return;
        }
        if (reader.read(message.value()) instanceof Verdict.Done<ReadMessage> done
                && done.value() instanceof ReadStatus read) {
            var status = read.status();
            office.statuses()
                    .add(new ReceivedStatus(
                            item.axisDocId(),
                            status.from().code().value(),
                            status.documentId().value(),
                            status.code().value(),
                            Objects.toString(status.description(), ""),
                            clock.instant()));
            if (status.code().equals(StatusCode.RECALL) && !agree(status)) {
                return;
            }
        }
        acknowledge(item);
    }

    /** A recall by status names the agency that it asks where other statuses name their addressee. */
    private boolean agree(StatusMessage recall) throws IOException {
        var asked = OrganizationCode.of(recall.addressee());
        var answer = office.answers().next(asked.value(), StatusCode.CHANGE_AGREED);
        var from = codes.resolve(asked)
                .map(KnownOrganization::asOrganization)
                .orElse(new Organization(asked, asked.value()));
        return send(new StatusMessage(
                from,
                recall.from().code().value(),
                recall.documentId(),
                recall.documentNumber(),
                recall.documentDate(),
                CLERK,
                answer.code(),
                answer.description(),
                LocalDateTime.now(clock)));
    }

    private void acknowledge(Listed item) {
        axis.acknowledge(Office.SYSTEM, item.axisDocId(), Acknowledgement.DONE);
    }
}
