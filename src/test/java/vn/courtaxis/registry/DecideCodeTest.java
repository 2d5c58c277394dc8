package vn.courtaxis.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.codes.Decided.Meaning;
import vn.courtaxis.codes.Resolution;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.registry.ImportCodes.Outcome;
import vn.courtaxis.store.TestCodes;

/** What an operator may answer when nobody could tell whose a code is. */
final class DecideCodeTest {

    private final MovableClock clock = new MovableClock();
    private TestCodes registry;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        registry = TestCodes.inMemory(folder, clock);
    }

    @Test
    void whoseACodeIsCannotBeAnsweredAgainstTheTables() {
        var question = asked("W90.66");
        stated("W90.66", "sandbox-tand-cap-cao-2");

        var against = registry.decide().decide(question, "sandbox-tand-01", Meaning.ALIAS, "vì", "op");
        var elsewhere = registry.decide().decide(question, "sandbox-tand-01", Meaning.REDIRECT, "vì", "op");

        assertThat(against)
                .isInstanceOfSatisfying(
                        Verdict.Rejected.class,
                        refused -> assertThat(refused.problem())
                                .satisfies(
                                        problem -> assertThat(problem.code()).isEqualTo(ErrorCode.ACTION_NOT_ALLOWED))
                                .satisfies(
                                        problem -> assertThat(problem.detail()).contains("W90.66", "cấp cao")));
        assertThat(elsewhere).isInstanceOf(Verdict.Done.class);
    }

    @Test
    void anOrganizationIsNamedByItsIdInAnyCase() {
        var decided = registry.decide().decide(asked("W90.67"), " Sandbox-TAND-02", Meaning.ALIAS, "vì", "op");

        assertThat(((Verdict.Done<Decision>) decided).value().decided().organization())
                .isEqualTo("sandbox-tand-02");
    }

    @Test
    void anAnswerThatTheTablesOverruleHidesNothingOfWhatIsImported() {
        registry.decide().decide(asked("W90.68"), "sandbox-tand-02", Meaning.ALIAS, "vì", "op");
        stated("W90.68", "sandbox-tand-01");

        var outcome = registry.imports()
                .prepare(
                        List.of(registry.upload(
                                "codes.csv",
                                "organization,code,kind,certainty,source",
                                "sandbox-tand-02,W90.69,ad_hoc,sandbox,test")),
                        "",
                        "op");
        var shown = registry.imports()
                .preview(((Outcome.Draft) outcome).edition().number())
                .orElseThrow();

        assertThat(shown.remaining()).singleElement().asString().contains("W90.68");
        assertThat(shown.whole()).isTrue();
    }

    private long asked(String code) {
        registry.collect().met(code, "", new Resolution.Unknown(), Set.of(), "dms");
        return registry.questions().questions(Question.State.OPEN, 0, 1).get(0).number();
    }

    private void stated(String code, String organization) {
        registry.inForce(TestCodes.code(organization, code));
        registry.reload().ifChanged();
    }
}
