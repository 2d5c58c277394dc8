package vn.courtaxis.signature;

import static vn.courtaxis.signature.PdfBuilder.aPdf;
import static vn.courtaxis.signature.TestPki.END;
import static vn.courtaxis.signature.TestPki.START;
import static vn.courtaxis.signature.TestPki.wish;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import vn.courtaxis.signature.CorpusRow.Case;
import vn.courtaxis.signature.TestPki.Holder;

/** Attacks on certificates, revocation and time. */
final class TrustCorpus {

    private static final Instant NOW = SignatureFixture.NOW;
    private static final Instant YEAR_AGO = NOW.minus(Duration.ofDays(365));
    private static final Instant MONTH_AGO = NOW.minus(Duration.ofDays(30));
    private static final Instant DAY_AFTER = MONTH_AGO.plus(Duration.ofDays(1));
    private static final Instant WEEK_AGO = NOW.minus(Duration.ofDays(7));

    private interface Making {
        Case with(TestPki pki);
    }

    private TrustCorpus() {}

    static List<CorpusRow> rows() {
        return List.of(
                sample("untrusted root, right name", "bad-untrusted.p12", "UNDETERMINED CERTIFICATE_UNTRUSTED"),
                sample("expired before signing", "bad-expired.p12", "INVALID SIGNED_OUTSIDE_VALIDITY"),
                sample(
                        "revoked before signing",
                        "bad-revoked.p12",
                        "INVALID CERTIFICATE_REVOKED",
                        Check.CONFIGURED_LISTS,
                        Check.ANY_REVOCATION,
                        Check.CONCLUSION),
                sample("RSA 1024", "bad-weak.p12", "UNDETERMINED KEY_TOO_SHORT"),
                made("good certificate", TrustCorpus::good, "VALID"),
                made(
                        "expired since, no time stamp",
                        TrustCorpus::expiredSince,
                        "UNDETERMINED CERTIFICATE_EXPIRED",
                        Check.CONCLUSION),
                made("expired since, time stamp from before", TrustCorpus::expiredSinceStamped, "VALID"),
                made(
                        "revoked since, no time stamp",
                        pki -> revokedSince(pki, false),
                        "INVALID CERTIFICATE_REVOKED",
                        Check.CONFIGURED_LISTS,
                        Check.ANY_REVOCATION,
                        Check.CONCLUSION),
                made("revoked since, time stamp from before", pki -> revokedSince(pki, true), "VALID"),
                made(
                        "revoked before, brings an old list that does not say so",
                        TrustCorpus::oldListInside,
                        "INVALID CERTIFICATE_REVOKED",
                        Check.CONFIGURED_LISTS,
                        Check.ANY_REVOCATION,
                        Check.CONCLUSION),
                made("not yet valid", TrustCorpus::notYetValid, "INVALID SIGNED_OUTSIDE_VALIDITY", Check.CONCLUSION),
                made(
                        "certificate for key encipherment",
                        pki -> by(pki, wish().usage(KeyUsage.keyEncipherment)),
                        "INVALID CERTIFICATE_UNSUITABLE",
                        Check.CONCLUSION),
                made(
                        "certificate of a server",
                        pki -> by(pki, wish().purpose(KeyPurposeId.id_kp_serverAuth)),
                        "INVALID CERTIFICATE_UNSUITABLE",
                        Check.PURPOSE),
                made(
                        "certificate signed with SHA-1",
                        pki -> by(pki, wish().signedWith("SHA1withRSA")),
                        "UNDETERMINED ALGORITHM_WEAK",
                        Check.CONCLUSION),
                made("self-signed", TrustCorpus::selfSigned, "UNDETERMINED CERTIFICATE_UNTRUSTED", Check.CONCLUSION),
                made(
                        "chain of 12 certificates that share two keys",
                        pki -> chain(pki, 10),
                        "UNDETERMINED CERTIFICATE_UNTRUSTED",
                        Check.CONCLUSION),
                made(
                        "issued by a certificate that is no authority",
                        TrustCorpus::byNoAuthority,
                        "INVALID CERTIFICATE_UNSUITABLE",
                        Check.PURPOSE),
                made(
                        "no revocation list",
                        TrustCorpus::withoutList,
                        "UNDETERMINED REVOCATION_UNKNOWN",
                        Check.CONCLUSION),
                made(
                        "revocation list past its time",
                        TrustCorpus::staleList,
                        "UNDETERMINED REVOCATION_UNKNOWN",
                        Check.REVOCATION_SOURCE,
                        Check.CONCLUSION),
                made(
                        "revocation list of another authority",
                        TrustCorpus::foreignList,
                        "UNDETERMINED REVOCATION_UNKNOWN",
                        Check.CONCLUSION),
                made(
                        "time stamp of an unknown authority",
                        TrustCorpus::strangersStamp,
                        "VALID TIME_STAMP_UNTRUSTED",
                        Check.TIME_STAMPS));
    }

    private static CorpusRow sample(String attack, String keyStore, String expected) {
        return sample(attack, keyStore, expected, Check.CONCLUSION);
    }

    private static CorpusRow sample(String attack, String keyStore, String expected, Check... checks) {
        return new CorpusRow(
                attack,
                folder -> {
                    var fixture = new SignatureFixture(folder);
                    return Case.of(fixture.store.bytes(fixture.signedWith(keyStore, aPdf().bytes())));
                },
                expected,
                Set.of(checks));
    }

