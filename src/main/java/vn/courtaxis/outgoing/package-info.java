/**
 * Use cases of the way out: accept a submission, prepare (sign, package) its message, send it once.
 *
 * <p>May use the words, ports and domain packages, no framework. Tests are in {@code src/test/java/vn/courtaxis/outgoing}.
 */
@NullMarked
package vn.courtaxis.outgoing;

import org.jspecify.annotations.NullMarked;
