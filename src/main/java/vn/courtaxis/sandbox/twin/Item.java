package vn.courtaxis.sandbox.twin;

import java.time.Instant;
import java.util.Set;

/** A copy in its receiver's mailbox, and how far the receiver is with it. */
record Item(TwinMessage message, Delivery delivery, String status, String statusDescription, Instant updatedAt) {

    private static final Set<String> FINAL = Set.of("done", "fail");

    boolean isPending() {
        return !FINAL.contains(status);
    }

    /** Nothing moves a finished item: peers repeat {@code done}, and a late {@code processing} must not revive it. */
    Item acknowledged(String newStatus, String description, Instant at) {
        return isPending() ? new Item(message, delivery, newStatus, description, at) : this;
    }
}
