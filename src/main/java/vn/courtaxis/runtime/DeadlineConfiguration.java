package vn.courtaxis.runtime;

import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.deadline.DeadlineWatch;
import vn.courtaxis.deadline.WorkingCalendar;
import vn.courtaxis.ledger.DeadlineViews;
import vn.courtaxis.store.JdbcDeadlineViews;

/** Deadlines, put together. */
@Configuration(proxyBeanMethods = false)
@Profile("!twin")
class DeadlineConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineConfiguration.class);

    @Bean
    DeadlineViews deadlineViews(JdbcClient jdbc) {
        return new JdbcDeadlineViews(jdbc);
    }

    @Bean
    DeadlineWatch deadlineWatch(CourtAxisProperties properties, DeadlineViews views, CodeRegistry codes, Clock clock)
            throws IOException {
        var file = properties.deadlines().calendar();
        var calendar = WorkingCalendar.load(file, DeadlineRules.times(properties));
        var unknown = calendar.unknownYears(clock.instant());
        if (!unknown.isEmpty()) {
            LOG.warn(
                    "{} has no lunar holidays and make-up days of {}: deadlines around them are wrong until they are entered",
                    file,
                    unknown);
        }
        return new DeadlineWatch(calendar, DeadlineRules.settings(properties), views, codes, clock);
    }
}
