package vn.courtaxis.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** Which answers of a time-stamping service may be used: a bad one would stay in the document for good. */
final class TsaAnswers {

    /** Bytes that {@link PadesSeal} keeps free for one. */
    static final int LARGEST_TOKEN = 16 << 10;

    private static final Set<String> DIGESTS = Stream.of(
                    DigestAlgorithm.SHA256,
                    DigestAlgorithm.SHA384,
                    DigestAlgorithm.SHA512,
                    DigestAlgorithm.SHA3_256,
                    DigestAlgorithm.SHA3_384,
                    DigestAlgorithm.SHA3_512)
            .map(DigestAlgorithm::getOid)
            .collect(Collectors.toUnmodifiableSet());

    private final OwnChains chains;
    private final Duration maxClockSkew;
    private final Clock clock;

    TsaAnswers(OwnChains chains, Duration maxClockSkew, Clock clock) {
        this.chains = chains;
        this.maxClockSkew = maxClockSkew;
        this.clock = clock;
    }

    /**
     * The token in DER.
     *
     * @throws TSPException saying what is wrong: refused, of other data, another nonce or policy, badly signed, by a key that is not for
     *     stamps, without chain to a configured root, revoked, or with a time far from ours
     */
    byte[] token(TimeStampRequest request, byte[] answer) throws TSPException, IOException {
        var response = read(answer);
        response.validate(request);
        var token = response.getTimeStampToken();
        if (token == null) {
            throw new TSPException("refused: " + response.getStatusString());
        }
        var encoded = token.getEncoded();
        if (encoded.length > LARGEST_TOKEN) {
            throw new TSPException("a token of " + encoded.length + " bytes, more than " + LARGEST_TOKEN);
        }
        var certificates = certificates(token);
        signature(token, certificates.get(0));
        strength(token, certificates);
        var objection = chains.objection(certificates, clock.instant());
        if (objection.isPresent()) {
            throw new TSPException(objection.get());
        }
        time(token);
        return encoded;
    }

    /** A stamp that recipients call weak proves nothing to them. */
    private static void strength(TimeStampToken token, List<X509Certificate> certificates) throws TSPException {
        var digests = token.toCMSSignedData().getSignerInfos().getSigners().stream()
                .map(signer -> signer.getDigestAlgorithmID().getAlgorithm().getId());
        if (!digests.allMatch(DIGESTS::contains)) {
            throw new TSPException("signed with a digest below SHA-256");
        }
        var weakness = KeyExamination.weakness(certificates.get(0));
        if (weakness.isPresent()) {
            throw new TSPException(weakness.get());
        }
    }

    private static TimeStampResponse read(byte[] answer) throws TSPException {
        try {
            return new TimeStampResponse(answer);
        } catch (IOException | RuntimeException unreadable) {
            throw new TSPException("not an answer to a time-stamp query", unreadable);
        }
    }

    /** The signer's first, then what else the token brings. */
    private static List<X509Certificate> certificates(TimeStampToken token) throws TSPException {
        var all = new ArrayList<X509Certificate>();
        try {
            var converter = new JcaX509CertificateConverter();
            for (var holder : token.getCertificates().getMatches(null)) {
                var certificate = converter.getCertificate((X509CertificateHolder) holder);
                all.add(token.getSID().match(holder) ? 0 : all.size(), certificate);
            }
            if (all.isEmpty()
                    || !token.getSID()
                            .match(new X509CertificateHolder(all.get(0).getEncoded()))) {
                throw new TSPException("the token lacks its signer's certificate");
            }
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new TSPException("a certificate in the token cannot be read", unreadable);
        }
        return all;
    }

    /** Looks at the key's purpose (time stamping, critical), its validity and the signing certificate attribute, too. */
    private static void signature(TimeStampToken token, X509Certificate signer) throws TSPException {
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        } catch (OperatorCreationException unusable) {
            throw new TSPException("the signer's key cannot be used", unusable);
        }
    }

    private void time(TimeStampToken token) throws TSPException {
        var stamped = token.getTimeStampInfo().getGenTime().toInstant();
        var apart = Duration.between(stamped, clock.instant()).abs();
        if (apart.compareTo(maxClockSkew) > 0) {
            throw new TSPException("its clock says " + stamped + ", ours differs by " + apart.toSeconds() + " s");
        }
    }
}
