package vn.courtaxis.ledger;

import java.util.UUID;

/** What became of handing a document over. */
public sealed interface Intake {

    UUID id();

    /** It is new, and durable now. */
    record Accepted(UUID id) implements Intake {}

    /** The same document was handed over before under this key. */
    record Repeated(UUID id, State state) implements Intake {}

    /** Another document was handed over before under this key. */
    record Conflict(UUID id) implements Intake {}
}
