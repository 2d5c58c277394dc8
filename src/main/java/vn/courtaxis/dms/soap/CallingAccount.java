package vn.courtaxis.dms.soap;

import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.security.SecurityContext;
import org.springframework.security.core.Authentication;
import vn.courtaxis.dms.soap.api.ProblemFault;
import vn.courtaxis.document.ErrorCode;

/** The account of the call under way, as the gate found it. */
final class CallingAccount {

    private static final String ROLE = "ROLE_DMS";

    private CallingAccount() {}

    /** Name of the account, if it is a document system's. */
    static String permitted() throws ProblemFault {
        var security = PhaseInterceptorChain.getCurrentMessage().get(SecurityContext.class);
        if (security == null || !(security.getUserPrincipal() instanceof Authentication account)) {
            throw ProblemFaults.of(ErrorCode.NOT_AUTHENTICATED, "");
        }
        var isDms = account.getAuthorities().stream().anyMatch(authority -> ROLE.equals(authority.getAuthority()));
        if (!isDms) {
            throw ProblemFaults.of(ErrorCode.NOT_PERMITTED, "role DMS");
        }
        return account.getName();
    }
}
