package vn.courtaxis.runtime;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.exchange.AxisClock;
import vn.courtaxis.retention.ClockProof;
import vn.courtaxis.retention.DeleteExpired;
import vn.courtaxis.retention.DeletionViews;
import vn.courtaxis.retention.RetentionLedger;
import vn.courtaxis.retention.RetentionSchedule;
import vn.courtaxis.retention.RetentionTerms;
import vn.courtaxis.retention.StoredBytes;
import vn.courtaxis.retention.Term;
import vn.courtaxis.runtime.CourtAxisProperties.Kept;
import vn.courtaxis.store.JdbcDeletionViews;

/** How long what has ended is kept, put together. */
@Configuration(proxyBeanMethods = false)
@Profile("!twin")
class RetentionConfiguration {

    @Bean
    RetentionTerms retentionTerms(CourtAxisProperties properties) {
        var retention = properties.retention();
        return new RetentionTerms(
                term(retention.outgoing()),
                term(retention.incoming()),
                term(retention.statuses()),
                retention.sentCountsAsEndedAfter(),
                retention.orphansAfter());
    }

    private static Term term(Kept kept) {
        return new Term(kept.contentTerm(), kept.metadataTerm());
    }

    @Bean
    RetentionSchedule retentionSchedule(CourtAxisProperties properties) {
        return new RetentionSchedule(properties.retention().interval());
    }

    @Bean
    ClockProof clockProof(AxisClock axis, Clock clock) {
        return new ClockProof(axis, clock, System::nanoTime);
    }

    @Bean
    DeleteExpired deleteExpired(
            CourtAxisProperties properties,
            RetentionTerms terms,
            RetentionLedger ledger,
            StoredBytes store,
            ClockProof proof,
            Clock clock) {
        var batch = properties.retention().batch();
        return new DeleteExpired(properties.node(), terms, batch, ledger, store, proof, clock);
    }

    @Bean
    DeletionViews deletionViews(JdbcClient jdbc, Clock clock) {
        return new JdbcDeletionViews(jdbc, clock);
    }
}
