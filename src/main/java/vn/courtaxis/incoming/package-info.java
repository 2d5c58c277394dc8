/**
 * Use cases of the way in: receive what the axis lists, open and verify it, deliver it to the inbox or to quarantine.
 *
 * <p>May use the words, ports and domain packages, no framework. Tests are in {@code src/test/java/vn/courtaxis/incoming}.
 */
@NullMarked
package vn.courtaxis.incoming;

import org.jspecify.annotations.NullMarked;
