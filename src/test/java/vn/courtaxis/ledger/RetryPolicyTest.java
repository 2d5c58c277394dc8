package vn.courtaxis.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RetryPolicyTest {

    private final RetryPolicy policy = new RetryPolicy(Duration.ofSeconds(10), Duration.ofMinutes(15));

    @Test
    void doublesWithEachFailureUpToTheCap() {
        assertThat(delay(0)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(12));
        assertThat(delay(3)).isBetween(Duration.ofSeconds(64), Duration.ofSeconds(96));
        assertThat(delay(50)).isBetween(Duration.ofMinutes(12), Duration.ofMinutes(18));
    }

    @Test
    void spreadsThoseThatFailedTogether() {
        var random = new Random(1);

        assertThat(policy.delay(2, random)).isNotEqualTo(policy.delay(2, random));
    }

    private Duration delay(int failures) {
        return policy.delay(failures, new Random(7));
    }
}
