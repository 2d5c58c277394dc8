package vn.courtaxis.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.codes.Tables.court;
import static vn.courtaxis.codes.Tables.organizations;
import static vn.courtaxis.codes.Tables.succession;
import static vn.courtaxis.codes.Tables.successions;
import static vn.courtaxis.codes.Tables.table;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.courtaxis.codes.Comparison.Heirs;
import vn.courtaxis.codes.Comparison.Owner;
import vn.courtaxis.codes.Decided.Meaning;

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

    @Test
    void aCourtThatEndsSoonerThanItWouldHaveIsTold() {
        var before = organizations(
                court("sooner", "W90.01", "", "2030-12-31"),
                court("later", "W90.02", "", "2030-12-31"),
                court("other", "W90.03", "", "2030-12-31"));
        var after = organizations(
                court("sooner", "W90.01", "", "2026-12-31"),
                court("later", "W90.02", "", "2031-12-31"),
                court("other", "W90.03", "", ""));

        assertThat(Comparison.of(
                                new Tables().files(before).snapshot(),
                                new Tables().files(after).snapshot())
                        .ended())
                .containsExactly("sooner");
    }

    @Test
    void tellsWhoTakesOverInPlaceOfWhom() {
        var courts = organizations(
                court("old", "W90.01", "", "2025-06-30"), court("x", "W90.02", "", ""), court("y", "W90.03", "", ""));
        var wrong =
                successions(succession("old", "x", "2025-07-01", ""), succession("old", "x", "2025-07-01", "dan-su"));

        var comparison = Comparison.of(
                new Tables().files(courts, wrong).snapshot(),
                new Tables()
                        .files(courts, wrong)
                        .edition(successions(succession("old", "y", "2025-07-01", "")))
                        .snapshot());

        assertThat(comparison.heirs()).containsExactly(new Heirs("old", "", List.of("x"), List.of("y")));
        assertThat(comparison.changed()).containsExactly("old");
    }

    @Test
    void tellsWhoTakesOverFromACourtThatIsNew() {
        var heir = court("x", "W90.02", "", "");
        var after = new Tables()
                .files(
                        organizations(heir, court("old", "W90.01", "", "2025-06-30")),
                        successions(succession("old", "x", "2025-07-01", "")))
                .snapshot();

        assertThat(Comparison.of(new Tables().files(organizations(heir)).snapshot(), after)
                        .heirs())
                .containsExactly(new Heirs("old", "", List.of(), List.of("x")));
    }

    @Test
    void onlyCourtsAreToldToEnd() {
        var office = "so,H53.1,,,Sở Tài chính,other,observed,test";
        var before = new Tables().files(organizations(office)).snapshot();

        var comparison = Comparison.of(before, new Tables().files(BEFORE).snapshot());

        assertThat(comparison.removed()).containsExactly("so");
        assertThat(comparison.ended()).isEmpty();
    }

    @Test
    void whatTheAxisListsIsNoDifference() {
        var office = organizations("so,H53.1,,,Sở Tài chính,other,observed,test");
        var listed = new Tables()
                .files(office)
                .directory(
                        new DirectoryFact("000.00.01.H53", "H53.1", "Sở Tài chính", false),
                        new DirectoryFact("H53.2", "", "Sở B", false))
                .snapshot();

        assertThat(listed.resolve("000.00.01.H53", LocalDate.EPOCH)
                        .orElseThrow()
                        .id())
                .isEqualTo("so");
        assertThat(Comparison.of(new Tables().files(office).snapshot(), listed).isEmpty())
                .isTrue();
    }

    @Test
    void tellsWhatNobodyTakesOverAnyMore() {
        var courts = organizations(court("old", "W90.01", "", "2025-06-30"), court("x", "W90.02", "", ""));
        var all = succession("old", "x", "2025-07-01", "");
        var before = new Tables().files(courts, successions(all)).snapshot();
        var after = new Tables()
                .files(courts, successions(all, succession("old", "", "2025-07-01", "dan-su")))
                .snapshot();

        assertThat(Comparison.of(before, after).heirs())
                .containsExactly(new Heirs("old", "dan-su", List.of("x"), List.of()));
        assertThat(Comparison.of(before, after).isEmpty()).isFalse();
    }

    @Test
    void routesSignsAndDecisionsAreDifferencesToo() {
        var courts = table(
                "o.csv", "id,code,dms_unit_ids,name,kind,certainty,source", "t,W90.01,VP;HS,Tòa,court,sandbox,test");
        var before = new Tables().files(courts).snapshot();
        var routed = new Tables()
                .files(courts, table("r.csv", "organization,unit,keyword", "T,HS,hình sự"))
                .snapshot();
        var signed = new Tables()
                .files(courts, table("m.csv", "matter,field,text,source", "hinh-su,subject,hình sự,test"))
                .snapshot();
        var decided = new Tables()
                .files(courts)
                .decided(new Decided(Meaning.ALIAS, "x77", "hinh-su", "T"))
                .snapshot();

        assertThat(Comparison.of(before, before).isEmpty()).isTrue();
        assertThat(Comparison.of(before, routed).routed()).containsExactly("t");
        assertThat(Comparison.of(before, signed).matters()).isTrue();
        assertThat(Comparison.of(decided, before).decided()).containsExactly("X77 hinh-su ALIAS");
        assertThat(List.of(routed, signed, decided))
                .noneMatch(other -> Comparison.of(before, other).isEmpty())
                .allMatch(same -> Comparison.of(same, same).isEmpty());
    }
}
