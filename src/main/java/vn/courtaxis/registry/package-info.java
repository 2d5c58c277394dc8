/**
 * Where the code registry comes from and who decides: the operator's imported tables, questions about codes that nobody could tell and
 * their answers, documents that wait for them. What a code means is told by {@code codes}.
 *
 * <p>May use the words, {@code codes}, {@code directory}, the ledger and the ports, no framework. Tests are in {@code
 * src/test/java/vn/courtaxis/registry} and, on real databases, in {@code store}.
 */
@NullMarked
package vn.courtaxis.registry;

import org.jspecify.annotations.NullMarked;
