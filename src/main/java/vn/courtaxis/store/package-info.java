/**
 * Storage adapters: the ledger in a relational database (JDBC), document bytes in files named by their SHA-256.
 *
 * <p>May use {@code ledger}, {@code directory}, {@code exchange}, {@code document}, JDBC and Jackson. Tests are in {@code src/test/java/vn/courtaxis/store}.
 */
@NullMarked
package vn.courtaxis.store;

import org.jspecify.annotations.NullMarked;
