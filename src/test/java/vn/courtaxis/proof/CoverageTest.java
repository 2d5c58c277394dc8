package vn.courtaxis.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CoverageTest {

    private static final String POINT = "after ledger.accept";

    private final Map<String, Integer> deaths = new HashMap<>();
    private final Set<String> seen = new HashSet<>(ExpectedPoints.all());

    CoverageTest() {
        ExpectedPoints.all().forEach(point -> deaths.put(point, 3));
    }

    @Test
    void hasNoGapsWhereEveryPointWasDiedAtOftenEnough() {
        assertThat(new Coverage(3, deaths, seen).gaps()).isEmpty();
    }

    @Test
    void aPointDiedAtTooSeldomIsAGap() {
        deaths.put(POINT, 2);

        assertThat(new Coverage(3, deaths, seen).gaps()).containsExactly("died 2 times instead of 3: " + POINT);
    }

    @Test
    void aPointThatDisappearedIsAGapEvenInTheShortForm() {
        seen.remove(POINT);

        assertThat(new Coverage(0, deaths, seen).gaps()).containsExactly("never passed: " + POINT);
    }

    @Test
    void theShortFormHasToDieAtTheMostDangerousPoints() {
        var dangerous = ExpectedPoints.MOST_DANGEROUS.get(0);
        deaths.keySet().retainAll(ExpectedPoints.MOST_DANGEROUS);
        deaths.remove(dangerous);

        assertThat(new Coverage(0, deaths, seen).gaps()).containsExactly("died 0 times instead of 1: " + dangerous);
    }

    @Test
    void theMostDangerousPointsAreExpectedOnes() {
        assertThat(ExpectedPoints.all())
                .containsAll(ExpectedPoints.MOST_DANGEROUS)
                .doesNotHaveDuplicates();
    }

    @Test
    void showsPointsThatNobodyExpected() {
        seen.add("before ledger.burn");

        assertThat(new Coverage(0, deaths, seen).table()).contains("| `ledger.burn` (not expected) | 0 | 0 |");
    }
}
