package vn.courtaxis.axis;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.courtaxis.exchange.AxisClock;

/** Reads the axis's clock from the {@code Date} of its answers. One of our clocks is wrong when they differ; which, a person finds out. */
public final class AnswerDates implements AxisClock {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerDates.class);

    /** An answer that took longer may have been dated at any time in between. */
    private static final Duration LONGEST_ROUND_TRIP = Duration.ofSeconds(10);

    /** The header has no fractions of a second: on average it was half a second later. */
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private final InstantSource clock;
    private final Duration tolerated;
    private final Map<String, Duration> skews = new ConcurrentHashMap<>();

    /** @param tolerated a skew beyond that is {@link #wrong}, and logged once until it is over */
    public AnswerDates(InstantSource clock, Duration tolerated) {
        this.clock = clock;
        this.tolerated = tolerated;
    }

    /**
     * An answer arrived just now.
     *
     * @param date as the header says it; one that is none says nothing
     * @param roundTrip from the call to the head of the answer
     */
    void heard(String system, String date, Duration roundTrip) {
        if (roundTrip.compareTo(LONGEST_ROUND_TRIP) > 0) {
            return;
        }
        try {
            var theirs = DateTimeFormatter.RFC_1123_DATE_TIME
                    .parse(date, Instant::from)
                    .plus(HALF_A_SECOND);
            var ours = clock.instant().minus(roundTrip.dividedBy(2));
            note(system, Duration.between(ours, theirs));
        } catch (DateTimeException e) {
            LOG.debug("Axis account {}: not a date: {}", system, date);
        }
    }

    private void note(String system, Duration skew) {
        var before = skews.put(system, skew);
        var was = before != null && isTooMuch(before);
        if (isTooMuch(skew) && !was) {
            LOG.warn(
                    "Axis account {}: its clock is {} s ahead of ours; one of them is wrong", system, skew.toSeconds());
        } else if (!isTooMuch(skew) && was) {
            LOG.info("Axis account {}: its clock agrees with ours again", system);
        }
    }

    private boolean isTooMuch(Duration skew) {
        return skew.abs().compareTo(tolerated) > 0;
    }

    @Override
    public Map<String, Duration> skews() {
        return Map.copyOf(skews);
    }

    @Override
    public Map<String, Duration> wrong() {
        return skews().entrySet().stream()
                .filter(skew -> isTooMuch(skew.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
