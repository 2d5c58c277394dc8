package vn.courtaxis.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.Decided;

/**
 * What an operator decided about a code; it holds for every document to come until somebody takes it back.
 *
 * @param question number of the question that it answers
 * @param revocation who took it back; null while it holds
 */
public record Decision(
        long number,
        Decided decided,
        long question,
        String actor,
        Instant at,
        String reason,
        Edition.@Nullable Decision revocation) {}
