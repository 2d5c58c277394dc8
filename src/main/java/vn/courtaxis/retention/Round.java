package vn.courtaxis.retention;

import java.time.Duration;
import java.time.Instant;

/**
 * What one round of the job did.
 *
 * @param node the adapter that did it
 * @param contents entries whose bytes were given up
 * @param metadata entries that were deleted whole
 * @param files files that were removed for that, of {@code bytes} together
 * @param orphans files that no entry had ever referred to, of {@code orphanBytes} together
 * @param detail particulars of the trouble, may be empty
 */
public record Round(
        String node,
        Instant beganAt,
        Duration took,
        int contents,
        int metadata,
        int files,
        long bytes,
        int orphans,
        long orphanBytes,
        Trouble trouble,
        String detail) {

    /** Why a round did less than it should. */
    public enum Trouble {
        NONE,
        /** Since the start no answer of the axis told its time: a wrong clock of ours could delete years too early. */
        CLOCK_UNCONFIRMED,
        /** The axis's clock and ours differ by more than an hour. */
        CLOCK_DIFFERS,
        /** Our clock was set, by more than a few minutes, a short while ago. */
        CLOCK_WAS_SET,
        /** Another adapter was removing files; those of this round are left for the next. */
        SOMEBODY_ELSE,
        /** Some files could not be removed; they are tried again. */
        STORAGE
    }

    public boolean isSound() {
        return trouble == Trouble.NONE;
    }
}
