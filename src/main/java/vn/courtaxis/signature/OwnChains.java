package vn.courtaxis.signature;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chains of our own certificates to the configured roots, and whether a configured revocation list names one of them. What no list
 * tells is left to the recipients: a list that is late must not stop the court's post.
 */
final class OwnChains {

    private static final Logger LOG = LoggerFactory.getLogger(OwnChains.class);
    private static final Duration LISTS_KEPT = Duration.ofMinutes(10);

    private record Lists(Instant readAt, List<X509CRL> lists) {}

    private final List<X509Certificate> roots;
    private final List<X509Certificate> intermediates;
    private final List<Path> files;
    private final Clock clock;
    private final Map<Path, X509CRL> lastGood = new ConcurrentHashMap<>();
    private volatile Lists lists = new Lists(Instant.MIN, List.of());

    /** @throws IllegalArgumentException naming every certificate that cannot be read */
    OwnChains(TrustSettings trust, Clock clock) {
        this.roots = certificates(trust.roots());
        this.intermediates = certificates(trust.intermediates());
        this.files = trust.crls();
        this.clock = clock;
    }

    private static List<X509Certificate> certificates(List<Path> files) {
        var certificates = new ArrayList<X509Certificate>();
        for (var file : files) {
            try {
                CertificateFiles.certificates(file).stream()
                        .map(CertificateToken::getCertificate)
                        .forEach(certificates::add);
            } catch (IOException | GeneralSecurityException unreadable) {
                throw new IllegalArgumentException(file + ": " + unreadable.getMessage(), unreadable);
            }
        }
        return List.copyOf(certificates);
    }

    Optional<String> objection(List<X509Certificate> own, Instant now) {
        try {
            var path = path(own, now);
            return revoked(path);
        } catch (GeneralSecurityException noChain) {
            return Optional.of("no chain to a configured root: " + own.get(0).getIssuerX500Principal());
        }
    }

    /** The key's certificate first, the root last. */
    private List<X509Certificate> path(List<X509Certificate> own, Instant now) throws GeneralSecurityException {
        var target = new X509CertSelector();
        target.setCertificate(own.get(0));
        var anchors = roots.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet());
        var parameters = new PKIXBuilderParameters(anchors, target);
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(now));
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(own)));
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(intermediates)));
        if (CertPathBuilder.getInstance("PKIX").build(parameters) instanceof PKIXCertPathBuilderResult result) {
            var path = new ArrayList<X509Certificate>();
            result.getCertPath().getCertificates().forEach(certificate -> path.add((X509Certificate) certificate));
            path.add(result.getTrustAnchor().getTrustedCert());
            return path;
        }
        throw new GeneralSecurityException("no path");
    }

    private Optional<String> revoked(List<X509Certificate> path) {
        var known = lists();
        for (var n = 0; n + 1 < path.size(); n++) {
            var certificate = path.get(n);
            var issuer = path.get(n + 1);
            if (known.stream().anyMatch(list -> names(list, certificate, issuer))) {
                return Optional.of("revoked: " + certificate.getSubjectX500Principal());
            }
        }
        return Optional.empty();
    }

    private static boolean names(X509CRL list, X509Certificate certificate, X509Certificate issuer) {
        if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal()) || !list.isRevoked(certificate)) {
            return false;
        }
        try {
            list.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException notTheirs) {
            return false;
        }
    }

    private List<X509CRL> lists() {
        var known = lists;
        var now = clock.instant();
        if (known.readAt().isBefore(now.minus(LISTS_KEPT))) {
            known = new Lists(now, read());
            lists = known;
        }
        return known.lists();
    }

    /** A list that cannot be read just now counts as it was last read. */
    private List<X509CRL> read() {
        var read = new ArrayList<X509CRL>();
        for (var file : files) {
            try {
                lastGood.put(file, (X509CRL) CertificateFactory.getInstance("X.509")
                        .generateCRL(new ByteArrayInputStream(CertificateFiles.crl(file))));
            } catch (IOException | GeneralSecurityException unreadable) {
                LOG.warn("Revocation list {} cannot be read, it counts as it was: {}", file, unreadable.getMessage());
            }
            var list = lastGood.get(file);
            if (list != null) {
                read.add(list);
            }
        }
        return read;
    }
}
