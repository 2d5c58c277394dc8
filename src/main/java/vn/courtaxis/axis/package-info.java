/**
 * The axis over HTTP as its national SDK speaks it, and what its answers mean.
 *
 * <p>May use {@code document}, {@code exchange}, {@code directory}, Jackson and the JDK's HTTP client. Tests are in {@code src/test/java/vn/courtaxis/axis}.
 */
@NullMarked
package vn.courtaxis.axis;

import org.jspecify.annotations.NullMarked;
