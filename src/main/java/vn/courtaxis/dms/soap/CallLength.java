package vn.courtaxis.dms.soap;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.AbstractHTTPDestination;

/** How long the call under way is, as far as it told. */
final class CallLength {

    private static final long UNKNOWN = -1;

    private CallLength() {}

    /** Bytes of the whole request; negative when it comes in chunks. */
    static long ofCurrent() {
        var request = PhaseInterceptorChain.getCurrentMessage().get(AbstractHTTPDestination.HTTP_REQUEST);
        return request instanceof HttpServletRequest http ? http.getContentLengthLong() : UNKNOWN;
    }
}
