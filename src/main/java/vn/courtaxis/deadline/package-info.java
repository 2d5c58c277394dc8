/**
 * Deadlines of QĐ 28/2018 and NĐ 30/2020: a calendar of working time, by when what must be done, and how that stands now.
 *
 * <p>May use the words, the code registry and the ledger's ports, no framework. Tests are in {@code src/test/java/vn/courtaxis/deadline}.
 */
@NullMarked
package vn.courtaxis.deadline;

import org.jspecify.annotations.NullMarked;
