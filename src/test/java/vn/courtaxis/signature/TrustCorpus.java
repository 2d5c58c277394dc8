package vn.courtaxis.signature;

import static vn.courtaxis.signature.CorpusRow.row;
import static vn.courtaxis.signature.PdfBuilder.aPdf;
import static vn.courtaxis.signature.TestPki.DAY_AFTER;
import static vn.courtaxis.signature.TestPki.END;
import static vn.courtaxis.signature.TestPki.MONTH_AGO;
import static vn.courtaxis.signature.TestPki.START;
import static vn.courtaxis.signature.TestPki.WEEK_AGO;
import static vn.courtaxis.signature.TestPki.YEAR_AGO;
import static vn.courtaxis.signature.TestPki.wish;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Signer;
import vn.courtaxis.signature.CorpusRow.Case;
import vn.courtaxis.signature.TestPki.Holder;

/** Attacks on certificates, revocation and time. */
final class TrustCorpus {

    private static final Instant NOW = SignatureFixture.NOW;

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
                row("good certificate", TrustCorpus::good, "VALID"),
                row(
                        "expired since, no time stamp",
                        TrustCorpus::expiredSince,
                        "UNDETERMINED CERTIFICATE_EXPIRED",
                        Check.CONCLUSION),
                row("expired since, time stamp from before", TrustCorpus::expiredSinceStamped, "VALID"),
                row(
                        "revoked since, no time stamp",
                        pki -> revokedSince(pki, false),
                        "INVALID CERTIFICATE_REVOKED",
                        Check.CONFIGURED_LISTS,
                        Check.ANY_REVOCATION,
                        Check.CONCLUSION),
                row("revoked since, time stamp from before", pki -> revokedSince(pki, true), "VALID"),
                row(
                        "revoked before, brings an old list that does not say so",
                        TrustCorpus::oldListInside,
                        "INVALID CERTIFICATE_REVOKED",
                        Check.CONFIGURED_LISTS,
                        Check.ANY_REVOCATION,
                        Check.CONCLUSION),
                row("not yet valid", TrustCorpus::notYetValid, "INVALID SIGNED_OUTSIDE_VALIDITY", Check.CONCLUSION),
                row(
                        "certificate for key encipherment",
                        pki -> by(pki, wish().usage(KeyUsage.keyEncipherment)),
                        "INVALID CERTIFICATE_UNSUITABLE",
                        Check.CONCLUSION),
                row(
                        "certificate of a server",
                        pki -> by(pki, wish().purpose(KeyPurposeId.id_kp_serverAuth)),
                        "INVALID CERTIFICATE_UNSUITABLE",
                        Check.PURPOSE),
                row(
                        "certificate of a server that is a client, too",
                        pki -> by(pki, wish().purpose(KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth)),
                        "INVALID CERTIFICATE_UNSUITABLE",
                        Check.PURPOSE),
                row(
                        "certificate for clients and mail",
                        pki -> by(
                                pki, wish().purpose(KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_emailProtection)),
                        "VALID"),
                row(
                        "list of roots for persons, body's certificate",
                        pki -> underList(pki, wish().named("CN=Sở thử,O=Sở thử"), null),
                        "UNDETERMINED TRUST_LIST_WRONG",
                        Check.TRUST_LIST),
                row(
                        "list of roots for persons, certificate that does not say whose it is",
                        pki -> underList(pki, wish().named("CN=Ai đó"), null),
                        "UNDETERMINED TRUST_LIST_WRONG",
                        Check.TRUST_LIST),
                row(
                        "list of roots outdated",
                        pki -> underList(pki, wish().named("SURNAME=Thử,CN=Thử"), LocalDate.of(2020, 1, 1)),
                        "UNDETERMINED TRUST_LIST_OUTDATED",
                        Check.TRUST_LIST),
                row(
                        "list of roots outdated, another certificate for the root's key inside",
                        TrustCorpus::otherCertificateOfTheRoot,
                        "UNDETERMINED TRUST_LIST_OUTDATED",
                        Check.TRUST_LIST),
                row(
                        "certificate signed with SHA-1",
                        pki -> by(pki, wish().signedWith("SHA1withRSA")),
                        "UNDETERMINED ALGORITHM_WEAK",
                        Check.CONCLUSION),
                row("self-signed", TrustCorpus::selfSigned, "UNDETERMINED CERTIFICATE_UNTRUSTED", Check.CONCLUSION),
                row(
                        "chain of 12 certificates that share two keys",
                        pki -> chain(pki, 10),
                        "UNDETERMINED CERTIFICATE_UNTRUSTED",
                        Check.CONCLUSION),
                row(
                        "issued by a certificate that is no authority",
                        TrustCorpus::byNoAuthority,
                        "INVALID CERTIFICATE_UNSUITABLE",
                        Check.PURPOSE),
                row(
                        "no revocation list",
                        TrustCorpus::withoutList,
                        "UNDETERMINED REVOCATION_UNKNOWN",
                        Check.CONCLUSION),
                row(
                        "revocation list past its time",
                        TrustCorpus::staleList,
                        "UNDETERMINED REVOCATION_UNKNOWN",
                        Check.REVOCATION_SOURCE,
                        Check.CONCLUSION),
                row(
                        "revocation list of another authority",
                        TrustCorpus::foreignList,
                        "UNDETERMINED REVOCATION_UNKNOWN",
                        Check.CONCLUSION),
                row(
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

    private static Case by(TestPki pki, TestPki.Wish wish) {
        return new Case(
                TestSeal.basic(aPdf().bytes(), TestPki.issue(pki.sub, wish), NOW), pki.trust(pki.emptyList()), NOW);
    }

    private static Case underList(TestPki pki, TestPki.Wish wish, @Nullable LocalDate confirmed) {
        return underList(pki, TestPki.issue(pki.sub, wish), confirmed);
    }

    private static Case underList(TestPki pki, Holder signer, @Nullable LocalDate confirmed) {
        var list = new TrustList(
                "persons",
                List.of(pki.rootFile()),
                List.of(),
                confirmed,
                confirmed == null ? null : Period.ofYears(1),
                Set.of(Signer.PERSON));
        var plain = pki.trust(pki.emptyList());
        var trust = new TrustSettings(
                List.of(list),
                plain.intermediates(),
                plain.crls(),
                false,
                plain.fetchTimeout(),
                CertificateNames.NONE,
                AlgorithmPolicy.NONE);
        return new Case(TestSeal.basic(aPdf().bytes(), signer, NOW), trust, NOW);
    }

    private static Case otherCertificateOfTheRoot(TestPki pki) {
        var stranger = TestPki.issue(
                TestPki.selfSigned("CN=Gốc lạ,O=Thử"),
                wish().named("CN=Kẻ lạ,O=Thử").authority().keys(3));
        var other = TestPki.issue(
                stranger, wish().named("CN=Gốc thử,O=Thử").authority().keys(0));
        var person = TestPki.issue(pki.sub, wish().named("SURNAME=Thử,CN=Thử"));
        var chain = List.of(person.certificate(), pki.sub.certificate(), other.certificate());
        return underList(pki, new Holder(person.certificate(), person.keys(), chain), LocalDate.of(2020, 1, 1));
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
