/**
 * Looks into the files of documents for what may act by itself when they are opened; memory and work are bounded.
 *
 * <p>May use the words, {@code exchange} and {@code signature}, which alone opens PDFs. Tests are in {@code
 * src/test/java/vn/courtaxis/content}.
 */
@NullMarked
package vn.courtaxis.content;

import org.jspecify.annotations.NullMarked;
