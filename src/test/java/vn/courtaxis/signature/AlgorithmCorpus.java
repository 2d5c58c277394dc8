package vn.courtaxis.signature;

import static vn.courtaxis.signature.CorpusRow.row;
import static vn.courtaxis.signature.PdfBuilder.aPdf;
import static vn.courtaxis.signature.TestPki.DAY_AFTER;
import static vn.courtaxis.signature.TestPki.END;
import static vn.courtaxis.signature.TestPki.MONTH_AGO;
import static vn.courtaxis.signature.TestPki.WEEK_AGO;
import static vn.courtaxis.signature.TestPki.YEAR_AGO;
import static vn.courtaxis.signature.TestPki.wish;

import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import vn.courtaxis.signature.CorpusRow.Case;
import vn.courtaxis.signature.TestPki.Holder;

/** Odd algorithms, odd stamps and odd chains. */
final class AlgorithmCorpus {

    private static final Instant NOW = SignatureFixture.NOW;

    private AlgorithmCorpus() {}

    static List<CorpusRow> rows() {
        return List.of(
                row("PSS", pki -> pss(pki, "SHA-256", 32, 1), "VALID"),
                row("PSS with a salt of 20 bytes", pki -> pss(pki, "SHA-256", 20, 1), "VALID"),
                row(
                        "PSS with a mask made by SHA-1",
                        pki -> pss(pki, "SHA-1", 32, 1),
                        "INVALID CONTENT_ALTERED",
                        Check.INTEGRITY,
                        Check.CONCLUSION),
                row(
                        "PSS whose identifier, which nobody signs, names a trailer that does not exist",
                        pki -> pss(pki, "SHA-256", 32, 2),
                        "VALID"),
                row(
                        "signed with SHA-1 by a strong chain",
                        pki -> resigned(pki, "SHA1withRSA"),
                        "UNDETERMINED ALGORITHM_WEAK",
                        Check.CONCLUSION),
                row(
                        "signed with MD5 by a strong chain",
                        pki -> resigned(pki, "MD5withRSA"),
                        "UNDETERMINED ALGORITHM_WEAK",
                        Check.CONCLUSION),
                row(
                        "authority signed with SHA-1",
                        AlgorithmCorpus::weakAuthority,
                        "UNDETERMINED ALGORITHM_WEAK",
                        Check.CONCLUSION),
                row(
                        "expired since, time stamp over other data",
                        pki -> stamped(pki, TestSeal::stampedOverOther),
                        "UNDETERMINED CERTIFICATE_EXPIRED, TIME_STAMP_INVALID",
                        Check.TIME_STAMPS,
                        Check.CONCLUSION),
                row(
                        "expired since, time stamp by a certificate that may not stamp",
                        AlgorithmCorpus::stampedByAnybody,
                        "UNDETERMINED CERTIFICATE_EXPIRED, TIME_STAMP_NOT_PROVEN",
                        Check.TIME_STAMPS,
                        Check.CONCLUSION),
                row(
                        "authority vouched for by a stranger too, whose certificate the signature brings",
                        AlgorithmCorpus::crossSigned,
                        "UNDETERMINED CERTIFICATE_UNTRUSTED",
                        Check.CONCLUSION),
                row("chain of 10 certificates, each of its own key", pki -> chain(pki, 7), "VALID"),
                row(
                        "chain of 12 certificates, each of its own key",
                        pki -> chain(pki, 9),
                        "UNDETERMINED CHAIN_TOO_LONG",
                        Check.CHAIN),
                row("chain of 50 certificates", pki -> chain(pki, 47), "UNDETERMINED CHAIN_TOO_LONG", Check.CHAIN),
                row("authority renamed, key kept, lists under both names", AlgorithmCorpus::renamed, "VALID"),
                row(
                        "two authorities that vouch for each other",
                        AlgorithmCorpus::loop,
                        "UNDETERMINED CERTIFICATE_UNTRUSTED",
                        Check.CONCLUSION));
    }

    private static Case pss(TestPki pki, String mask, int salt, int trailer) {
        var signer = TestPki.issue(pki.sub, wish());
        var parameters = new PSSParameterSpec("SHA-256", "MGF1", new MGF1ParameterSpec(mask), salt, trailer);
        var pdf = OwnCms.resigned(TestSeal.basic(aPdf().bytes(), signer, NOW), signer, parameters);
        return new Case(pdf, pki.trust(pki.emptyList()), NOW);
    }

