package vn.courtaxis.signature;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Certificates and revocation lists of any shape, made on the spot; keys are shared since making them is slow. */
final class TestPki {

    static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    static final Instant END = Instant.parse("2045-01-01T00:00:00Z");

    static final Instant YEAR_AGO = SignatureFixture.NOW.minus(Duration.ofDays(365));
    static final Instant MONTH_AGO = SignatureFixture.NOW.minus(Duration.ofDays(30));
    static final Instant DAY_AFTER = MONTH_AGO.plus(Duration.ofDays(1));
    static final Instant WEEK_AGO = SignatureFixture.NOW.minus(Duration.ofDays(7));

    private static final KeyPair[] KEYS = {keys(), keys(), keys(), keys()};
    private static final AtomicLong SERIAL = new AtomicLong(5000);

    /** A certificate and its key. */
    record Holder(X509Certificate certificate, KeyPair keys, List<X509Certificate> chain) {

        CertificateToken token() {
            return new CertificateToken(certificate);
        }

        List<CertificateToken> chainTokens() {
            return chain.stream().map(CertificateToken::new).toList();
        }
    }

    /** What to write into a certificate. */
    static final class Wish {
        private String name = "CN=Người ký thử";
        private Instant from = START;
        private Instant to = END;
        private boolean authority;
        private int usage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
        private String digest = "SHA256withRSA";
        private KeyPurposeId[] purposes = {};
        private String ocsp = "";
        private String list = "";
        private boolean unchecked;
        private KeyPair keys = KEYS[2];

        Wish named(String name) {
            this.name = name;
            return this;
        }

        Wish valid(Instant from, Instant to) {
            this.from = from;
            this.to = to;
            return this;
        }

        Wish authority() {
            this.authority = true;
            this.usage = KeyUsage.keyCertSign | KeyUsage.cRLSign;
            this.keys = KEYS[1];
            return this;
        }

        Wish usage(int bits) {
            this.usage = bits;
            return this;
        }

        Wish signedWith(String algorithm) {
            this.digest = algorithm;
            return this;
        }

        Wish purpose(KeyPurposeId... ids) {
            this.purposes = ids;
            return this;
        }

        Wish answeredAt(String url) {
            this.ocsp = url;
            return this;
        }

        Wish listedAt(String url) {
            this.list = url;
            return this;
        }

        /** Need not be looked up itself (id-pkix-ocsp-nocheck). */
        Wish unchecked() {
            this.unchecked = true;
            return this;
        }

        Wish ownKeys() {
            this.keys = TestPki.keys();
            return this;
        }

        Wish keys(int which) {
            this.keys = KEYS[which];
            return this;
        }
    }

    private final Path folder;
    final Holder root;
    final Holder sub;

    TestPki(Path folder) {
        this.folder = folder;
        this.root = selfSigned("CN=Gốc thử,O=Thử");
        this.sub = issue(root, new Wish().named("CN=Cấp dưới thử,O=Thử").authority());
    }

    static Wish wish() {
        return new Wish();
    }

    static Holder selfSigned(String name) {
        var wish = new Wish().named(name).authority().keys(0);
        var certificate = certificate(new X500Name(name), KEYS[0], wish);
        return new Holder(certificate, KEYS[0], List.of(certificate));
    }

    static Holder issue(Holder issuer, Wish wish) {
        var name = X500Name.getInstance(
                issuer.certificate().getSubjectX500Principal().getEncoded());
        var certificate = certificate(name, issuer.keys(), wish);
        var chain = new java.util.ArrayList<X509Certificate>();
        chain.add(certificate);
        chain.addAll(issuer.chain());
        return new Holder(certificate, wish.keys, List.copyOf(chain));
    }

    private static X509Certificate certificate(X500Name issuer, KeyPair issuerKeys, Wish wish) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    BigInteger.valueOf(SERIAL.incrementAndGet()),
                    Date.from(wish.from),
                    Date.from(wish.to),
                    new X500Name(wish.name),
                    wish.keys.getPublic());
            extensions(builder, wish, issuerKeys);
            var signer = new JcaContentSignerBuilder(wish.digest).build(issuerKeys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void extensions(JcaX509v3CertificateBuilder builder, Wish wish, KeyPair issuerKeys)
            throws GeneralSecurityException, CertIOException {
        var identifiers = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(wish.authority));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(wish.usage));
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(wish.keys.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                identifiers.createAuthorityKeyIdentifier(issuerKeys.getPublic()));
        if (wish.purposes.length > 0) {
            builder.addExtension(
                    Extension.extendedKeyUsage,
                    wish.purposes[0] == KeyPurposeId.id_kp_timeStamping,
                    new ExtendedKeyUsage(wish.purposes));
        }
        if (!wish.ocsp.isEmpty()) {
            builder.addExtension(
                    Extension.authorityInfoAccess,
                    false,
                    new AuthorityInformationAccess(
                            AccessDescription.id_ad_ocsp,
                            new GeneralName(GeneralName.uniformResourceIdentifier, wish.ocsp)));
        }
        if (!wish.list.isEmpty()) {
            var place = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, wish.list));
            builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                new DistributionPoint(new DistributionPointName(place), null, null)
            }));
        }
        if (wish.unchecked) {
            builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
        }
    }

    /** @param revokedAt null for an empty list */
    static byte[] list(
            Holder issuer, Instant made, Instant next, @Nullable X509Certificate revoked, @Nullable Instant revokedAt) {
        return listOf(
                issuer,
                made,
                next,
                revoked == null ? List.of() : List.of(revoked),
                revokedAt == null ? made : revokedAt);
    }

    static byte[] listOf(Holder issuer, Instant made, Instant next, List<X509Certificate> revoked, Instant revokedAt) {
        try {
            var builder = new JcaX509v2CRLBuilder(issuer.certificate(), Date.from(made));
            builder.setNextUpdate(Date.from(next));
            for (var one : revoked) {
                builder.addCRLEntry(one.getSerialNumber(), Date.from(revokedAt), 1);
            }
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils()
                            .createAuthorityKeyIdentifier(issuer.keys().getPublic()));
            var signer = new JcaContentSignerBuilder("SHA256withRSA")
                    .build(issuer.keys().getPrivate());
            return new JcaX509CRLConverter().getCRL(builder.build(signer)).getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Path file(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Path rootFile() {
        try {
            return file(
                    "root-" + root.certificate().getSerialNumber() + ".cer",
                    root.certificate().getEncoded());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Trust in this root with lists of root and sub authority that name the revoked one. */
    TrustSettings trust(byte[]... subLists) {
        var lists = new java.util.ArrayList<Path>();
        lists.add(file("root-" + SERIAL.incrementAndGet() + ".crl", list(root, START, END, null, null)));
        for (var list : subLists) {
            lists.add(file("sub-" + SERIAL.incrementAndGet() + ".crl", list));
        }
        return new TrustSettings(List.of(rootFile()), List.of(), lists, false, Duration.ofSeconds(1));
    }

    /** The same, and asks where certificates point to. */
    TrustSettings online(byte[]... subLists) {
        var offline = trust(subLists);
        return new TrustSettings(
                offline.lists(),
                offline.intermediates(),
                offline.crls(),
                true,
                Duration.ofSeconds(5),
                offline.names(),
                offline.algorithms());
    }

    byte[] emptyList() {
        return list(sub, START, END, null, null);
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
