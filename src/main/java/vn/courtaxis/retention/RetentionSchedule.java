package vn.courtaxis.retention;

import java.time.Duration;
import java.time.Instant;

/** @param interval from the end of one round of an adapter to the beginning of its next */
public record RetentionSchedule(Duration interval) {

    public Instant after(Round round) {
        return round.beganAt().plus(round.took()).plus(interval);
    }
}
