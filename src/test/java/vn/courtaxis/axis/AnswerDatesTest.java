package vn.courtaxis.axis;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class AnswerDatesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:53:53Z");
    private static final String AGREES = "Mon, 23 Nov 2026 10:53:53 GMT";
    private static final String A_MINUTE_AHEAD = "Mon, 23 Nov 2026 10:54:53 GMT";

    private final AnswerDates dates = new AnswerDates(() -> NOW, Duration.ofSeconds(30));
    private final Logger logger = (Logger) LoggerFactory.getLogger(AnswerDates.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Level before;

    @BeforeEach
    void listen() {
        before = logger.getLevel();
        logger.setLevel(Level.INFO);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setLevel(before);
    }

    @Test
    void comparesWithTheMiddleOfTheRoundTrip() {
        dates.heard("W90", AGREES, Duration.ofSeconds(4));

        assertThat(dates.skews()).containsOnlyKeys("W90").containsEntry("W90", Duration.ofMillis(2_500));
    }

    @Test
    void keepsTheLastOfEachAccount() {
        dates.heard("W90", A_MINUTE_AHEAD, Duration.ZERO);
        dates.heard("W90", AGREES, Duration.ZERO);
        dates.heard("W91", A_MINUTE_AHEAD, Duration.ZERO);

        assertThat(dates.skews())
                .containsEntry("W90", Duration.ofMillis(500))
                .containsEntry("W91", Duration.ofMillis(60_500));
    }

    @Test
    void concludesNothingFromASlowAnswerOrAWordThatIsNoDate() {
        dates.heard("W90", A_MINUTE_AHEAD, Duration.ofSeconds(11));
        dates.heard("W90", "yesterday", Duration.ZERO);
        dates.heard("W90", "", Duration.ZERO);

        assertThat(dates.skews()).isEmpty();
    }

    @Test
    void warnsOnceAndSaysWhenItIsOver() {
        for (var date : List.of(AGREES, A_MINUTE_AHEAD, A_MINUTE_AHEAD, AGREES, AGREES)) {
            dates.heard("W90", date, Duration.ZERO);
        }

        assertThat(log.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.WARN, Level.INFO);
        assertThat(log.list.get(0).getFormattedMessage()).contains("W90", "60 s ahead");
    }
}
