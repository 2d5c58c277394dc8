package vn.courtaxis.sandbox.twin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.exchange.AxisGateway.Agency;

/** One thing that happened; which members are there depends on the event. */
record JournalLine(
        Event event,
        Instant at,
        @Nullable TwinMessage message,
        @Nullable Agency agency,
        @Nullable Acknowledged acknowledged) {

    enum Event {
        ACCEPTED,
        ACKNOWLEDGED,
        AGENCY_REGISTERED,
        AGENCY_DELETED
    }

    record Acknowledged(String docId, String status, String description) {}

    static JournalLine accepted(TwinMessage message) {
        return new JournalLine(Event.ACCEPTED, message.acceptedAt(), message, null, null);
    }

    static JournalLine acknowledged(String docId, String status, String description, Instant at) {
        return new JournalLine(Event.ACKNOWLEDGED, at, null, null, new Acknowledged(docId, status, description));
    }

    static JournalLine registered(Agency agency, Instant at) {
        return new JournalLine(Event.AGENCY_REGISTERED, at, null, agency, null);
    }

    static JournalLine deleted(Agency agency, Instant at) {
        return new JournalLine(Event.AGENCY_DELETED, at, null, agency, null);
    }
}
