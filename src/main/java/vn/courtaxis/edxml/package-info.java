/**
 * Reads and writes edXML (QCVN 102:2016/BTTTT), streaming; the only place that knows its element names and misspellings.
 *
 * <p>May use {@code document}, {@code exchange} and Woodstox. Tests are in {@code src/test/java/vn/courtaxis/edxml}.
 */
@NullMarked
package vn.courtaxis.edxml;

import org.jspecify.annotations.NullMarked;
