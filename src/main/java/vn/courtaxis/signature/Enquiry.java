package vn.courtaxis.signature;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What one verification asks of responders: how long it may take, and about whom nobody answered. */
final class Enquiry {

    private final WaitingTime waiting;
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();

    Enquiry(WaitingTime waiting) {
        this.waiting = waiting;
    }

    WaitingTime waiting() {
        return waiting;
    }

    void unanswered(CertificateToken about) {
        unanswered.add(about.getDSSIdAsString());
    }

    /** @param certificate id as DSS gives it */
    boolean isUnanswered(String certificate) {
        return unanswered.contains(certificate);
    }
}
