package vn.courtaxis.exchange;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StoredFile;

/**
 * The axis as the use cases see it. Every call is made once: whether to try again is the ledger's business.
 *
 * <p>{@code system} is the system id of the account to act for; an unknown one is a programming error.
 */
public interface AxisGateway {

    /** Sends a stored message; yields the axis's (sender-side) document id. */
    AxisAnswer<String> send(String system, OrganizationCode from, MessageKind kind, StoredFile message);

    /** What waits for this system and is not acknowledged. */
    AxisAnswer<List<Listed>> received(String system, MessageKind kind);

    /**
     * Streams what this system has sent, as far as the axis still lists it; yields how many rows there were. What came before a failure
     * is no list: the rows that are missing would be taken for not sent.
     */
    AxisAnswer<Integer> sent(String system, MessageKind kind, Consumer<Sent> each);

    /** Fetches a message into the document store. */
    AxisAnswer<StoredFile> fetch(String system, String axisDocId);

    /** Tells the axis what became of a received package. Repeating it is harmless. */
    AxisAnswer<Void> acknowledge(String system, String axisDocId, Acknowledgement acknowledgement);

    /** Streams the axis's directory (over 100,000 rows); yields how many there were. */
    AxisAnswer<Integer> agencies(String system, Consumer<Agency> each);

    /** Whether calls of this kind are not made just now, because they failed again and again; work on them need not be begun. */
    default boolean isPaused(String system, AxisPauses.Operation operation) {
        return false;
    }

    /** From now on no call is made, and one that is under way when the grace is over ends as if the axis had not answered. */
    default void stop(Duration grace) {}

    /** Transport acknowledgements; business statuses travel as messages instead. */
    enum Acknowledgement {
        PROCESSING,
        DONE,
        FAIL
    }

    /**
     * A message that waits at the axis. Texts are as they came, empty when absent.
     *
     * @param to code of the addressed organization
     */
    record Listed(String axisDocId, String from, String to, String status, String createdTime) {}

    /** A row of the sent list: one document at one recipient. Texts are as they came, empty when absent. */
    record Sent(String senderDocId, String from, String to, String title, String notation, String sentTime) {}

    /** A row of the axis's directory. Texts are as they came, empty when absent. */
    record Agency(String code, String oldCode, String name, String mail) {}
}
