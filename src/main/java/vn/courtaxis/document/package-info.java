/**
 * The words of the product: records, enums and sealed types without behaviour beyond their own validity.
 *
 * <p>May use the JDK only. Tests are in {@code src/test/java/vn/courtaxis/document}.
 */
@NullMarked
package vn.courtaxis.document;

import org.jspecify.annotations.NullMarked;
