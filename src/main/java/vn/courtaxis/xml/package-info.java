/**
 * Reads XML of strangers: the one hardened parser, what an XML file says of its signatures, and canonical XML in one pass.
 *
 * <p>May use {@code document} and Woodstox. Tests are in {@code src/test/java/vn/courtaxis/xml}.
 */
@NullMarked
package vn.courtaxis.xml;

import org.jspecify.annotations.NullMarked;
