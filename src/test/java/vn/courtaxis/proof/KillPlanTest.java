package vn.courtaxis.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class KillPlanTest {

    private final List<Kill> longForm = KillPlan.of(new ProofSettings(2_000, 200, 3, 1));

    @Test
    void theSameSeedGivesTheSamePlan() {
        assertThat(KillPlan.of(new ProofSettings(2_000, 200, 3, 1))).isEqualTo(longForm);
        assertThat(KillPlan.of(new ProofSettings(2_000, 200, 3, 2))).isNotEqualTo(longForm);
    }

    @Test
    void theLongFormDiesAtEachPointAndAtRandom() {
        for (var point : ExpectedPoints.all()) {
            assertThat(longForm.stream().filter(kill -> kill.point().equals(point)))
                    .as(point)
                    .hasSize(3);
        }
        assertThat(longForm.stream().filter(kill -> !kill.isAtPoint())).hasSizeGreaterThan(20);
        assertThat(longForm).hasSizeGreaterThan(200);
    }

    @Test
    void theShortFormDiesAtTheMostDangerousPoints() {
        var shortForm = KillPlan.of(new ProofSettings(40, 10, 0, 1));

        assertThat(shortForm).hasSize(10);
        assertThat(shortForm)
                .extracting(Kill::point)
                .containsAll(ExpectedPoints.MOST_DANGEROUS)
                .contains("");
    }

    @Test
    void everyFourthDeathAtLeastHasAFault() {
        var faults = longForm.stream().filter(kill -> kill.fault().isPresent()).count();

        assertThat(faults).isGreaterThanOrEqualTo(longForm.size() / 4);
    }
}
