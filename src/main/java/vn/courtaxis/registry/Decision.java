package vn.courtaxis.registry;

import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.Decided;

/**
 * An answer that stays in force until it is taken back.
 *
 * @param question number of the question it answers
 * @param revoked who took it back; null while it is in force
 */
public record Decision(
        long number,
        Decided decided,
        long question,
        Deed deed,
        @Nullable Deed revoked) {}
