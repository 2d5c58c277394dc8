package vn.courtaxis.signature;

import eu.europa.esig.dss.pades.exception.ProtectedDocumentException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.signature.StampSettings.WithoutStamp;

/** Puts the signature of the body (chữ ký số của cơ quan) on an outgoing PDF, after any personal signature. */
public final class PdfSigner {

    private final DocumentStore store;
    private final KeySource keys;
    private final PdfVerifier verifier;
    private final SigningSettings settings;
    private final KeyExamination examination;
    private final SealAppearance appearance;
    private final PadesSeal seal;
    private final Clock clock;

    /** Signs as {@link SigningSettings#DEFAULTS} say and looks at certificates alone, not at their chains. */
    public PdfSigner(DocumentStore store, KeySource keys, PdfVerifier verifier, Clock clock) {
        this(
                store,
                keys,
                verifier,
                SigningSettings.DEFAULTS,
                KeyExamination.ofCertificates(Map.of()),
                new PadesSeal(store),
                clock);
    }

    /** @throws IllegalArgumentException naming every certificate or picture that cannot be read */
    public PdfSigner(
            DocumentStore store,
            KeySource keys,
            PdfVerifier verifier,
            SigningSettings settings,
            TrustSettings trust,
            Clock clock) {
        this(
                store,
                keys,
                verifier,
                settings,
                KeyExamination.withTrust(settings.names(), trust, clock),
                new PadesSeal(
                        store,
                        settings.level().isStamped() ? new TsaClient(settings.stamps(), trust, clock) : null,
                        settings.level().isLongTerm() ? new TrustStore(trust) : null),
                clock);
    }

