/**
 * What may be handed over at once: bytes in flight and room on the disks, asked by every door before it reads a file.
 *
 * <p>May use the words and nothing else. Tests are in {@code src/test/java/vn/courtaxis/dms/intake}.
 */
@NullMarked
package vn.courtaxis.dms.intake;

import org.jspecify.annotations.NullMarked;
