package vn.courtaxis.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.codes.Tables.court;
import static vn.courtaxis.codes.Tables.organizations;
import static vn.courtaxis.codes.Tables.succession;
import static vn.courtaxis.codes.Tables.successions;
import static vn.courtaxis.codes.Tables.table;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.courtaxis.codes.Decided.Meaning;
import vn.courtaxis.codes.Resolution.Ambiguous;
import vn.courtaxis.codes.Resolution.Ended;
import vn.courtaxis.codes.Resolution.Found;
import vn.courtaxis.codes.Resolution.WithoutCode;

/** What a higher layer says in place of a lower one. */
class LayersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final String CODES = "organization,code,kind,certainty,source,valid_from,valid_to";
    private static final SheetSource COURTS = organizations(
            court("cu", "W90.01", "", "2025-06-30"),
            court("moi", "W90.02", "", ""),
            court("khac", "W90.03", "", ""),
            court("nua", "W90.04", "", ""));
    private static final SheetSource WRONG =
            successions(succession("cu", "moi", "2025-07-01", ""), succession("cu", "nua", "2025-07-01", "hinh-su"));

    @Test
    void aSuccessionOfAHigherLayerStandsForAllOfTheSameMatterBelowIt() {
        var codes = new Tables()
                .files(COURTS, WRONG)
                .edition(successions(succession("CU", "khac", "2025-07-01", "")))
                .snapshot();

        assertThat(heir(codes)).isEqualTo("khac");
        assertThat(heir(codes, "hinh-su")).isEqualTo("nua");
    }

    @Test
    void severalSuccessionsOfOneLayerStandBesideEachOther() {
        var codes = new Tables()
                .files(COURTS, WRONG)
                .edition(successions(
                        succession("cu", "khac", "2025-07-01", ""), succession("cu", "nua", "2025-07-01", "")))
                .snapshot();

        assertThat(codes.resolve(Address.addressee("W90.01", DAY, Set.of()))).isInstanceOf(Ambiguous.class);
        assertThat(codes.successions("cu")).extracting(Succession::successor).containsExactly("nua", "khac", "nua");
    }

    @Test
    void aHigherLayerSaysThatNobodyTakesOverByAnEmptySuccessor() {
        var codes = new Tables()
                .files(COURTS, WRONG)
                .edition(successions(succession("cu", "", "2025-07-01", "")))
                .snapshot();

        assertThat(codes.resolve(Address.addressee("W90.01", DAY, Set.of()))).isInstanceOf(Ambiguous.class);
        assertThat(codes.successions("cu")).extracting(Succession::matter).containsExactly("hinh-su");
        assertThat(new Tables()
                        .files(COURTS, successions(succession("cu", "moi", "2025-07-01", "")))
                        .edition(successions(succession("cu", "", "2025-07-01", "")))
                        .snapshot()
                        .resolve(Address.addressee("W90.01", DAY, Set.of())))
                .isInstanceOf(Ended.class);
    }

    @Test
    void whatNobodyTakesOverDoesNotFallToWhoTakesOverTheRest() {
        var codes = new Tables()
                .files(COURTS, successions(succession("cu", "moi", "2025-07-01", "")))
                .edition(successions(
                        succession("cu", "", "2025-07-01", "hinh-su"), succession("cu", "", "2026-12-01", "dan-su")))
                .snapshot();

        assertThat(codes.resolve(Address.addressee("W90.01", DAY, Set.of("hinh-su"))))
                .isInstanceOf(Ended.class);
        assertThat(codes.resolve(Address.addressee("W90.01", DAY, Set.of("hinh-su", "lao-dong"))))
                .isInstanceOf(Ended.class);
        assertThat(heir(codes)).isEqualTo("moi");
        assertThat(heir(codes, "lao-dong")).isEqualTo("moi");
        assertThat(heir(codes, "dan-su")).as("not yet effective").isEqualTo("moi");
    }

    @Test
    void nobodyAndSomebodyCannotBothTakeOver() {
        assertThat(new Tables()
                        .files(
                                COURTS,
                                successions(
                                        succession("cu", "moi", "2025-07-01", ""),
                                        succession("CU", "", "2025-07-01", ""),
                                        succession("ai", "", "2025-07-01", "")))
                        .problems())
                .containsExactly(
                        "successions.csv:3: nobody takes over from CU, but one does on successions.csv:2",
                        "successions.csv:4: old ai is no organization of the tables");
    }

    @Test
    void aCourtThatGoesOnAfterAllNeedsAWordAboutItsSuccessor() {
        var goesOn = organizations(court("cu", "W90.01", "", ""));

        assertThat(new Tables().files(COURTS, WRONG).edition(goesOn).problems())
                .contains("successions.csv:2: cu has a successor, but no valid_to on organizations.csv:2;"
                        + " if it goes on, state the succession with an empty new");
        assertThat(heir(new Tables()
                        .files(COURTS, WRONG)
                        .edition(
                                goesOn,
                                successions(
                                        succession("cu", "", "2025-07-01", ""),
                                        succession("cu", "", "2025-07-01", "hinh-su")))
                        .snapshot()))
                .isEqualTo("cu");
    }

    @Test
    void whatARowStoodForDoesNotComeBackWhenItIsTakenAway() {
        var tables = new Tables()
                .files(COURTS, successions(succession("cu", "moi", "2025-07-01", "")))
                .edition(successions(succession("cu", "khac", "2025-07-01", "")))
                .edits(new SheetEdit("edit 1", Sheet.SUCCESSIONS, true, Map.of("old", "cu", "new", "khac")));

        assertThat(tables.snapshot().resolve(Address.addressee("W90.01", DAY, Set.of())))
                .isInstanceOf(Ended.class);
    }

    @Test
    void oneOfSeveralSuccessionsIsTakenAwayAlone() {
        var tables = new Tables()
                .files(
                        COURTS,
                        successions(
                                succession("cu", "moi", "2025-07-01", ""), succession("cu", "khac", "2025-07-01", "")))
                .edits(new SheetEdit("edit 1", Sheet.SUCCESSIONS, true, Map.of("old", "cu", "new", "khac")));

        assertThat(heir(tables.snapshot())).isEqualTo("moi");
    }

    @Test
    void anEditHasTheColumnsOfItsTable() {
        var edit = new SheetEdit(
                "edit 1",
                Sheet.SUCCESSIONS,
                true,
                Map.of("old", "cu", "new", "moi", "valid_till", "2025", "colour", "red"));

        assertThat(new Tables().files(COURTS, WRONG).edits(edit).problems())
                .containsExactly("edit 1: column \"colour\" is unknown, column \"valid_till\" is unknown");
    }

    @Test
    void onlyARowThatIsThereCanBeAskedToBeTakenAway() {
        var there = new SheetEdit("edit 1", Sheet.ORGANIZATIONS, true, Map.of("id", "NUA"));
        var gone = new SheetEdit("edit 2", Sheet.ORGANIZATIONS, true, Map.of("id", "nua"));

        assertThat(new Tables().files(COURTS).proposed(there).problems()).isEmpty();
        assertThat(new Tables().files(COURTS).edits(there).proposed(gone).problems())
                .containsExactly("edit 2: takes away a row that no table states: NUA");
        assertThat(new Tables().files(COURTS).edits(there, gone).problems())
                .as("in force since before the row went")
                .isEmpty();
    }

    @Test
    void aDecisionNamesAnOrganizationInAnyCase() {
        var codes = new Tables()
                .files(COURTS)
                .decided(
                        new Decided(Meaning.ALIAS, "x77", "", "MOI"),
                        new Decided(Meaning.REDIRECT, "W90.01", "", "Khac"))
                .snapshot();

        assertThat(codes.resolve("X77", DAY))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo("moi"));
        assertThat(heir(codes)).isEqualTo("khac");
    }

    @Test
    void aCodeThatATableStatesIsNobodyElsesByDecision() {
        var codes = new Tables()
                .files(COURTS)
                .directory(new DirectoryFact("H53.1", "", "Sở A", false))
                .decided(
                        new Decided(Meaning.ALIAS, "W90.03", "", "moi"),
                        new Decided(Meaning.ALIAS, "W90.04", "", "nua"),
                        new Decided(Meaning.ALIAS, "H53.1", "", "moi"))
                .snapshot();

        assertThat(codes.resolve("W90.03", DAY))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo("khac"));
        assertThat(codes.resolve("H53.1", DAY))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo("moi"));
        assertThat(codes.overruled())
                .singleElement()
                .asString()
                .startsWith("W90.03: ")
                .contains("was decided to be moi's, but the tables state it of khac");
    }

    @Test
    void theDaysOfACodeAreThoseThatTheHighestLayerStates() {
        var codes = new Tables()
                .files(COURTS)
                .edition(table("c.csv", CODES, "moi,W90.02,current,sandbox,test,,2025-12-31"))
                .snapshot();

        assertThat(codes.resolve("W90.02", LocalDate.of(2025, 12, 31)))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo("moi"));
        assertThat(codes.resolve(Address.addressee("W90.02", DAY, Set.of()))).isInstanceOf(WithoutCode.class);
    }

    @Test
    void aFurtherCodeEndsWithItsBody() {
        var codes = new Tables()
                .files(
                        COURTS,
                        table(
                                "c.csv",
                                CODES,
                                "cu,W90.07,current,sandbox,test,,",
                                "moi,W90.07,current,sandbox,test,2025-07-01,"))
                .snapshot();

        assertThat(codes.resolve("W90.07", DAY).orElseThrow().id()).isEqualTo("moi");
        assertThat(codes.resolve("W90.07", LocalDate.of(2025, 6, 30))
                        .orElseThrow()
                        .id())
                .isEqualTo("cu");
    }

    private static String heir(CodeSnapshot codes, String... matters) {
        return ((Found) codes.resolve(Address.addressee("W90.01", DAY, Set.of(matters))))
                .known()
                .id();
    }
}
