package vn.courtaxis.retention;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.courtaxis.retention.Deletion.Fate;
import vn.courtaxis.retention.RetentionLedger.GivenUp;
import vn.courtaxis.retention.Round.Trouble;
import vn.courtaxis.retention.StoredBytes.Removal;
import vn.courtaxis.retention.StoredBytes.Remover;

/**
 * One round of deleting what has been kept long enough. First the ledger says so, durably and with a record; bytes are removed later, when
 * nobody refers to them. A round that is cut short anywhere is finished by the next.
 */
public final class DeleteExpired {

    private static final Logger LOG = LoggerFactory.getLogger(DeleteExpired.class);

    /** Longer than any hand-over, fetch or step takes from keeping bytes to writing the entry that refers to them. */
    static final Duration KEPT_NOT_LONG_AGO = Duration.ofHours(24);

    /** Who is reading a file when its entry gives it up may finish. */
    static final Duration READERS_FINISH = Duration.ofHours(1);

    private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

    private final String node;
    private final RetentionTerms terms;
    private final int batch;
    private final RetentionLedger ledger;
    private final StoredBytes store;
    private final ClockProof proof;
    private final Clock clock;
    private int part;

    /**
     * @param node name of this adapter
     * @param batch most entries, and most files, of one round
     * @param clock in the court's time zone
     */
    public DeleteExpired(
            String node,
            RetentionTerms terms,
            int batch,
            RetentionLedger ledger,
            StoredBytes store,
            ClockProof proof,
            Clock clock) {
        this.node = node;
        this.terms = terms;
        this.batch = batch;
        this.ledger = ledger;
        this.store = store;
        this.proof = proof;
        this.clock = clock;
        // another part after each start, so that one that is restarted often gets round all the same
        this.part = Math.floorMod(clock.instant().getEpochSecond(), Remover.PARTS);
    }

    public Round run() {
        var began = clock.instant();
        var tally = new Tally();
        var doubt = proof.doubt();
        if (doubt.isPresent()) {
            tally.trouble(doubt.get(), "");
        } else {
            entries(tally);
            bytes(tally);
        }
        var round = tally.round(node, began, clock.instant());
        ledger.record(round);
        return round;
    }

    private void entries(Tally tally) {
        var now = ZonedDateTime.now(clock);
        var left = batch;
        for (var what : What.values()) {
            for (var rule : terms.rules(what, now)) {
                for (var id : left == 0 ? List.<java.util.UUID>of() : ledger.expired(rule, left)) {
                    left--;
                    if (ledger.delete(id, rule, now.toInstant(), now.toInstant().plus(READERS_FINISH))) {
                        LOG.info("{} {}: deleted by {} {}", id, what, rule.name(), rule.term());
                        tally.entry(what);
                    }
                }
            }
        }
    }

    private void bytes(Tally tally) {
        try (var remover = store.remover(
                        sha256 -> !ledger.wanted(List.of(sha256)).isEmpty(),
                        clock.instant().minus(KEPT_NOT_LONG_AGO))
                .orElse(null)) {
            if (remover == null) {
                tally.trouble(Trouble.SOMEBODY_ELSE, "");
                return;
            }
            for (var bytes : ledger.givenUp(clock.instant(), batch)) {
                remove(remover, bytes, tally);
            }
            for (var sha256 : remover.setAside()) {
                removeOrphan(remover, sha256, tally);
            }
            sweep(remover, tally);
        } catch (IOException e) {
            failed("document store", e, tally);
        }
    }

    private void remove(Remover remover, GivenUp bytes, Tally tally) {
        var now = clock.instant();
        try {
            var removal = remover.remove(bytes.file().sha256());
            if (removal instanceof Removal.Removed removed) {
                tally.file(removed.bytes());
                ledger.settle(bytes, Fate.REMOVED, now);
            } else if (removal instanceof Removal.InUse) {
                ledger.postpone(bytes, now.plus(KEPT_NOT_LONG_AGO));
            } else {
                ledger.settle(bytes, removal instanceof Removal.Wanted ? Fate.SHARED : Fate.ABSENT, now);
            }
        } catch (IOException e) {
            failed(bytes.file().sha256(), e, tally);
            ledger.postpone(bytes, now.plus(AFTER_A_FAILURE));
        }
    }

    /** One part of the store in each round. */
    private void sweep(Remover remover, Tally tally) throws IOException {
        if (terms.orphansAfter() == null) {
            return;
        }
        var since = ZonedDateTime.now(clock).minus(terms.orphansAfter()).toInstant();
        var found = new ArrayList<>(remover.untouched(part, since));
        found.removeAll(ledger.wanted(found));
        found.stream().limit(batch).forEach(sha256 -> removeOrphan(remover, sha256, tally));
        part = (part + 1) % Remover.PARTS;
    }

    private void removeOrphan(Remover remover, String sha256, Tally tally) {
        try {
            if (remover.remove(sha256) instanceof Removal.Removed removed) {
                LOG.info("{} removed: no entry refers to it", sha256);
                tally.orphan(removed.bytes());
            }
        } catch (IOException e) {
            failed(sha256, e, tally);
        }
    }

    private static void failed(String what, IOException failure, Tally tally) {
        LOG.warn("{} cannot be removed, tried again later: {}", what, failure.toString());
        tally.trouble(Trouble.STORAGE, what);
    }
}
