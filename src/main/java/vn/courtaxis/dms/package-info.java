/**
 * Doors of the document management system; each technique has its own package below and calls the same use cases.
 *
 * <p>Tests are in {@code src/test/java/vn/courtaxis/dms}.
 */
@NullMarked
package vn.courtaxis.dms;

import org.jspecify.annotations.NullMarked;
