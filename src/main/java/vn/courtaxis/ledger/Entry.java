package vn.courtaxis.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.document.StoredFile;

/**
 * One exchanged thing as the ledger knows it: a document or a status, one way or the other.
 *
 * @param system the axis account it goes through
 * @param axisDocId the axis's id; empty until known
 * @param unit code of our own unit: the sender of an outgoing, the addressed court of an incoming one; empty until known
 * @param header what the document says; null on a status and on what could not be read yet
 * @param status what the status says; null on a document and on what could not be read yet
 * @param about the entry this one is about: a status's document, a duplicate's first copy
 * @param message the edXML bytes as sent or received; null until there are any
 * @param verdict on the signatures of an incoming document; null until verified
 * @param acknowledged whether the axis was told that the bytes are safe
 * @param remarks what was irregular about it and tolerated
 * @param attempts failures in a row of the present step for reasons of the same sort
 * @param unclearSends how often it was sent without anybody knowing what came of it
 * @param nextAttemptAt when work on it is due; null when nothing is
 * @param problem why it is where it is, or why the last attempt failed
 * @param resumeState where the adapter's work goes on when a person lets it; null while the adapter works on it itself
 * @param stateSince when it came into its state
 * @param dmsUnit which unit of the document system it goes to, of those that its unit's code serves; empty for the unit itself
 * @param unitAt when {@code unit} was found out or said: it means whoever had that code then
 * @param contentDeletedAt when its bytes were given up because their term had ended; null while it has them, if it ever had any
 */
public record Entry(
        UUID id,
        Direction direction,
        MessageKind kind,
        State state,
        String system,
        String axisDocId,
        String listedFrom,
        String listedTo,
        String unit,
        @Nullable DocumentHeader header,
        @Nullable StatusMessage status,
        @Nullable UUID about,
        @Nullable StoredFile message,
        @Nullable SignatureVerdict verdict,
        boolean acknowledged,
        List<EntryFile> files,
        List<Recipient> recipients,
        List<Remark> remarks,
        int attempts,
        int unclearSends,
        @Nullable Instant nextAttemptAt,
        @Nullable Problem problem,
        @Nullable State resumeState,
        Instant stateSince,
        Instant createdAt,
        Instant updatedAt,
        String dmsUnit,
        Instant unitAt,
        @Nullable Instant contentDeletedAt) {

    public Entry {
        files = List.copyOf(files);
        recipients = List.copyOf(recipients);
        remarks = List.copyOf(remarks);
    }

    /** The same with these files and recipients. */
    public Entry with(List<EntryFile> newFiles, List<Recipient> newRecipients) {
        return new Entry(
                id,
                direction,
                kind,
                state,
                system,
                axisDocId,
                listedFrom,
                listedTo,
                unit,
                header,
                status,
                about,
                message,
                verdict,
                acknowledged,
                newFiles,
                newRecipients,
                remarks,
                attempts,
                unclearSends,
                nextAttemptAt,
                problem,
                resumeState,
                stateSince,
                createdAt,
                updatedAt,
                dmsUnit,
                unitAt,
                contentDeletedAt);
    }

    /** The step that is next for this entry; empty when the adapter has nothing to do. */
    public Optional<Step> nextStep() {
        return Step.next(direction, kind, state);
    }

    /** The step with which an entry that was set aside would go on; empty when the adapter never worked on it or nothing is left to do. */
    public Optional<Step> resumeStep() {
        return Optional.ofNullable(resumeState).flatMap(resumed -> Step.next(direction, kind, resumed));
    }

    /** Whether its files and its message are no longer kept. */
    public boolean isWithoutContent() {
        return contentDeletedAt != null;
    }

    /** Who received a recalled document gives its contents to nobody (QĐ 28/2018 Điều 9(2)); its metadata stays. */
    public boolean isWithdrawn() {
        return direction == Direction.INCOMING && state == State.RECALLED;
    }

    public boolean isDocument() {
        return kind == MessageKind.DOCUMENT;
    }

    /** @throws IllegalStateException when nothing was read from this entry */
    public DocumentHeader requireHeader() {
        if (header == null) {
            throw new IllegalStateException("Entry " + id + " has no document header");
        }
        return header;
    }

    /** @throws IllegalStateException when this entry is no readable status */
    public StatusMessage requireStatus() {
        if (status == null) {
            throw new IllegalStateException("Entry " + id + " has no status");
        }
        return status;
    }

    /** @throws IllegalStateException when no message bytes are known yet */
    public StoredFile requireMessage() {
        if (message == null) {
            throw new IllegalStateException("Entry " + id + " has no message");
        }
        return message;
    }
}
