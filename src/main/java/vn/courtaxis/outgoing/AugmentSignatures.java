package vn.courtaxis.outgoing;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.Augmentation;
import vn.courtaxis.ledger.Augmentations;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.ledger.GrowingPause;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;
import vn.courtaxis.signature.Level;
import vn.courtaxis.signature.PdfSigner;
import vn.courtaxis.signature.SignedPdf;

/**
 * Brings signatures that were sent below the configured level up to it, once the time-stamping service or the revocation data are to be
 * had. What was sent is never changed: the augmented file is kept beside it, for the archive and for evidence.
 */
public final class AugmentSignatures {

    private static final Logger LOG = LoggerFactory.getLogger(AugmentSignatures.class);
    private static final String STEP = "signature-augment";
    private static final int BATCH = 20;
    private static final Duration MEANWHILE = Duration.ofMinutes(1);
    private static final GrowingPause PAUSE =
            new GrowingPause(Duration.ofMinutes(1), Duration.ofHours(6), Duration.ofDays(30));

    private final Ledger ledger;
    private final Augmentations augmentations;
    private final PdfSigner signer;
    private final Clock clock;

    public AugmentSignatures(Ledger ledger, Augmentations augmentations, PdfSigner signer, Clock clock) {
        this.ledger = ledger;
        this.augmentations = augmentations;
        this.signer = signer;
        this.clock = clock;
    }

    /** When a document that is sent with these files is looked at first; null when nothing is owed. */
    static @Nullable Instant first(List<EntryFile> files, Instant now) {
        return files.stream().anyMatch(EntryFile::isAugmentationOwed) ? now.plus(MEANWHILE) : null;
    }

    /**
     * Augments what is due, a batch at a time; one document that fails does not stop the others.
     *
     * @return how many were looked at
     */
    public int due() {
        var due = augmentations.due(clock.instant(), BATCH);
        for (var id : due) {
            try {
                var entry = ledger.find(id);
                if (entry.isPresent()) {
                    augment(entry.get());
                }
            } catch (IOException | RuntimeException failed) {
                augmentations.postpone(id, clock.instant().plus(PAUSE.longest()));
            }
        }
        return due.size();
    }

    private void augment(Entry entry) throws IOException {
        if (entry.state().isActive()) {
            augmentations.postpone(entry.id(), clock.instant().plus(MEANWHILE));
            return;
        }
        if (entry.state() == State.REJECTED || entry.isWithoutContent()) {
            augmentations.postpone(entry.id(), null); // it never left, or is here no more
            return;
        }
        var files = new ArrayList<EntryFile>();
        var told = new ArrayList<String>();
        for (var file : entry.files()) {
            var owed = file.augmentation();
            var best = owed == null ? null : augmented(file, owed);
            if (owed != null && best != null && !best.equals(owed)) {
                told.add(file.attachment().name() + ": " + owed.reached() + " -> " + best.reached());
            }
            files.add(file.with(best));
        }
        if (told.isEmpty()) {
            notYet(entry);
        } else {
            var next = files.stream().anyMatch(EntryFile::isAugmentationOwed) ? next(entry) : null;
            ledger.apply(
                    entry,
                    Change.note(entry, STEP)
                            .files(files)
                            .detail(String.join("; ", told))
                            .augmentAt(next));
        }
    }

    private void notYet(Entry entry) {
        var next = next(entry);
        if (next != null) {
            augmentations.postpone(entry.id(), next);
            return;
        }
        ledger.apply(
                entry,
                Change.note(entry, STEP)
                        .detail("nothing more is added to what was sent")
                        .augmentAt(null));
    }

    private @Nullable Instant next(Entry entry) {
        return PAUSE.after(entry.createdAt(), clock.instant()).orElse(null);
    }

    private Augmentation augmented(EntryFile file, Augmentation owed) throws IOException {
        var best = owed;
        while (best.isOwed()) {
            var bytes = best.file() == null ? file.attachment().content() : best.file();
            var verdict = signer.augment(bytes, Level.valueOf(best.reached()), Level.valueOf(owed.wanted()));
            if (!(verdict instanceof Verdict.Done<SignedPdf> done)) {
                LOG.info("{}: {}", file.attachment().content().sha256(), verdict);
                break;
            }
            var signed = done.value();
            best = new Augmentation(signed.level().name(), owed.wanted(), signed.file());
        }
        return best;
    }
}
