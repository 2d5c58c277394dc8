package vn.courtaxis.ledger;

import java.util.EnumSet;
import java.util.Set;

/** Where an entry of the ledger stands. Statuses use the same states as documents, fewer of them. */
public enum State {
    // Outgoing
    /** Kept durably; nothing done yet. */
    ACCEPTED,
    /** Signed and packaged; the message's bytes are fixed from here on. */
    PREPARED,
    /** A send is under way, or was when the adapter stopped: its outcome is then unknown. */
    SENDING,
    /** A send had an unknown outcome; the axis is asked before anything is sent again. */
    UNCERTAIN,
    /** The axis has it; recipients' statuses follow. */
    SENT,
    /** Every recipient completed it. */
    COMPLETED,

    // Incoming
    /** The axis lists it; not fetched. */
    LISTED,
    /** Its bytes are durable here. */
    STORED,
    /** Opened, verified and addressed; may be delivered. */
    VERIFIED,
    /** In the inbox. */
    DELIVERED,
    /** The document system took it; for a status: applied to its document. */
    TAKEN,
    /** Waits for an operator's decision. */
    QUARANTINED,
    /** A twin of a document that is already here; never shown in the inbox. */
    DUPLICATE,

    // Both ways
    /** Ended by a refusal: the axis's, the operator's or the court's. */
    REJECTED,
    /** Set aside with its bytes; somebody must act. */
    PARKED,
    /** Taken back by its sender. */
    RECALLED;

    /** States in which the adapter itself has something to do. */
    public static final Set<State> ACTIVE =
            Set.copyOf(EnumSet.of(ACCEPTED, PREPARED, SENDING, UNCERTAIN, LISTED, STORED, VERIFIED));

    /** States that wait for a person. */
    public static final Set<State> WAITING_FOR_PEOPLE = Set.copyOf(EnumSet.of(QUARANTINED, PARKED));

    public boolean isActive() {
        return ACTIVE.contains(this);
    }
}
