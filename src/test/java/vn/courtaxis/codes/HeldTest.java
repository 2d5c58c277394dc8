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
import vn.courtaxis.document.OrganizationCode;

/** By which codes documents for a court may have come. */
class HeldTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @Test
    void itsOwnAndThoseOfWhomItAloneSucceededAsAWholeByNow() {
        var codes = new Tables()
                .files(
                        table(
                                "heir.csv",
                                "id,code,dms_unit_ids,name,kind,certainty,source",
                                "heir,W90.01,VP,Tòa,court,sandbox,test"),
                        organizations(
                                court("other", "W90.02", "", ""),
                                court("whole", "W90.03", "", "2025-06-30"),
                                court("before-it", "W90.04", "", "2023-12-31"),
                                court("one-matter", "W90.05", "", "2025-06-30"),
                                court("shared", "W90.06", "", "2025-06-30"),
                                court("later", "W90.07", "", "2026-12-31")),
                        successions(
                                succession("before-it", "whole", "2024-01-01", ""),
                                succession("whole", "heir", "2025-07-01", ""),
                                succession("one-matter", "heir", "2025-07-01", "dan-su"),
                                succession("shared", "heir", "2025-07-01", ""),
                                succession("shared", "other", "2025-07-01", ""),
                                succession("later", "heir", "2027-01-01", "")))
                .on(DAY);

        assertThat(held(codes, "W90.01")).containsExactly(always("W90.01"), always("W90.03"), always("W90.04"));
    }

    @Test
    void aCodeThatSomebodyElseGotLaterOnItsOwnDaysOnly() {
        var codes = new Tables()
                .files(
                        organizations(
                                court("heir", "W90.01", "", ""),
                                court("old", "W90.05", "", "2025-06-30"),
                                court("other", "W90.05", "2025-07-01", "")),
                        successions(succession("old", "heir", "2025-07-01", "")))
                .on(DAY);

        assertThat(held(codes, "W90.01"))
                .containsExactly(
                        always("W90.01"),
                        new Held(OrganizationCode.of("W90.05"), new Validity(null, LocalDate.of(2025, 6, 30))));
    }

    @Test
    void noCodeThatAHigherLayerGivesToSomebodyElse() {
        var header = "id,code,aliases,name,kind,certainty,source";
        var codes = new Tables()
                .files(table("o.csv", header, "a,W90.01,W90.77,Tòa a,court,sandbox,test"))
                .edition(table("e.csv", header, "b,W90.02,W90.77,Tòa b,court,sandbox,test"))
                .on(DAY);

        assertThat(held(codes, "W90.01")).containsExactly(always("W90.01"));
        assertThat(held(codes, "W90.02")).containsExactly(always("W90.02"), always("W90.77"));
    }

    private static Held always(String code) {
        return new Held(OrganizationCode.of(code), Validity.ALWAYS);
    }

    private static List<Held> held(CodeRegistry codes, String code) {
        return codes.held(codes.resolve(code).orElseThrow());
    }
}
