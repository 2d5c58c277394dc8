/**
 * The axis's directory of agencies: fetched whole, kept with its history, compared with what was there before; and the court's own units
 * in it, registered and deleted. It is stored and shown only: codes are still resolved by {@code codes}.
 *
 * <p>May use the words, {@code codes} and the ports, no framework. Tests are in {@code src/test/java/vn/courtaxis/directory} and, on real
 * databases, in {@code store}.
 */
@NullMarked
package vn.courtaxis.directory;

import org.jspecify.annotations.NullMarked;
