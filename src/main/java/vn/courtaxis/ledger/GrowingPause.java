package vn.courtaxis.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A pause as long as the matter is old, so that it doubles from one attempt to the next. */
public record GrowingPause(Duration shortest, Duration longest, Duration giveUp) {

    /** When to try again; empty when it has been tried for too long. */
    public Optional<Instant> after(Instant began, Instant now) {
        var age = Duration.between(began, now);
        if (age.compareTo(giveUp) > 0) {
            return Optional.empty();
        }
        var pause = age.compareTo(shortest) < 0 ? shortest : age.compareTo(longest) > 0 ? longest : age;
        return Optional.of(now.plus(pause));
    }
}
