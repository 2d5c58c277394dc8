package vn.courtaxis.signature;

import java.security.cert.X509Certificate;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** Recognizes the throw-away certificates of {@code certs-sample}, whose private keys the whole world has. */
public final class SampleCertificates {

    private static final String MARK = "COURT-AXIS-SANDBOX";

    private SampleCertificates() {}

    /** True for the sample authorities and for everything they issued. */
    public static boolean isSample(X509Certificate certificate) {
        return isMarked(certificate.getSubjectX500Principal()) || isMarked(certificate.getIssuerX500Principal());
    }

    private static boolean isMarked(X500Principal name) {
        for (var rdn : X500Name.getInstance(name.getEncoded()).getRDNs(BCStyle.O)) {
            if (MARK.equals(IETFUtils.valueToString(rdn.getFirst().getValue()))) {
                return true;
            }
        }
        return false;
    }
}
