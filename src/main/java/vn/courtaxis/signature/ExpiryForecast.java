package vn.courtaxis.signature;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What this installation's signing and verifying rest on, and until when each of it holds. Files are looked at every ten minutes. */
public final class ExpiryForecast {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final KeySource keys;
    private final TrustSettings trust;
    private final Clock clock;
    private @Nullable Forecast last;

    private record Forecast(Instant at, List<Expiring> all) {}

    public ExpiryForecast(KeySource keys, TrustSettings trust, Clock clock) {
        this.keys = keys;
        this.trust = trust;
        this.clock = clock;
    }

    /** What ends. */
    public enum Kind {
        /** A unit's signing certificate: nothing can be signed with it afterwards. */
        SIGNING_CERTIFICATE(Duration.ofDays(60)),
        /** A trusted root, or a certificate between it and the signers. */
        TRUSTED_CERTIFICATE(Duration.ofDays(60)),
        /** The comparison of a trust list with what its authority publishes. */
        TRUST_LIST(Duration.ofDays(30)),
        /** A revocation list, which is replaced all the time: told of only when it is stale. */
        REVOCATION_LIST(Duration.ZERO);

        private final Duration notice;

        Kind(Duration notice) {
            this.notice = notice;
        }
    }

    /**
     * @param name unit code, name in the certificate, name of the list, or of the file
     * @param until when it ends or has ended
     */
    public record Expiring(Kind kind, String name, Instant until) {}

    /** Everything, soonest first. */
    public synchronized List<Expiring> all() {
        var now = clock.instant();
        if (last == null || Duration.between(last.at(), now).abs().compareTo(FRESH) > 0) {
            last = new Forecast(now, look());
        }
        return last.all();
    }

    /** What has ended, or ends so soon that somebody should see to it; soonest first. */
    public List<Expiring> pressing() {
        var now = clock.instant();
        return all().stream()
                .filter(expiring -> !expiring.until().isAfter(now.plus(expiring.kind().notice)))
                .toList();
    }

    private List<Expiring> look() {
        var all = new ArrayList<Expiring>();
        keys.facts().stream()
                .map(key -> new Expiring(Kind.SIGNING_CERTIFICATE, key.unit().value(), key.notAfter()))
                .forEach(all::add);
        Stream.concat(trust.roots().stream(), trust.intermediates().stream())
                .flatMap(ExpiryForecast::certificates)
                .forEach(all::add);
        trust.lists().stream().flatMap(this::confirmation).forEach(all::add);
        trust.crls().stream().flatMap(ExpiryForecast::revocationList).forEach(all::add);
        all.sort(Comparator.comparing(Expiring::until));
        return List.copyOf(all);
    }

    private static Stream<Expiring> certificates(Path file) {
        try {
            return CertificateFiles.certificates(file).stream().map(ExpiryForecast::certificate);
        } catch (IOException | GeneralSecurityException unreadable) {
            return Stream.empty(); // the start refuses it; while it is being replaced there is nothing to tell
        }
    }

    private static Expiring certificate(CertificateToken token) {
        var name = token.getCertificate().getSubjectX500Principal().getName();
        return new Expiring(Kind.TRUSTED_CERTIFICATE, name, token.getNotAfter().toInstant());
    }

    private Stream<Expiring> confirmation(TrustList list) {
        var validFor = list.validFor();
        if (validFor == null) {
            return Stream.empty();
        }
        var ends = list.confirmedOn() == null
                ? clock.instant()
                : list.confirmedOn()
                        .plus(validFor)
                        .plusDays(1)
                        .atStartOfDay(clock.getZone())
                        .toInstant();
        return Stream.of(new Expiring(Kind.TRUST_LIST, list.name(), ends));
    }

    private static Stream<Expiring> revocationList(Path file) {
        try {
            var bytes = new ByteArrayInputStream(CertificateFiles.crl(file));
            var crl = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(bytes);
            var next = crl.getNextUpdate();
            var name = Objects.toString(file.getFileName());
            return next == null
                    ? Stream.empty()
                    : Stream.of(new Expiring(Kind.REVOCATION_LIST, name, next.toInstant()));
        } catch (IOException | GeneralSecurityException unreadable) {
            return Stream.empty(); // as above
        }
    }
}
