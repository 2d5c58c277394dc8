package vn.courtaxis.dms.intake;

import java.time.Duration;

/**
 * How much may be handed over at once.
 *
 * @param maxBytes largest sum of the requests under way; a larger one passes when it is alone
 * @param maxRequests most requests under way
 * @param assumedBytes what a request counts as that does not tell its length (chunked), until its files are known
 * @param leastSpace bytes that stay free on each disk; 0 switches the check off
 * @param retryAfter what a refused caller is asked to wait
 */
public record IntakeLimits(long maxBytes, int maxRequests, long assumedBytes, long leastSpace, Duration retryAfter) {

    public IntakeLimits {
        if (maxBytes < 1 || maxRequests < 1 || assumedBytes < 0 || leastSpace < 0 || retryAfter.toSeconds() < 1) {
            throw new IllegalArgumentException("Limits of the intake are positive");
        }
    }
}
