package vn.courtaxis.runtime;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.courtaxis.axis.AnswerDates;
import vn.courtaxis.axis.HttpAxisDirectory;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.directory.AgencyDeeds;
import vn.courtaxis.directory.AxisDirectory;
import vn.courtaxis.directory.DecideRefresh;
import vn.courtaxis.directory.DirectoryStore;
import vn.courtaxis.directory.DirectoryViews;
import vn.courtaxis.directory.RefreshDirectory;
import vn.courtaxis.directory.RefreshSchedule;
import vn.courtaxis.directory.RegisterAgency;
import vn.courtaxis.exchange.AxisAccounts;

/** The axis's directory, put together. */
@Configuration(proxyBeanMethods = false)
@Profile("!twin")
class DirectoryConfiguration {

    /** Stopped by {@link OrderlyStop}. */
    @Bean(destroyMethod = "")
    AxisDirectory axisDirectory(CourtAxisProperties properties, Clock clock, AnswerDates dates) {
        return new HttpAxisDirectory(AdapterConfiguration.settings(properties.axis()), clock, dates);
    }

    @Bean
    RefreshDirectory refreshDirectory(AxisDirectory axis, DirectoryStore store, CourtAxisProperties properties) {
        var directory = properties.directory();
        return new RefreshDirectory(axis, store, directory.systemId(), directory.maxRemoved());
    }

    @Bean
    DecideRefresh decideRefresh(DirectoryStore store) {
        return new DecideRefresh(store);
    }

    @Bean
    RegisterAgency registerAgency(
            AxisDirectory axis,
            DirectoryViews directory,
            AgencyDeeds deeds,
            CodeRegistry codes,
            AxisAccounts accounts) {
        return new RegisterAgency(axis, directory, deeds, codes, accounts);
    }

    @Bean
    DirectorySteps directorySteps(
            RefreshDirectory refresh, DirectoryViews views, CourtAxisProperties properties, Clock clock) {
        return new DirectorySteps(refresh, views, schedule(properties.directory(), clock), properties.directory());
    }

    private static Optional<RefreshSchedule> schedule(CourtAxisProperties.Directory directory, Clock clock) {
        if (directory.systemId().isBlank() || directory.refreshAt().isBlank()) {
            return Optional.empty();
        }
        var delay = Duration.ofSeconds(
                new SecureRandom().nextLong(directory.jitter().toSeconds() + 1));
        return Optional.of(new RefreshSchedule(LocalTime.parse(directory.refreshAt()), delay, clock));
    }
}
