package vn.courtaxis.signature;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.validation.RevocationDataLoadingStrategy;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.ExternalResourcesOCSPSource;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import vn.courtaxis.signature.TestPki.Holder;

/** Signs PDFs with certificates of {@link TestPki}, with or without time stamps and revocation lists inside. */
final class TestSeal {

    private TestSeal() {}

    static byte[] basic(byte[] pdf, Holder signer, Instant at) {
        return sign(pdf, signer, at, SignatureLevel.PAdES_BASELINE_B, new PAdESService(careless()));
    }

    private static CommonCertificateVerifier careless() {
        var verifier = new CommonCertificateVerifier(true);
        verifier.setAlertOnExpiredCertificate(status -> {});
        verifier.setAlertOnNotYetValidCertificate(status -> {});
        return verifier;
    }

    static byte[] stamped(byte[] pdf, Holder signer, Instant at, Holder authority) {
        return stamped(pdf, signer, at, stamps(authority, at));
    }

    static byte[] stamped(byte[] pdf, Holder signer, Instant at, TSPSource stamps) {
        var service = new PAdESService(careless());
        service.setTspSource(stamps);
        return sign(pdf, signer, at, SignatureLevel.PAdES_BASELINE_T, service);
    }

    static byte[] stampedOverOther(byte[] pdf, Holder signer, Instant at, Holder authority) {
        var honest = stamps(authority, at);
        return stamped(pdf, signer, at, (algorithm, digest) -> {
            var other = digest.clone();
            other[0] ^= 1;
            return honest.getTimeStampResponse(algorithm, other);
        });
    }

    /** With the given lists inside, as long-term signatures have them. */
    static byte[] longTerm(byte[] pdf, Holder signer, Instant at, Holder authority, Holder root, byte[]... lists) {
        return longTerm(pdf, signer, at, authority, root, List.of(), lists);
    }

    /** @param answers of OCSP responders, inside too */
    static byte[] longTerm(
            byte[] pdf,
            Holder signer,
            Instant at,
            Holder authority,
            Holder root,
            List<byte[]> answers,
            byte[]... lists) {
        var service = inside(authority, at, root, answers, lists);
        return sign(pdf, signer, at, SignatureLevel.PAdES_BASELINE_LT, service);
    }

    /** With the given answer and lists inside and a time stamp over them all. */
    static byte[] archived(
            byte[] pdf,
            Holder signer,
            Instant at,
            Holder authority,
            Holder root,
            List<byte[]> answers,
            byte[]... lists) {
        var service = inside(authority, at, root, answers, lists);
        return sign(pdf, signer, at, SignatureLevel.PAdES_BASELINE_LTA, service);
    }

    private static PAdESService inside(
            Holder authority, Instant at, Holder root, List<byte[]> answers, byte[]... lists) {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(root.token());
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(new ExternalResourcesCRLSource(streams(List.of(lists))));
        if (!answers.isEmpty()) {
            verifier.setOcspSource(new ExternalResourcesOCSPSource(streams(answers)));
        }
        verifier.setAlertOnNoRevocationAfterBestSignatureTime(status -> {});
        verifier.setAlertOnMissingRevocationData(status -> {});
        verifier.setAlertOnUncoveredPOE(status -> {});
        verifier.setAlertOnExpiredCertificate(status -> {});
        verifier.setAlertOnRevokedCertificate(status -> {});
        verifier.setRevocationDataLoadingStrategyFactory(() -> new RevocationDataLoadingStrategy() {
            @Override
            public RevocationToken<?> getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
                var answer = ocspSource == null ? null : ocspSource.getRevocationToken(certificate, issuer);
                return answer == null ? crlSource.getRevocationToken(certificate, issuer) : answer;
            }
        });
        var service = new PAdESService(verifier);
        service.setTspSource(stamps(authority, at));
        return service;
    }

    private static InputStream[] streams(List<byte[]> contents) {
        return contents.stream().map(ByteArrayInputStream::new).toArray(InputStream[]::new);
    }

    static TSPSource stamps(Holder authority, Instant at) {
        var source = new KeyEntityTSPSource(authority.keys().getPrivate(), authority.token(), authority.chainTokens());
        source.setTsaPolicy("1.2.3.4");
        source.setProductionTime(Date.from(at));
        return source;
    }

    private static byte[] sign(byte[] pdf, Holder signer, Instant at, SignatureLevel level, PAdESService service) {
        try (var out = new ByteArrayOutputStream()) {
            var parameters = new PAdESSignatureParameters();
            parameters.setSignatureLevel(level);
            parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
            parameters.setSigningCertificate(signer.token());
            parameters.setCertificateChain(signer.chainTokens());
            parameters.setContentSize(60_000);
            parameters.bLevel().setSigningDate(Date.from(at));
            parameters.bLevel().setTrustAnchorBPPolicy(false);
            var document = new InMemoryDocument(pdf);
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(signer.keys().getPrivate());
            signature.update(service.getDataToSign(document, parameters).getBytes());
            var value = new SignatureValue(SignatureAlgorithm.RSA_SHA256, signature.sign());
            service.signDocument(document, parameters, value).writeTo(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
