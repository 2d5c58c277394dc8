package vn.courtaxis.signature;

import static vn.courtaxis.signature.CorpusRow.row;
import static vn.courtaxis.signature.PdfBuilder.aPdf;
import static vn.courtaxis.signature.TestPki.END;
import static vn.courtaxis.signature.TestPki.MONTH_AGO;
import static vn.courtaxis.signature.TestPki.START;
import static vn.courtaxis.signature.TestPki.WEEK_AGO;
import static vn.courtaxis.signature.TestPki.wish;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import vn.courtaxis.signature.CorpusRow.Case;
import vn.courtaxis.signature.TestPki.Holder;

/** Attacks with revocation lists and OCSP answers, brought by the signature or fetched. */
final class RevocationCorpus {

    private static final Instant NOW = SignatureFixture.NOW;
    private static final Instant SIGNED = NOW.minusSeconds(60);
    private static final Instant DAY_AGO = NOW.minus(Duration.ofDays(1));

    private RevocationCorpus() {}

    static List<CorpusRow> rows() {
        return List.of(
                row(
                        "good OCSP answer inside, by a responder of the authority",
                        pki -> answered(pki, responder(pki)),
                        "VALID"),
                row("good OCSP answer inside, by the authority itself", pki -> answered(pki, pki.sub), "VALID"),
                row(
                        "good OCSP answer inside, configured list says revoked",
                        RevocationCorpus::answerAgainstList,
                        "INVALID CERTIFICATE_REVOKED",
                        Check.CONFIGURED_LISTS,
                        Check.ANY_REVOCATION,
                        Check.CONCLUSION),
                row(
                        "old OCSP answer inside, still in its time; the responder says revoked",
                        RevocationCorpus::replayedAnswer,
                        "INVALID CERTIFICATE_REVOKED",
                        Check.ANY_REVOCATION,
                        Check.CONCLUSION),
                row(
                        "old list inside, still in its time; the published one says revoked",
                        RevocationCorpus::replayedList,
                        "INVALID CERTIFICATE_REVOKED",
                        Check.ANY_REVOCATION,
                        Check.CONCLUSION),
                row(
                        "good OCSP answer inside from after the signing; the responder says revoked since",
                        RevocationCorpus::fresherAnswer,
                        "INVALID CERTIFICATE_REVOKED",
                        Check.ANY_REVOCATION,
                        Check.CONCLUSION),
                row(
                        "the same with a time stamp over answer and file",
                        RevocationCorpus::archivedAnswer,
                        "INVALID CERTIFICATE_REVOKED",
                        Check.ANY_REVOCATION),
                row("the responder says good", RevocationCorpus::fetched, "VALID"),
                row(
                        "old OCSP answer inside, past its time",
                        pki -> inside(
                                pki, signer -> TestAnswers.good(signer, pki.sub, responder(pki), MONTH_AGO, WEEK_AGO)),
                        "UNDETERMINED REVOCATION_UNKNOWN",
                        Check.REVOCATION_SOURCE,
                        Check.CONCLUSION),
                row(
                        "old OCSP answer inside that does not say when it ends",
                        pki -> inside(
                                pki, signer -> TestAnswers.good(signer, pki.sub, responder(pki), MONTH_AGO, null)),
                        "UNDETERMINED REVOCATION_UNKNOWN",
                        Check.REVOCATION_SOURCE,
                        Check.CONCLUSION),
                row(
                        "OCSP answer signed by the signer",
                        pki -> inside(pki, signer -> TestAnswers.good(signer, pki.sub, signer, DAY_AGO, END)),
                        "UNDETERMINED REVOCATION_UNKNOWN",
                        Check.REVOCATION_SOURCE),
                row(
                        "OCSP answer signed by a certificate that may not",
                        pki -> answered(
                                pki,
                                TestPki.issue(
                                        pki.sub,
                                        wish().named("CN=Người khác").keys(3).unchecked())),
                        "UNDETERMINED REVOCATION_UNKNOWN",
                        Check.REVOCATION_SOURCE),
                row(
                        "OCSP answer by the responder of another authority",
                        pki -> answered(
                                pki,
                                TestPki.issue(
                                        pki.root,
                                        wish().named("CN=OCSP khác")
                                                .keys(3)
                                                .unchecked()
                                                .purpose(KeyPurposeId.id_kp_OCSPSigning))),
                        "UNDETERMINED REVOCATION_UNKNOWN",
                        Check.REVOCATION_SOURCE),
                row(
                        "OCSP answer about another certificate",
                        pki -> inside(
                                pki,
                                signer -> TestAnswers.good(
                                        TestPki.issue(pki.sub, wish()), pki.sub, responder(pki), DAY_AGO, END)),
                        "UNDETERMINED REVOCATION_UNKNOWN",
                        Check.CONCLUSION),
                row(
                        "expired since, time stamp of a revoked authority that brings an old list",
                        RevocationCorpus::revokedStamper,
                        "UNDETERMINED CERTIFICATE_EXPIRED, TIME_STAMP_NOT_PROVEN",
                        Check.TIME_STAMPS),
                row(
                        "revoked since, archived under time stamps of a revoked authority that bring an old list",
                        RevocationCorpus::revokedArchive,
                        "INVALID CERTIFICATE_REVOKED, TIME_STAMP_INVALID",
                        Check.TIME_STAMPS));
    }

    private interface Answering {
        byte[] about(Holder signer);
    }

    private static Holder responder(TestPki pki) {
        return TestPki.issue(
                pki.sub, wish().named("CN=OCSP thử").keys(3).unchecked().purpose(KeyPurposeId.id_kp_OCSPSigning));
    }