    private static Case resigned(TestPki pki, String algorithm) {
        var signer = TestPki.issue(pki.sub, wish());
        var pdf = OwnCms.resigned(TestSeal.basic(aPdf().bytes(), signer, NOW), signer, algorithm);
        return new Case(pdf, pki.trust(pki.emptyList()), NOW);
    }

    private static Case weakAuthority(TestPki pki) {
        var weak =
                TestPki.issue(pki.root, wish().named("CN=Cấp yếu").authority().signedWith("SHA1withRSA"));
        return new Case(
                TestSeal.basic(aPdf().bytes(), TestPki.issue(weak, wish()), NOW),
                pki.trust(TestPki.list(weak, TestPki.START, END, null, null)),
                NOW);
    }

    private interface Stamping {
        byte[] signed(byte[] pdf, Holder signer, Instant at, Holder stamper);
    }

    private static Case stamped(TestPki pki, Stamping stamping) {
        var signer = TestPki.issue(pki.sub, wish().valid(YEAR_AGO, WEEK_AGO));
        var stamper = TestPki.issue(
                pki.sub, wish().named("CN=Dấu thời gian thử").keys(3).purpose(KeyPurposeId.id_kp_timeStamping));
        var pdf = stamping.signed(aPdf().bytes(), signer, MONTH_AGO, stamper);
        return new Case(pdf, pki.trust(TestPki.list(pki.sub, DAY_AFTER, END, null, null)), NOW);
    }

    private static Case stampedByAnybody(TestPki pki) {
        var anybody = TestPki.issue(pki.sub, wish().named("CN=Ai đó").keys(3));
        return stamped(
                pki,
                (pdf, signer, at, stamper) ->
                        TestSeal.stamped(pdf, signer, at, new OwnStamps(TestSeal.stamps(stamper, at), anybody)));
    }

    /** The signature brings the way to the stranger's root only, the configured certificate leads to ours. */
    private static Case crossSigned(TestPki pki) {
        var stranger = TestPki.selfSigned("CN=Gốc lạ");
        var strangers =
                TestPki.issue(stranger, wish().named("CN=Cấp dưới thử,O=Thử").authority());
        var brought = new Holder(pki.sub.certificate(), pki.sub.keys(), strangers.chain());
        var trust = pki.trust(pki.emptyList());
        var helped = new TrustSettings(
                trust.lists(),
                List.of(pki.file("sub.cer", pki.sub.token().getEncoded())),
                trust.crls(),
                false,
                trust.fetchTimeout(),
                trust.names(),
                trust.algorithms());
        return new Case(TestSeal.basic(aPdf().bytes(), TestPki.issue(brought, wish()), NOW), helped, NOW);
    }

    private static Case loop(TestPki pki) {
        var one = TestPki.selfSigned("CN=Vòng một");
        var two = TestPki.issue(one, wish().named("CN=Vòng hai").authority());
        var oneByTwo =
                TestPki.issue(two, wish().named("CN=Vòng một").authority().keys(0));
        var signer = TestPki.issue(
                new Holder(oneByTwo.certificate(), oneByTwo.keys(), List.of(oneByTwo.certificate(), two.certificate())),
                wish());
        return new Case(TestSeal.basic(aPdf().bytes(), signer, NOW), pki.trust(pki.emptyList()), NOW);
    }

    /** Signer, that many authorities, the authority below the root and the root. */
    private static Case chain(TestPki pki, int between) {
        var issuer = pki.sub;
        var lists = new ArrayList<byte[]>();
        lists.add(pki.emptyList());
        for (int i = 0; i < between; i++) {
            issuer = TestPki.issue(
                    issuer, wish().named("CN=Cấp " + i).authority().ownKeys());
            lists.add(TestPki.list(issuer, TestPki.START, END, null, null));
        }
        return new Case(
                TestSeal.basic(aPdf().bytes(), TestPki.issue(issuer, wish()), NOW),
                pki.trust(lists.toArray(byte[][]::new)),
                NOW);
    }

    private static Case renamed(TestPki pki) {
        var renamed = TestPki.issue(pki.root, wish().named("CN=Tên mới").authority());
        return new Case(
                TestSeal.basic(aPdf().bytes(), TestPki.issue(renamed, wish()), NOW),
                pki.trust(pki.emptyList(), TestPki.list(renamed, TestPki.START, END, null, null)),
                NOW);
    }
}
