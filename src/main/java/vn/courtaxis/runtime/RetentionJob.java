package vn.courtaxis.runtime;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.retention.DeleteExpired;
import vn.courtaxis.retention.RetentionTerms;

/** The round of deleting as the route names it. */
@Component("retentionJob")
@Profile("!twin")
final class RetentionJob {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

    private final RetentionTerms terms;
    private final DeleteExpired deletion;
    private final RetentionMetrics metrics;

    RetentionJob(RetentionTerms terms, DeleteExpired deletion, RetentionMetrics metrics) {
        this.terms = terms;
        this.deletion = deletion;
        this.metrics = metrics;
    }

    public void run() {
        if (terms.isForEver()) {
            return;
        }
        var round = deletion.run();
        metrics.count(round);
        if (!round.isSound()) {
            LOG.warn("Retention: {} {}", round.trouble(), round.detail());
        }
    }
}