    private static Holder stamper(TestPki pki) {
        return TestPki.issue(
                pki.root, wish().named("CN=Dấu thời gian thử").keys(3).purpose(KeyPurposeId.id_kp_timeStamping));
    }

    private static byte[] rootList(TestPki pki) {
        return TestPki.list(pki.root, MONTH_AGO, END, null, null);
    }

    private static Case answered(TestPki pki, Holder responder) {
        return inside(pki, signer -> TestAnswers.good(signer, pki.sub, responder, DAY_AGO, END));
    }

    private static Case inside(TestPki pki, Answering answering) {
        var signer = TestPki.issue(pki.sub, wish());
        return new Case(sealed(pki, signer, answering.about(signer)), pki.trust(), NOW);
    }

    private static byte[] sealed(TestPki pki, Holder signer, byte[] answer) {
        return TestSeal.longTerm(
                aPdf().bytes(), signer, SIGNED, stamper(pki), pki.root, List.of(answer), rootList(pki));
    }

    private static Case answerAgainstList(TestPki pki) {
        var signer = TestPki.issue(pki.sub, wish());
        var answer = TestAnswers.good(signer, pki.sub, responder(pki), DAY_AGO, END);
        return new Case(
                sealed(pki, signer, answer),
                pki.trust(TestPki.list(pki.sub, NOW, END, signer.certificate(), WEEK_AGO)),
                NOW);
    }

    private static Case replayedAnswer(TestPki pki) {
        var place = TestResponder.place();
        var signer = TestPki.issue(pki.sub, wish().answeredAt(place));
        var old = TestAnswers.good(signer, pki.sub, responder(pki), MONTH_AGO, END);
        TestResponder.put(place, TestAnswers.revoked(signer, pki.sub, responder(pki), NOW, END, WEEK_AGO));
        return new Case(sealed(pki, signer, old), pki.online(), NOW);
    }

    private static Case replayedList(TestPki pki) {
        var place = TestResponder.place();
        var signer = TestPki.issue(pki.sub, wish().listedAt(place));
        var old = TestPki.list(pki.sub, MONTH_AGO, END, null, null);
        TestResponder.put(place, TestPki.list(pki.sub, NOW, END, signer.certificate(), WEEK_AGO));
        var pdf = TestSeal.longTerm(aPdf().bytes(), signer, SIGNED, stamper(pki), pki.root, old, rootList(pki));
        return new Case(pdf, pki.online(), NOW);
    }

    private static Case fresherAnswer(TestPki pki) {
        var place = TestResponder.place();
        var signer = TestPki.issue(pki.sub, wish().answeredAt(place));
        var good = TestAnswers.good(signer, pki.sub, responder(pki), SIGNED.plusSeconds(30), END);
        TestResponder.put(place, TestAnswers.revoked(signer, pki.sub, responder(pki), NOW, END, WEEK_AGO));
        return new Case(sealed(pki, signer, good), pki.online(), NOW);
    }

    private static Case archivedAnswer(TestPki pki) {
        var place = TestResponder.place();
        var signer = TestPki.issue(pki.sub, wish().answeredAt(place));
        var good = TestAnswers.good(signer, pki.sub, responder(pki), SIGNED.plusSeconds(1), END);
        TestResponder.put(place, TestAnswers.revoked(signer, pki.sub, responder(pki), NOW, END, WEEK_AGO));
        var pdf = TestSeal.archived(
                aPdf().bytes(),
                signer,
                SIGNED,
                stamper(pki),
                pki.root,
                List.of(good),
                TestPki.list(pki.root, SIGNED.plusSeconds(1), END, null, null));
        return new Case(pdf, pki.online(), NOW);
    }

    private static Case fetched(TestPki pki) {
        var answers = TestResponder.place();
        var signer = TestPki.issue(pki.sub, wish().answeredAt(answers));
        TestResponder.put(answers, TestAnswers.good(signer, pki.sub, responder(pki), DAY_AGO, END));
        return new Case(TestSeal.basic(aPdf().bytes(), signer, SIGNED), pki.online(), NOW);
    }

    /** The stamp's key may be anybody's by now, and so may the time in it. */
    private static Case revokedStamper(TestPki pki) {
        var signer = TestPki.issue(pki.sub, wish().valid(START, WEEK_AGO));
        var stamper = TestPki.issue(
                pki.sub, wish().named("CN=Dấu thời gian thử").keys(3).purpose(KeyPurposeId.id_kp_timeStamping));
        var old = TestPki.list(pki.sub, MONTH_AGO.plusSeconds(60), END, null, null);
        var pdf = TestSeal.longTerm(aPdf().bytes(), signer, MONTH_AGO, stamper, pki.root, old, rootList(pki));
        return new Case(
                pdf,
                pki.trust(TestPki.list(pki.sub, NOW, END, stamper.certificate(), MONTH_AGO.minusSeconds(60))),
                NOW);
    }

    private static Case revokedArchive(TestPki pki) {
        var signer = TestPki.issue(pki.sub, wish());
        var stamper = TestPki.issue(
                pki.sub, wish().named("CN=Dấu thời gian thử").keys(3).purpose(KeyPurposeId.id_kp_timeStamping));
        var old = TestPki.list(pki.sub, MONTH_AGO.plusSeconds(60), END, null, null);
        var pdf = TestSeal.archived(
                aPdf().bytes(),
                signer,
                MONTH_AGO,
                stamper,
                pki.root,
                List.of(),
                old,
                TestPki.list(pki.root, MONTH_AGO.plusSeconds(60), END, null, null));
        return new Case(
                pdf,
                pki.trust(TestPki.listOf(
                        pki.sub, NOW, END, List.of(signer.certificate(), stamper.certificate()), WEEK_AGO)),
                NOW);
    }
}