    private PdfSigner(
            DocumentStore store,
            KeySource keys,
            PdfVerifier verifier,
            SigningSettings settings,
            KeyExamination examination,
            PadesSeal seal,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.verifier = verifier;
        this.settings = settings;
        this.examination = examination;
        this.appearance = new SealAppearance(settings.appearance());
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * Signs the file as configured; the given file stays as it is, the signed one is a new file.
     *
     * <p>Rejects with NO_SIGNING_KEY, SIGNING_CERTIFICATE_UNUSABLE, SIGNING_CERTIFICATE_OF_ANOTHER, EARLIER_SIGNATURE_INVALID,
     * PERSON_SIGNATURE_MISSING, ALREADY_SEALED or what {@link PdfInspector} rejects; an earlier signature of which nothing certain is known is left to the recipient. May be tried
     * again after SIGNING_FAILED, SIGNING_DEVICE_UNAVAILABLE, SIGNING_PIN_REFUSED and TSA_UNAVAILABLE.
     *
     * @throws IOException when our own storage fails
     */
    public Verdict<SignedPdf> sign(StoredFile pdf, SigningOrder order) throws IOException {
        var key = usableKey(order.unit());
        if (!(key instanceof Verdict.Done<SigningKey> usable)) {
            return key.failed();
        }
        var file = store.locate(pdf);
        var inspected = PdfInspector.inspectStructure(file);
        if (!(inspected instanceof Verdict.Done<PdfFacts> facts)) {
            return inspected.failed();
        }
        var earlier = facts.value().signatures() > 0
                ? verifier.verify(file, pdf.size()).signatures()
                : List.<SignatureReport>of();
        var objection = SigningSequence.objection(earlier, usable.value(), order, settings.drafts());
        return objection.isPresent()
                ? new Verdict.Rejected<>(objection.get())
                : seal(file, usable.value(), order, SigningSequence.notes(earlier, order, settings.drafts()));
    }

    private Verdict<SigningKey> usableKey(OrganizationCode unit) {
        return keys.keyFor(unit, key -> examination.objection(unit, key, clock.instant()));
    }

    private Verdict<SignedPdf> seal(Path pdf, SigningKey key, SigningOrder order, List<Problem> notes)
            throws IOException {
        var scheme = SignatureScheme.of(
                key.certificate().getPublicKey(),
                settings.rsa(),
                settings.digest().algorithm());
        var when = clock.instant().truncatedTo(ChronoUnit.SECONDS); // as the signature itself keeps it
        var look = appearance.of(pdf, order, when);
        if (!(look instanceof Verdict.Done<Optional<SealLook>> seen)) {
            return look.failed();
        }
        var job = new PadesSeal.Job(
                key,
                scheme,
                settings.level(),
                order.reason(),
                when,
                seen.value().orElse(null));
        return seal(pdf, job).then(signed -> Verdict.done(signed.with(notes)));
    }

    // DSS reports everything it dislikes as some RuntimeException; the file itself was inspected before.
    private Verdict<SignedPdf> seal(Path pdf, PadesSeal.Job job) throws IOException {
        try {
            var sealed = seal.apply(pdf, job);
            var notes = sealed.missing().stream()
                    .map(missing -> new Problem(ErrorCode.LONG_TERM_DATA_MISSING, missing))
                    .toList();
            return Verdict.done(new SignedPdf(sealed.file(), sealed.reached(), settings.level(), notes));
        } catch (SigningDeviceFailure failure) {
            return failure.asVerdict();
        } catch (ProtectedDocumentException locked) {
            return Verdict.rejected(ErrorCode.PDF_LOCKED, String.valueOf(locked.getMessage()));
        } catch (GeneralSecurityException | RuntimeException failure) {
            return NoTimeStamp.isBehind(failure)
                    ? unstamped(pdf, job, new Problem(ErrorCode.TSA_UNAVAILABLE, String.valueOf(failure.getMessage())))
                    : Verdict.unavailable(
                            ErrorCode.SIGNING_FAILED, failure.getClass().getSimpleName() + ": " + failure.getMessage());
        }
    }

    /**
     * Brings a file that this adapter signed up by one level or to the wanted one: from B a time stamp is added, then what LT and LTA
     * need. The given file stays as it is, and is the beginning of the new one.
     *
     * <p>May be tried again after TSA_UNAVAILABLE, LONG_TERM_DATA_MISSING, and SIGNING_FAILED.
     *
     * @param reached what the file has, below what is wanted
     * @throws IOException when our own storage fails
     */
    public Verdict<SignedPdf> augment(StoredFile pdf, Level reached, Level wanted) throws IOException {
        var next = reached == Level.B ? Level.T : wanted;
        try {
            var file = store.locate(pdf);
            var sealed = seal.augment(file, next, settings.digest().algorithm());
            if (!sealed.missing().isEmpty()) {
                return Verdict.unavailable(ErrorCode.LONG_TERM_DATA_MISSING, String.join("; ", sealed.missing()));
            }
            var judged = verifier.verify(sealed.file());
            return judged.verdict() == SignatureVerdict.INVALID
                    ? Verdict.unavailable(ErrorCode.SIGNING_FAILED, "what was augmented is judged INVALID")
                    : Verdict.done(new SignedPdf(sealed.file(), next, wanted, List.of()));
        } catch (RuntimeException failure) {
            return Verdict.unavailable(
                    NoTimeStamp.isBehind(failure) ? ErrorCode.TSA_UNAVAILABLE : ErrorCode.SIGNING_FAILED,
                    failure.getClass().getSimpleName() + ": " + failure.getMessage());
        }
    }

    private Verdict<SignedPdf> unstamped(Path pdf, PadesSeal.Job job, Problem why) throws IOException {
        return settings.stamps().without() == WithoutStamp.WAIT
                ? new Verdict.Unavailable<>(why, null)
                : seal(pdf, job.at(below(job.level())))
                        .then(signed -> Verdict.done(isTold(signed) ? signed : signed.with(List.of(why))));
    }

    /** What may still be had: the stamp of LTA is one more than that of LT. */
    private static Level below(Level level) {
        return level == Level.LTA ? Level.LT : Level.B;
    }

    private static boolean isTold(SignedPdf signed) {
        return signed.notes().stream().anyMatch(note -> note.code() == ErrorCode.TSA_UNAVAILABLE);
    }
}
