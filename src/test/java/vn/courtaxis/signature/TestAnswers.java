package vn.courtaxis.signature;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.signature.TestPki.Holder;

/** OCSP answers of any age about any certificate, signed by whom one likes. */
final class TestAnswers {

    private TestAnswers() {}

    /** @param next null for an answer that does not say when it ends */
    static byte[] good(Holder about, Holder issuer, Holder responder, Instant made, @Nullable Instant next) {
        return answer(about, issuer, responder, made, next, CertificateStatus.GOOD);
    }

    static byte[] revoked(Holder about, Holder issuer, Holder responder, Instant made, Instant next, Instant since) {
        return answer(about, issuer, responder, made, next, new RevokedStatus(Date.from(since), 1));
    }

    private static byte[] answer(
            Holder about,
            Holder issuer,
            Holder responder,
            Instant made,
            @Nullable Instant next,
            @Nullable CertificateStatus status) {
        try {
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var id = new CertificateID(
                    digests.get(CertificateID.HASH_SHA1),
                    new JcaX509CertificateHolder(issuer.certificate()),
                    about.certificate().getSerialNumber());
            var builder = new JcaBasicOCSPRespBuilder(
                    responder.certificate().getPublicKey(), digests.get(CertificateID.HASH_SHA1));
            builder.addResponse(id, status, Date.from(made), next == null ? null : Date.from(next), null);
            var signer = new JcaContentSignerBuilder("SHA256withRSA")
                    .build(responder.keys().getPrivate());
            var chain = new X509CertificateHolder[] {new JcaX509CertificateHolder(responder.certificate())};
            var basic = builder.build(signer, chain, Date.from(made));
            return new OCSPRespBuilder()
                    .build(OCSPRespBuilder.SUCCESSFUL, basic)
                    .getEncoded();
        } catch (OperatorCreationException | OCSPException | GeneralSecurityException | java.io.IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
