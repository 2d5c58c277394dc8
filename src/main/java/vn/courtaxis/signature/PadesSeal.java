package vn.courtaxis.signature;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.DocumentStore;

/** Adds a PAdES signature to a PDF as incremental updates. Judges neither the file nor the certificate. */
final class PadesSeal {

    /** Bytes kept free for the signature with its certificates; DSS's own 9,472 are short for keys of 4,096 bits. */
    private static final int ROOM = 16 << 10;

    /** The same with a time stamp that brings its own chain. */
    private static final int ROOM_WITH_STAMP = ROOM + TsaAnswers.LARGEST_TOKEN;

    /** For all revocation data of one file. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DocumentStore store;
    private final @Nullable TsaClient stamps;
    private final @Nullable TrustStore trust;

    /** Signs at level B only. */
    PadesSeal(DocumentStore store) {
        this(store, null, null);
    }

    /** @param trust gives certificates and revocation data for levels LT and LTA */
    PadesSeal(DocumentStore store, @Nullable TsaClient stamps, @Nullable TrustStore trust) {
        this.store = store;
        this.stamps = stamps;
        this.trust = trust;
    }

    /**
     * How one file is signed.
     *
     * @param when what the signature and the page claim
     * @param look what is seen on the page, null for nothing
     */
    record Job(
            SigningKey key,
            SignatureScheme scheme,
            Level level,
            SigningReason reason,
            Instant when,
            @Nullable SealLook look) {

        Job at(Level other) {
            return new Job(key, scheme, other, reason, when, look);
        }
    }

    /**
     * @param reached the level that the file has
     * @param missing of the long-term data what could not be had, in a line each
     */
    record Sealed(StoredFile file, Level reached, List<String> missing) {}

    /**
     * @throws NoTimeStamp when the level needs one and none was to be had
     * @throws RuntimeException of DSS when it cannot work on the file
     */
    Sealed apply(Path pdf, Job job) throws IOException, GeneralSecurityException, SigningDeviceFailure {
        try (var session = PadesSession.toSign(Files.size(pdf));
                var draft = store.draft()) {
            var signed = signed(new FileDocument(pdf.toFile()), job, session);
            var missing = new ArrayList<String>();
            var complete = job.level().isLongTerm()
                    ? extended(signed, job.level(), job.scheme().digest(), session, missing)
                    : signed;
            complete.writeTo(draft.stream());
            return new Sealed(draft.keep(), missing.isEmpty() ? job.level() : Level.T, missing);
        }
    }

    /**
     * Adds to a signed file what its signatures lack of a level above B.
     *
     * @throws NoTimeStamp when none was to be had
     * @throws RuntimeException of DSS when it cannot work on the file
     */
    Sealed augment(Path pdf, Level level, DigestAlgorithm digest) throws IOException {
        try (var session = PadesSession.toSign(Files.size(pdf));
                var draft = store.draft()) {
            var missing = new ArrayList<String>();
            extended(new FileDocument(pdf.toFile()), level, digest, session, missing)
                    .writeTo(draft.stream());
            return new Sealed(draft.keep(), level, missing);
        }
    }

    private DSSDocument signed(DSSDocument document, Job job, PadesSession session)
            throws GeneralSecurityException, SigningDeviceFailure {
        if (stamps != null && job.level().isStamped()) {
            stamps.demandOne();
        }
        var service = service(withoutOpinion(), session);
        var parameters = parameters(job);
        var toSign = service.getDataToSign(document, parameters);
        var value = job.key().sign(toSign.getBytes(), job.scheme());
        return service.signDocument(document, parameters, value);
    }

    /** What a list or responder does not give is missing in the file and told; it does not keep the document. */
    private DSSDocument extended(
            DSSDocument signed, Level level, DigestAlgorithm digest, PadesSession session, List<String> missing) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(baseline(level));
        parameters.setArchiveTimestampParameters(stamp(digest));
        parameters.setSignatureTimestampParameters(stamp(digest));
        var verifier = level.isLongTerm() ? collector(missing) : withoutOpinion();
        return service(verifier, session).extendDocument(signed, parameters);
    }

    private CertificateVerifier collector(List<String> missing) {
        if (trust == null) {
            throw new IllegalStateException("long-term levels need trust settings");
        }
        var verifier = trust.verifier(new Enquiry(new WaitingTime(PATIENCE)));
        verifier.setAlertOnMissingRevocationData(status -> missing.add(status.getMessage()));
        verifier.setRevocationDataVerifier(new KeptListsVerifier());
        verifier.setAlertOnUncoveredPOE(new SilentOnStatusAlert()); // a list is always older than what it is put beside
        verifier.setAlertOnNoRevocationAfterBestSignatureTime(new SilentOnStatusAlert());
        verifier.setAlertOnRevokedCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        return verifier;
    }

    private static SignatureLevel baseline(Level level) {
        return switch (level) {
            case B -> SignatureLevel.PAdES_BASELINE_B;
            case T -> SignatureLevel.PAdES_BASELINE_T;
            case LT -> SignatureLevel.PAdES_BASELINE_LT;
            case LTA -> SignatureLevel.PAdES_BASELINE_LTA;
        };
    }

    private PAdESService service(CertificateVerifier verifier, PadesSession session) {
        var service = new PAdESService(verifier);
        service.setPdfObjFactory(session.pdfFactory());
        if (stamps != null) {
            service.setTspSource(stamps);
        }
        return service;
    }

    private static CommonCertificateVerifier withoutOpinion() {
        var verifier = new CommonCertificateVerifier(true);
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
        return verifier;
    }

    private static PAdESSignatureParameters parameters(Job job) {
        var parameters = new PAdESSignatureParameters();
        var stamped = job.level().isStamped();
        parameters.setSignatureLevel(baseline(stamped ? Level.T : Level.B));
        parameters.setContentSize(stamped ? ROOM_WITH_STAMP : ROOM);
        parameters.setSigningCertificate(job.key().certificateToken());
        parameters.setCertificateChain(job.key().chainTokens());
        parameters.setDigestAlgorithm(job.scheme().digest());
        parameters.setEncryptionAlgorithm(job.scheme().encryption());
        parameters.setSignatureTimestampParameters(stamp(job.scheme().digest()));
        parameters.bLevel().setSigningDate(Date.from(job.when()));
        parameters.bLevel().setTrustAnchorBPPolicy(false);
        if (job.look() != null) {
            parameters.setImageParameters(job.look());
        }
        if (!job.reason().reason().isEmpty()) {
            parameters.setReason(job.reason().reason());
        }
        if (!job.reason().place().isEmpty()) {
            parameters.setLocation(job.reason().place());
        }
        return parameters;
    }

    private static PAdESTimestampParameters stamp(DigestAlgorithm digest) {
        var stamp = new PAdESTimestampParameters(digest);
        stamp.setContentSize(TsaAnswers.LARGEST_TOKEN);
        return stamp;
    }
}
