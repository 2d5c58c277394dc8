package vn.courtaxis.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.codes.Tables.court;
import static vn.courtaxis.codes.Tables.organizations;
import static vn.courtaxis.codes.Tables.succession;
import static vn.courtaxis.codes.Tables.successions;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.courtaxis.codes.Comparison.Owner;

class ComparisonTest {

    private static final SheetSource BEFORE = organizations(
            court("a", "W90.01", "", ""),
            court("b", "W90.02", "", ""),
            court("c", "W90.03", "", ""),
            court("d", "W90.04", "", ""));

    @Test
    void tellsWhatIsNewChangedGoneAndWhoseCodesChangeHands() {
        var after = organizations(
                court("a", "W90.01", "", "2025-06-30"),
                court("b", "W90.02", "", ""),
                court("c", "W90.13", "", ""),
                court("e", "W90.03", "", ""));

        var comparison = Comparison.of(
                new Tables().files(BEFORE).snapshot(),
                new Tables()
                        .files(after, successions(succession("a", "b", "2025-07-01", "")))
                        .snapshot());

        assertThat(comparison.added()).containsExactly("e");
        assertThat(comparison.changed()).containsExactly("a", "c");
        assertThat(comparison.removed()).containsExactly("d");
        assertThat(comparison.ended()).containsExactly("a", "d");
        assertThat(comparison.owners()).isEqualTo(List.of(new Owner("W90.03", "c", "e"), new Owner("W90.04", "d", "")));
    }

    @Test
    void theSameRowsInAnotherLayerAreNoDifference() {
        var before = new Tables().files(BEFORE).snapshot();
        var after = new Tables().files(BEFORE).edition(BEFORE).snapshot();

        assertThat(Comparison.of(before, after).isEmpty()).isTrue();
    }
}
