/**
 * The sandbox: the axis twin and the simulated office, active only in the profiles {@code sandbox} and {@code twin}.
 *
 * <p>May use everything above it; nothing outside {@code runtime} may use it. Tests are in {@code src/test/java/vn/courtaxis/sandbox}.
 */
@NullMarked
package vn.courtaxis.sandbox;

import org.jspecify.annotations.NullMarked;
