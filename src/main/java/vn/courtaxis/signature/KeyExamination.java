package vn.courtaxis.signature;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;

/** Whether a key may sign for a unit now: at start for what does not change, before each signature for all. */
public final class KeyExamination {

    /** TT 15/2025/TT-BKHCN; below, a recipient's software reports the signature as weak. */
    private static final int SHORTEST_RSA = 2048;

    private static final int SHORTEST_EC = 256;

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private static final Set<String> NOT_FOR_DOCUMENTS = Set.of(
            "1.3.6.1.5.5.7.3.1", // TLS server
            "1.3.6.1.5.5.7.3.2", // TLS client
            "1.3.6.1.5.5.7.3.8", // time stamping
            "1.3.6.1.5.5.7.3.9"); // OCSP answers

    private final Map<OrganizationCode, String> names;
    private final @Nullable OwnChains chains;

    private KeyExamination(Map<OrganizationCode, String> names, @Nullable OwnChains chains) {
        this.names = Map.copyOf(names);
        this.chains = chains;
    }

    /** Looks at the certificate alone. */
    static KeyExamination ofCertificates(Map<OrganizationCode, String> names) {
        return new KeyExamination(names, null);
    }

    /**
     * Builds the chain to a configured root and looks for the certificates in the configured revocation lists, too.
     *
     * @throws IllegalArgumentException naming every certificate that cannot be read
     */
    static KeyExamination withTrust(Map<OrganizationCode, String> names, TrustSettings trust, Clock clock) {
        return new KeyExamination(names, new OwnChains(trust, clock));
    }

    /** What is wrong with the configured keys and stays wrong until somebody replaces one, in a line each. */
    public static List<String> faults(List<SigningKeySettings> keys, Map<OrganizationCode, String> names) {
        var examination = ofCertificates(names);
        return Pkcs12KeySource.load(keys).stream()
                .flatMap(unitKey -> unitKey.key().get() instanceof vn.courtaxis.document.Verdict.Done<SigningKey> done
                        ? examination.lasting(unitKey.unit(), done.value().certificate()).stream()
                        : Stream.empty())
                .map(Problem::detail)
                .toList();
    }

    /** The first thing that forbids this key to sign for this unit at that time; empty when nothing does. */
    Optional<Problem> objection(OrganizationCode unit, SigningKey key, Instant now) {
        var certificate = key.certificate();
        if (!key.isValidAt(now)) {
            return unusable("certificate valid from " + key.notBefore() + " to " + key.notAfter());
        }
        return lasting(unit, certificate)
                .or(() -> chains == null
                        ? Optional.empty()
                        : chains.objection(key.chain(), now).flatMap(KeyExamination::unusable));
    }

    /** What forbids a key of no unit to sign at that time: its validity, usage and strength. */
    static Optional<String> objection(SigningKey key, Instant now) {
        if (!key.isValidAt(now)) {
            return Optional.of("certificate valid from " + key.notBefore() + " to " + key.notAfter());
        }
        var certificate = key.certificate();
        return first(() -> usage(certificate), () -> weakness(certificate));
    }

    private Optional<Problem> lasting(OrganizationCode unit, X509Certificate certificate) {
        return first(() -> usage(certificate), () -> weakness(certificate))
                .flatMap(KeyExamination::unusable)
                .or(() -> name(unit, certificate));
    }

    @SafeVarargs
    private static Optional<String> first(Supplier<Optional<String>>... checks) {
        return Stream.of(checks).map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> usage(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
            return Optional.of("certificate has neither digitalSignature nor nonRepudiation");
        }
        try {
            var extended = certificate.getExtendedKeyUsage();
            return extended != null && NOT_FOR_DOCUMENTS.containsAll(extended)
                    ? Optional.of("certificate is for TLS, time stamps or OCSP only")
                    : Optional.empty();
        } catch (CertificateParsingException unreadable) {
            return Optional.of("the certificate's extended key usage cannot be read");
        }
    }

    /** Too short a key, or vouched for with too weak a digest. */
    static Optional<String> weakness(X509Certificate certificate) {
        return first(() -> strength(certificate), () -> issuersDigest(certificate));
    }

    private static Optional<String> strength(X509Certificate certificate) {
        var key = certificate.getPublicKey();
        if (key instanceof RSAPublicKey rsa) {
            var bits = rsa.getModulus().bitLength();
            return bits < SHORTEST_RSA ? Optional.of("RSA key of " + bits + " bits") : Optional.empty();
        }
        if (key instanceof ECPublicKey curve) {
            var bits = curve.getParams().getOrder().bitLength();
            return bits < SHORTEST_EC ? Optional.of("elliptic key of " + bits + " bits") : Optional.empty();
        }
        return Optional.of("a key of an unknown kind: " + key.getAlgorithm());
    }

    private static Optional<String> issuersDigest(X509Certificate certificate) {
        var algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        return algorithm.startsWith("SHA1") || algorithm.startsWith("MD5")
                ? Optional.of("certificate signed with " + certificate.getSigAlgName())
                : Optional.empty();
    }

    private Optional<Problem> name(OrganizationCode unit, X509Certificate certificate) {
        var expected = names.get(unit);
        if (expected == null || SubjectNames.of(certificate).carry(expected)) {
            return Optional.empty();
        }
        var subject = certificate.getSubjectX500Principal().getName();
        return Optional.of(new Problem(ErrorCode.SIGNING_CERTIFICATE_OF_ANOTHER, unit + ": " + subject));
    }

    private static Optional<Problem> unusable(String detail) {
        return Optional.of(new Problem(ErrorCode.SIGNING_CERTIFICATE_UNUSABLE, detail));
    }
}
