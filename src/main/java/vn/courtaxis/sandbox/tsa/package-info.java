/**
 * The sandbox's time-stamping authority over HTTP.
 *
 * <p>May use {@code signature}, which has the stamps themselves. Tests are in {@code src/test/java/vn/courtaxis/sandbox/tsa}.
 */
@NullMarked
package vn.courtaxis.sandbox.tsa;

import org.jspecify.annotations.NullMarked;
