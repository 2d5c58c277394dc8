package vn.courtaxis.signature;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;

/** Reads certificates and revocation lists, PEM or DER, one or several in a file. */
final class CertificateFiles {

    private CertificateFiles() {}

    static List<CertificateToken> certificates(Path file) throws IOException, GeneralSecurityException {
        try (var content = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(content).stream()
                    .map(certificate -> new CertificateToken((X509Certificate) certificate))
                    .toList();
        }
    }

    /** DER bytes. */
    static byte[] crl(Path file) throws IOException, GeneralSecurityException {
        try (var content = Files.newInputStream(file)) {
            if (CertificateFactory.getInstance("X.509").generateCRL(content) instanceof X509CRL crl) {
                return crl.getEncoded();
            }
            throw new CRLException(file + " is not a revocation list");
        }
    }
}
