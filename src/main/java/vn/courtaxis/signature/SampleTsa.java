package vn.courtaxis.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamping authority (RFC 3161) with the sandbox's key, and faults that a real one may have. Stamps with sample keys alone. */
public final class SampleTsa {

    /** Policy of every stamp; of the arc for examples. */
    public static final String POLICY = "2.999.1.1";

    private static final ASN1ObjectIdentifier POLICY_ID = new ASN1ObjectIdentifier(POLICY);
    private static final int MANY = 20;
    private static final Duration FAR_AWAY = Duration.ofHours(2);

    /** What goes wrong. */
    public enum Fault {
        NONE,
        REFUSES,
        OTHER_DATA,
        OTHER_NONCE,
        CLOCK_WRONG,
        /** Signed with SHA-1. */
        WEAK,
        /** With more certificates than a signature has room for. */
        LONG,
        RUBBISH
    }

    private final PrivateKeyEntry key;
    private final Clock clock;
    private final AtomicLong serial;

    /** @throws IllegalArgumentException when the key store cannot be used or is not a sample */
    public SampleTsa(Path keyStore, String password, Clock clock) {
        this.key = key(keyStore, password);
        this.clock = clock;
        this.serial = new AtomicLong(clock.millis());
    }

    private static PrivateKeyEntry key(Path file, String password) {
        try {
            var store = KeyStore.getInstance(file.toFile(), password.toCharArray());
            var alias = store.aliases().nextElement();
            if (store.getEntry(alias, new PasswordProtection(password.toCharArray())) instanceof PrivateKeyEntry entry
                    && SampleCertificates.isSample((java.security.cert.X509Certificate) entry.getCertificate())) {
                return entry;
            }
            throw new IllegalArgumentException(file + " is not one of the sample key stores");
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalArgumentException(file + ": " + failure.getMessage(), failure);
        }
    }

    /** The DER answer to a DER query; a query that cannot be read gets the refusal that RFC 3161 has for it. */
    public byte[] answer(byte[] query) throws IOException {
        return answer(query, Fault.NONE);
    }

    /** The same by an authority that has a fault. */
    public byte[] answer(byte[] query, Fault fault) throws IOException {
        if (fault == Fault.RUBBISH) {
            return new byte[] {'n', 'o'};
        }
        try {
            return respond(query, fault).getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | TSPException failure) {
            throw new IOException(failure);
        }
    }

    private TimeStampResponse respond(byte[] query, Fault fault)
            throws TSPException, GeneralSecurityException, OperatorCreationException {
        var answers = new TimeStampResponseGenerator(tokens(fault), TSPAlgorithms.ALLOWED, Set.of(POLICY));
        TimeStampRequest request;
        try {
            request = new TimeStampRequest(query);
        } catch (IOException unreadable) {
            return answers.generateRejectedResponse(unreadable);
        }
        if (fault == Fault.REFUSES) {
            return answers.generateRejectedResponse(new TSPException("not today"));
        }
        var at = clock.instant().plus(fault == Fault.CLOCK_WRONG ? FAR_AWAY : Duration.ZERO);
        return answers.generate(twisted(request, fault), BigInteger.valueOf(serial.incrementAndGet()), Date.from(at));
    }

    private static TimeStampRequest twisted(TimeStampRequest request, Fault fault) {
        var generator = new org.bouncycastle.tsp.TimeStampRequestGenerator();
        generator.setCertReq(request.getCertReq());
        var imprint = request.getMessageImprintDigest().clone();
        var nonce = request.getNonce();
        if (fault == Fault.OTHER_DATA) {
            imprint[0] ^= 1;
        }
        if (fault == Fault.OTHER_NONCE) {
            nonce = BigInteger.ONE;
        }
        return fault == Fault.OTHER_DATA || fault == Fault.OTHER_NONCE
                ? generator.generate(request.getMessageImprintAlgOID(), imprint, nonce)
                : request;
    }

    private TimeStampTokenGenerator tokens(Fault fault)
            throws TSPException, GeneralSecurityException, OperatorCreationException {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var signer = new JcaSimpleSignerInfoGeneratorBuilder()
                .build(
                        fault == Fault.WEAK ? "SHA1withRSA" : "SHA256withRSA",
                        key.getPrivateKey(),
                        (java.security.cert.X509Certificate) key.getCertificate());
        var tokens = new TimeStampTokenGenerator(
                signer, digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)), POLICY_ID);
        tokens.addCertificates(new JcaCertStore(List.of(key.getCertificateChain())));
        if (fault == Fault.LONG) {
            tokens.addCertificates(new JcaCertStore(Collections.nCopies(MANY, key.getCertificate())));
        }
        return tokens;
    }
}
