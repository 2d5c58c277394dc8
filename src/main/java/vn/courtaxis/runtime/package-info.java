/**
 * Wiring by Spring and Camel: properties, beans, the thin steps that the YAML routes name, health and metrics.
 *
 * <p>May use everything; nothing uses it. Tests are in {@code src/test/java/vn/courtaxis/runtime} and {@code .../flows}.
 */
@NullMarked
package vn.courtaxis.runtime;

import org.jspecify.annotations.NullMarked;
