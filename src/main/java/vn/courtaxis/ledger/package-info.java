/**
 * The state machine of everything exchanged, and the port to its storage: one truth about what has happened and what is due.
 *
 * <p>May use {@code document} and {@code exchange} only. Tests are in {@code src/test/java/vn/courtaxis/ledger}; the port's contract test runs in {@code store}.
 */
@NullMarked
package vn.courtaxis.ledger;

import org.jspecify.annotations.NullMarked;
