package vn.courtaxis.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.model.x509.revocation.ocsp.OCSP;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Roots, helpers and revocation lists, read once and shared by all verifications. */
final class TrustStore {

    private final CommonTrustedCertificateSource roots = new CommonTrustedCertificateSource();
    private final Map<String, TrustList> listByRoot = new HashMap<>();
    private final CertificateNames names;
    private final AlgorithmPolicy algorithms;
    private final CommonCertificateSource intermediates = new CommonCertificateSource();
    private final RevocationSource<CRL> configured;
    private final RevocationSource<CRL> lists;
    private final @Nullable RevocationSource<OCSP> answers;

    /** @throws IllegalArgumentException naming every file that cannot be used */
    TrustStore(TrustSettings settings) {
        var problems = new ArrayList<String>();
        this.names = settings.names();
        this.algorithms = settings.algorithms();
        settings.lists().forEach(list -> roots(list, problems));
        importAll(settings.intermediates(), intermediates, problems);
        this.configured = configured(settings.crls(), problems);
        this.lists = lists(settings, configured, problems);
        this.answers = settings.online() ? OnlineRevocation.answers(settings.fetchTimeout()) : null;
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    private void roots(TrustList list, List<String> problems) {
        for (var file : list.roots()) {
            try {
                for (var root : CertificateFiles.certificates(file)) {
                    var pin = HexFormat.of().formatHex(root.getDigest(DigestAlgorithm.SHA256));
                    if (!list.pins().isEmpty() && list.pins().stream().noneMatch(pin::equalsIgnoreCase)) {
                        problems.add(file + ": " + pin + " is none of the pins of " + list.name());
                    }
                    roots.addCertificate(root);
                    listByRoot.putIfAbsent(root.getDSSIdAsString(), list);
                }
            } catch (IOException | GeneralSecurityException unreadable) {
                problems.add(file + ": " + unreadable.getMessage());
            }
        }
    }

    CertificateNames names() {
        return names;
    }

    AlgorithmPolicy algorithms() {
        return algorithms;
    }

    /** @param certificate id as DSS gives it */
    Optional<TrustList> listOf(String certificate) {
        return Optional.ofNullable(listByRoot.get(certificate));
    }

    private static void importAll(List<Path> files, CommonCertificateSource into, List<String> problems) {
        for (var file : files) {
            try {
                CertificateFiles.certificates(file).forEach(into::addCertificate);
            } catch (IOException | GeneralSecurityException unreadable) {
                problems.add(file + ": " + unreadable.getMessage());
            }
        }
    }

    private static RevocationSource<CRL> configured(List<Path> files, List<String> problems) {
        files.forEach(file -> check(file, problems));
        try {
            return problems.isEmpty() ? new RevocationLists(files) : (certificate, issuer) -> null;
        } catch (IOException | GeneralSecurityException unreadable) {
            problems.add("revocation lists: " + unreadable.getMessage());
            return (certificate, issuer) -> null;
        }
    }

    private static RevocationSource<CRL> lists(
            TrustSettings settings, RevocationSource<CRL> configured, List<String> problems) {
        try {
            return settings.online() ? orElse(configured, OnlineRevocation.lists(settings.fetchTimeout())) : configured;
        } catch (IOException unwritable) {
            problems.add("revocation lists: " + unwritable.getMessage());
            return configured;
        }
    }

    private static void check(Path crl, List<String> problems) {
        try {
            CertificateFiles.crl(crl);
        } catch (IOException | GeneralSecurityException unreadable) {
            problems.add(crl + ": " + unreadable.getMessage());
        }
    }

    /** A list kept as a file must not hide the newer one that can be fetched. */
    private static boolean isFresh(RevocationToken<CRL> token) {
        return token.getNextUpdate() != null && token.getNextUpdate().after(new Date());
    }

    private static RevocationSource<CRL> orElse(RevocationSource<CRL> first, RevocationSource<CRL> second) {
        return (certificate, issuer) -> {
            var token = first.getRevocationToken(certificate, issuer);
            return token != null && isFresh(token) ? token : second.getRevocationToken(certificate, issuer);
        };
    }

    /** What the configured lists alone say of a certificate; null when none is its issuer's. */
    @Nullable
    RevocationToken<CRL> configuredList(CertificateToken certificate, CertificateToken issuer) {
        return configured.getRevocationToken(certificate, issuer);
    }

    boolean hasSamples() {
        return roots.getCertificates().stream().anyMatch(root -> SampleCertificates.isSample(root.getCertificate()));
    }

    /** A fresh verifier over the shared sources; DSS changes some of its settings while it works. */
    CertificateVerifier verifier() {
        var verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(roots);
        verifier.setAdjunctCertSources(intermediates);
        verifier.setCrlSource(lists);
        if (answers != null) {
            verifier.setOcspSource(answers);
        }
        return verifier;
    }
}