    private static CorpusRow made(String attack, Making making, String expected, Check... checks) {
        return new CorpusRow(attack, folder -> making.with(new TestPki(folder)), expected, Set.of(checks));
    }

    private static Case by(TestPki pki, TestPki.Wish wish) {
        return new Case(
                TestSeal.basic(aPdf().bytes(), TestPki.issue(pki.sub, wish), NOW), pki.trust(pki.emptyList()), NOW);
    }

    private static Case good(TestPki pki) {
        return by(pki, wish());
    }

    private static Holder stamper(TestPki pki) {
        return TestPki.issue(
                pki.sub, wish().named("CN=Dấu thời gian thử").keys(3).purpose(KeyPurposeId.id_kp_timeStamping));
    }

    private static Case expiredSince(TestPki pki) {
        var signer = TestPki.issue(pki.sub, wish().valid(YEAR_AGO, WEEK_AGO));
        return new Case(TestSeal.basic(aPdf().bytes(), signer, MONTH_AGO), pki.trust(pki.emptyList()), NOW);
    }

    private static Case expiredSinceStamped(TestPki pki) {
        var signer = TestPki.issue(pki.sub, wish().valid(YEAR_AGO, WEEK_AGO));
        return new Case(
                TestSeal.stamped(aPdf().bytes(), signer, MONTH_AGO, stamper(pki)),
                pki.trust(TestPki.list(pki.sub, DAY_AFTER, END, null, null)),
                NOW);
    }

    private static Case revokedSince(TestPki pki, boolean stamped) {
        var signer = TestPki.issue(pki.sub, wish());
        var pdf = stamped
                ? TestSeal.stamped(aPdf().bytes(), signer, MONTH_AGO, stamper(pki))
                : TestSeal.basic(aPdf().bytes(), signer, MONTH_AGO);
        return new Case(pdf, pki.trust(TestPki.list(pki.sub, START, END, signer.certificate(), WEEK_AGO)), NOW);
    }

    private static Case oldListInside(TestPki pki) {
        var signer = TestPki.issue(pki.sub, wish());
        var old = TestPki.list(pki.sub, MONTH_AGO, NOW.plus(Duration.ofDays(30)), null, null);
        var rootList = TestPki.list(pki.root, MONTH_AGO, NOW.plus(Duration.ofDays(30)), null, null);
        return new Case(
                TestSeal.longTerm(aPdf().bytes(), signer, NOW.minusSeconds(60), stamper(pki), pki.root, old, rootList),
                pki.trust(TestPki.list(pki.sub, WEEK_AGO, END, signer.certificate(), WEEK_AGO)),
                NOW);
    }

    private static Case notYetValid(TestPki pki) {
        return by(pki, wish().valid(NOW.plus(Duration.ofDays(30)), END));
    }

    private static Case selfSigned(TestPki pki) {
        return new Case(
                TestSeal.basic(aPdf().bytes(), TestPki.selfSigned("CN=Tự ký"), NOW), pki.trust(pki.emptyList()), NOW);
    }

    private static Case chain(TestPki pki, int length) {
        var issuer = pki.sub;
        for (int i = 0; i < length; i++) {
            issuer = TestPki.issue(
                    issuer, wish().named("CN=Cấp " + i).authority().keys(i % 2 == 0 ? 3 : 1));
        }
        return new Case(
                TestSeal.basic(aPdf().bytes(), TestPki.issue(issuer, wish()), NOW), pki.trust(pki.emptyList()), NOW);
    }

    private static Case byNoAuthority(TestPki pki) {
        var citizen = TestPki.issue(pki.sub, wish().named("CN=Công dân").keys(3));
        var signer = TestPki.issue(citizen, wish());
        return new Case(
                TestSeal.basic(aPdf().bytes(), signer, NOW),
                pki.trust(pki.emptyList(), TestPki.list(citizen, START, END, null, null)),
                NOW);
    }

    private static Case withoutList(TestPki pki) {
        return new Case(TestSeal.basic(aPdf().bytes(), TestPki.issue(pki.sub, wish()), NOW), pki.trust(), NOW);
    }

    private static Case staleList(TestPki pki) {
        var stale = TestPki.list(pki.sub, YEAR_AGO, MONTH_AGO, null, null);
        return new Case(TestSeal.basic(aPdf().bytes(), TestPki.issue(pki.sub, wish()), NOW), pki.trust(stale), NOW);
    }

    /** The issuer's name, another's key. */
    private static Case foreignList(TestPki pki) {
        var impostor = new Holder(pki.sub.certificate(), pki.root.keys(), pki.sub.chain());
        var list = TestPki.list(impostor, START, END, null, null);
        return new Case(TestSeal.basic(aPdf().bytes(), TestPki.issue(pki.sub, wish()), NOW), pki.trust(list), NOW);
    }

    private static Case strangersStamp(TestPki pki) {
        var stranger = TestPki.issue(
                TestPki.selfSigned("CN=Gốc lạ"),
                wish().named("CN=Dấu thời gian lạ").keys(3).purpose(KeyPurposeId.id_kp_timeStamping));
        var signer = TestPki.issue(pki.sub, wish());
        return new Case(TestSeal.stamped(aPdf().bytes(), signer, NOW, stranger), pki.trust(pki.emptyList()), NOW);
    }
}
