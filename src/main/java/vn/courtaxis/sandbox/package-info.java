/**
 * The axis twin, the simulated office and the tour; active only in the profiles {@code sandbox} and {@code twin}.
 *
 * <p>May use everything but {@code runtime}, and PDFBox to draw sample documents. Tests are in {@code src/test/java/vn/courtaxis/sandbox}.
 */
@NullMarked
package vn.courtaxis.sandbox;

import org.jspecify.annotations.NullMarked;
