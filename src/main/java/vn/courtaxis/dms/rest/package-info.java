/**
 * The REST door: JSON and multipart in, problem details out (RFC 9457).
 *
 * <p>May use the use cases, the words and Spring MVC. Tests are in {@code src/test/java/vn/courtaxis/dms/rest}.
 */
@NullMarked
package vn.courtaxis.dms.rest;

import org.jspecify.annotations.NullMarked;
