package vn.courtaxis.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Roots, helpers and revocation lists, read once and shared by all verifications. */
final class TrustStore {

    /** As many times the limit of one fetch is all the waiting for revocation data that one document is worth. */
    private static final int FETCHES = 2;

    private final CommonTrustedCertificateSource roots = new CommonTrustedCertificateSource();
    private final Map<String, TrustList> listByRoot = new HashMap<>();
    private final CertificateNames names;
    private final AlgorithmPolicy algorithms;
    private final CommonCertificateSource intermediates = new CommonCertificateSource();
    private final RevocationSource<CRL> configured;
    private final @Nullable OnlineRevocation online;
    private final Duration patience;
    private final boolean failClosed;
    private final Clock clock;

    /** By the computer's clock. */
    TrustStore(TrustSettings settings) {
        this(settings, Clock.systemUTC());
    }

    /** @throws IllegalArgumentException naming every file that cannot be used */
    TrustStore(TrustSettings settings, Clock clock) {
        var problems = new ArrayList<String>();
        this.names = settings.names();
        this.algorithms = settings.algorithms();
        settings.lists().forEach(list -> roots(list, problems));
        importAll(settings.intermediates(), intermediates, problems);
        this.configured = configured(settings.crls(), problems);
        this.online =
                settings.online() ? new OnlineRevocation(settings.fetchTimeout(), settings.revocation(), clock) : null;
        this.patience = settings.fetchTimeout().multipliedBy(FETCHES);
        this.failClosed = settings.revocation().failClosed();
        this.clock = clock;
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
                    var other = listByRoot.putIfAbsent(root.getEntityKey().asXmlId(), list);
                    if (other != null && !other.name().equals(list.name())) {
                        problems.add(file + ": is in the lists " + other.name() + " and " + list.name());
                    }
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

    /** @param entity name and key of a certificate as DSS gives them: of one root there may be several certificates */
    Optional<TrustList> listOf(String entity) {
        return Optional.ofNullable(listByRoot.get(entity));
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

    private static void check(Path crl, List<String> problems) {
        try {
            CertificateFiles.crl(crl);
        } catch (IOException | GeneralSecurityException unreadable) {
            problems.add(crl + ": " + unreadable.getMessage());
        }
    }

    /** A list kept as a file must not hide the newer one that can be fetched. */
    private boolean isFresh(RevocationToken<CRL> token) {
        return token.getNextUpdate() != null
                && token.getNextUpdate().toInstant().isAfter(clock.instant());
    }

    private RevocationSource<CRL> orElse(RevocationSource<CRL> fetched) {
        return (certificate, issuer) -> {
            var token = configured.getRevocationToken(certificate, issuer);
            return token != null && isFresh(token) ? token : fetched.getRevocationToken(certificate, issuer);
        };
    }

    /** For one document, whose files share it. */
    WaitingTime waitingTime() {
        return new WaitingTime(patience);
    }

    /** Whether a signature without revocation data is INVALID. */
    boolean failsClosed() {
        return failClosed;
    }

    /** What the configured lists alone say of a certificate; null when none is its issuer's. */
    @Nullable
    RevocationToken<CRL> configuredList(CertificateToken certificate, CertificateToken issuer) {
        return configured.getRevocationToken(certificate, issuer);
    }

    boolean hasSamples() {
        return roots.getCertificates().stream().anyMatch(root -> SampleCertificates.isSample(root.getCertificate()));
    }

    /** As {@link #verifier(Enquiry)}, for whoever does not want to know who did not answer. */
    CertificateVerifier verifier() {
        return verifier(new Enquiry(waitingTime()));
    }

    /** A fresh verifier over the shared sources; DSS changes some of its settings while it works. */
    CertificateVerifier verifier(Enquiry enquiry) {
        var verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(roots);
        verifier.setAdjunctCertSources(intermediates);
        if (online == null) {
            verifier.setCrlSource(configured);
        } else {
            verifier.setCrlSource(orElse(online.lists(enquiry)));
            verifier.setOcspSource(online.answers(enquiry));
        }
        return verifier;
    }
}
