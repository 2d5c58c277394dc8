package vn.courtaxis.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.codes.Tables.court;
import static vn.courtaxis.codes.Tables.organizations;
import static vn.courtaxis.codes.Tables.succession;
import static vn.courtaxis.codes.Tables.successions;
import static vn.courtaxis.codes.Tables.table;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.courtaxis.codes.Decided.Meaning;
import vn.courtaxis.codes.Resolution.Found;

/** What operators decided about codes. */
class DecisionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @Test
    void ofTwoDecisionsAboutACodeTheLatestCounts() {
        var codes = new Tables()
                .files(organizations(
                        court("a", "W90.01", "", ""), court("b", "W90.02", "", ""), court("c", "W90.03", "", "")))
                .decided(
                        new Decided(Meaning.ALIAS, "X77", "", "a"),
                        new Decided(Meaning.REDIRECT, "W90.01", "", "b"),
                        new Decided(Meaning.ALIAS, "x77", "", "b"),
                        new Decided(Meaning.REDIRECT, "w90.01", "", "c"))
                .snapshot();

        assertThat(recipient(codes, "X77")).isEqualTo("b");
        assertThat(recipient(codes, "W90.01")).isEqualTo("c");
    }

    @Test
    void aDecisionCountsAtOnceBeforeWhatTheRuleDerivesForLater() {
        var codes = new Tables()
                .files(
                        organizations(
                                court("a", "W90.01", "", ""),
                                court("old", "W90.02", "", "2025-06-30"),
                                court("b", "W90.03", "", "")),
                        table(
                                "codes.csv",
                                "organization,code,kind,certainty,source,valid_from",
                                "b,000.00.00.G22,legacy,observed,test,2027-01-01"),
                        successions(succession("old", "b", "2025-07-01", "")))
                .decided(new Decided(Meaning.ALIAS, "G22", "", "a"), new Decided(Meaning.ALIAS, "G22", "cu", "old"))
                .snapshot();

        assertThat(recipient(codes, "G22")).isEqualTo("a");
        assertThat(recipient(codes, "G22", "cu"))
                .as("follows the one decided for")
                .isEqualTo("b");
        assertThat(codes.overruled()).isEmpty();
    }

    private static String recipient(CodeSnapshot codes, String code, String... matters) {
        return ((Found) codes.resolve(Address.recipient(code, DAY, Set.of(matters))))
                .known()
                .id();
    }
}
