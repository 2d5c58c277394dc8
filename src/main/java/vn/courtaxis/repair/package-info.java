/**
 * Use cases of an operator who sets something right: resend now, park, release, reject, replay from a step, confirm that it was sent. The
 * id stays, and who did what, when and why stands in the entry's time line.
 *
 * <p>May use the words, ports and the other use cases, no framework. Tests are in {@code src/test/java/vn/courtaxis/repair}.
 */
@NullMarked
package vn.courtaxis.repair;

import org.jspecify.annotations.NullMarked;
