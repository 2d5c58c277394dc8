/**
 * Identifier codes of organizations: the registry of several layers of tables, whom an address means on a day, who took over from whom,
 * and which unit a document goes to; see {@code src/docs/codes.md}.
 *
 * <p>May use {@code document} only. Tests are in {@code src/test/java/vn/courtaxis/codes}.
 */
@NullMarked
package vn.courtaxis.codes;

import org.jspecify.annotations.NullMarked;
