/**
 * The axis twin: the server side of the national axis, to the letter of what its own SDK sends, with faults on demand.
 *
 * <p>May use {@code document}, {@code exchange}, Spring MVC, Jackson and Woodstox, and none of the adapter's own readers or
 * clients: two programs that share code cannot check each other. Tests are in {@code src/test/java/vn/courtaxis/sandbox/twin}.
 */
@NullMarked
package vn.courtaxis.sandbox.twin;

import org.jspecify.annotations.NullMarked;
