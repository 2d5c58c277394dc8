/**
 * Ports of the use cases to the outside: the axis and the document store. Their adapters are {@code axis} and {@code store}.
 *
 * <p>May use {@code document} only. Contract tests run in {@code src/test/java/vn/courtaxis/axis} and {@code .../store}.
 */
@NullMarked
package vn.courtaxis.exchange;

import org.jspecify.annotations.NullMarked;
