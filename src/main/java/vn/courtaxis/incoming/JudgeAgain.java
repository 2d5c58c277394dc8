package vn.courtaxis.incoming;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.ledger.GrowingPause;
import vn.courtaxis.signature.Reasons;

/**
 * When signatures that could not be judged are looked at again. The pause is as long as the document has been here, from
 * one minute to six hours, so that it doubles; after fourteen days only a person asks.
 */
final class JudgeAgain {

    private static final GrowingPause PAUSE =
            new GrowingPause(Duration.ofMinutes(1), Duration.ofHours(6), Duration.ofDays(14));

    private final Clock clock;

    JudgeAgain(Clock clock) {
        this.clock = clock;
    }

    /** Empty when time alone will not change the verdict, or has not changed it for too long. */
    Optional<Instant> after(Entry entry, List<EntryFile> files) {
        return mayHeal(files) ? PAUSE.after(entry.createdAt(), clock.instant()) : Optional.empty();
    }

    /** What is INVALID for the lack of revocation data alone, where that is the rule, may heal too. */
    private static boolean mayHeal(List<EntryFile> files) {
        var signatures =
                files.stream().flatMap(file -> file.signatures().stream()).toList();
        return signatures.stream().anyMatch(JudgeAgain::isPassing)
                && signatures.stream().allMatch(one -> one.verdict() != SignatureVerdict.INVALID || isPassing(one));
    }

    private static boolean isPassing(SignatureReport signature) {
        return signature.reasons().stream().anyMatch(reason -> Reasons.isPassing(reason.code()));
    }
}
