/**
 * Use cases of business statuses, both ways: apply those that arrive, report our own.
 *
 * <p>May use the words, ports and domain packages, no framework. Tests are in {@code src/test/java/vn/courtaxis/status}.
 */
@NullMarked
package vn.courtaxis.status;

import org.jspecify.annotations.NullMarked;
