package vn.courtaxis.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far the database's clock is ahead of ours; asked at most once a minute. Two adapters on one database must agree with each other. */
@Component
@Profile("!twin")
final class DatabaseClock {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final boolean ofItsOwn;
    private Optional<Duration> skew = Optional.empty();
    private Instant askedAt = Instant.EPOCH;

    DatabaseClock(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        ConnectionCallback<String> product =
                connection -> connection.getMetaData().getDatabaseProductName();
        this.ofItsOwn = "PostgreSQL".equals(jdbc.execute(product));
    }

    /** The embedded database runs on our clock. */
    boolean isOfItsOwn() {
        return ofItsOwn;
    }

    /** Empty while the database cannot be asked. */
    synchronized Optional<Duration> skew() {
        var now = clock.instant();
        if (Duration.between(askedAt, now).abs().compareTo(FRESH) > 0) {
            askedAt = now;
            skew = ask();
        }
        return skew;
    }

    private Optional<Duration> ask() {
        try {
            var before = clock.instant();
            var theirs =
                    jdbc.queryForObject("select current_timestamp", (row, n) -> row.getObject(1, OffsetDateTime.class));
            var roundTrip = Duration.between(before, clock.instant());
            return Optional.ofNullable(theirs)
                    .map(time -> Duration.between(before.plus(roundTrip.dividedBy(2)), time.toInstant()));
        } catch (DataAccessException e) {
            LOG.debug("The database's clock cannot be read", e);
            return Optional.empty();
        }
    }
}
