/**
 * Signs outgoing and verifies incoming PDF documents; the only place that sees Bouncy Castle, DSS and PDFBox.
 *
 * <p>May use {@code document} and {@code exchange}. Tests are in {@code src/test/java/vn/courtaxis/signature}.
 */
@NullMarked
package vn.courtaxis.signature;

import org.jspecify.annotations.NullMarked;
