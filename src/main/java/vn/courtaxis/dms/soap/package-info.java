/**
 * The SOAP door: WSDL first, files by MTOM, accounts by UsernameToken; the same use cases and words as the REST door.
 *
 * <p>May use the use cases, the words, CXF, WSS4J and Spring. The WSDL is in {@code src/main/resources/wsdl}, the code generated from
 * it in {@code vn.courtaxis.dms.soap.api}. Tests are in {@code src/test/java/vn/courtaxis/dms/soap}.
 */
@NullMarked
package vn.courtaxis.dms.soap;

import org.jspecify.annotations.NullMarked;
