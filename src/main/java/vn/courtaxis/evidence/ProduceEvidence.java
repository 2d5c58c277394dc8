package vn.courtaxis.evidence;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.evidence.EvidenceManifest.Item;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.exchange.Sha256;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.signature.CadesSeal;

/**
 * Makes the evidence of one document: collects, proves every byte, seals with the adapter's evidence key, and notes in the time line who got
 * it. What was withdrawn by its sender or deleted by its term is told of and not contained. Judging costs memory and time, so two are made at
 * a time; others wait a little, or come back.
 */
public final class ProduceEvidence {

    private static final int AT_A_TIME = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore permits = new Semaphore(AT_A_TIME, true);
    private final Ledger ledger;
    private final CollectEvidence collection;
    private final DocumentStore store;
    private final @Nullable CadesSeal seal;
    private final Clock clock;

    /**
     * @param seal null when no evidence key is configured
     * @param clock in the court's time zone
     */
    public ProduceEvidence(
            Ledger ledger, CollectEvidence collection, DocumentStore store, @Nullable CadesSeal seal, Clock clock) {
        this.ledger = ledger;
        this.collection = collection;
        this.store = store;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * The evidence as of now; whoever gets it closes it.
     *
     * @param account who asks
     * @return Rejected with DOCUMENT_NOT_FOUND, or EVIDENCE_UNAVAILABLE when no key may seal now; Unavailable while others are served
     * @throws IOException when our own storage fails, or a stored file is not what was kept
     */
    public Verdict<SealedEvidence> of(UUID id, String account) throws IOException {
        var entry = ledger.find(id).filter(Entry::isDocument);
        if (entry.isEmpty()) {
            return Verdict.rejected(ErrorCode.DOCUMENT_NOT_FOUND, id.toString());
        }
        if (seal == null) {
            return Verdict.rejected(ErrorCode.EVIDENCE_UNAVAILABLE, "");
        }
        var objection = seal.objection();
        if (objection.isPresent()) {
            return Verdict.rejected(ErrorCode.EVIDENCE_UNAVAILABLE, objection.get());
        }
        if (!isAdmitted()) {
            return Verdict.unavailable(ErrorCode.INTAKE_BUSY, "");
        }
        try {
            return Verdict.done(sealed(entry.get(), seal, account));
        } catch (IOException | RuntimeException | Error e) {
            permits.release();
            throw e;
        }
    }

    private boolean isAdmitted() {
        try {
            return permits.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private SealedEvidence sealed(Entry entry, CadesSeal key, String account) throws IOException {
        var parts = collection.of(entry);
        for (var part : parts) {
            if (part instanceof Part.Kept kept) {
                store.prove(kept.file());
            }
        }
        var manifest = EvidenceManifest.of(items(parts));
        var contents = new SealedEvidence.Contents(parts, manifest, key.seal(manifest), LocalDateTime.now(clock));
        ledger.note(
                entry.id(),
                new TimelineEvent(
                        clock.instant(),
                        "evidence",
                        Outcome.NOTE,
                        "evidence given out, SHA-256 of its manifest " + Sha256.hex(manifest),
                        account));
        return new SealedEvidence(contents, store, permits::release);
    }

    private static List<Item> items(List<Part> parts) {
        return parts.stream().map(part -> new Item(part.name(), part.sha256())).toList();
    }
}
