package vn.courtaxis.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.codes.Tables.court;
import static vn.courtaxis.codes.Tables.organizations;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.courtaxis.codes.Resolution.Ended;
import vn.courtaxis.codes.Resolution.Found;

/** What the axis's lists say of others, and what they cannot say of those that are stated. */
class AxisListsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @Test
    void aBodyIsGoneOnlyWhenAllListsSaySo() {
        var codes = new Tables()
                .directory(
                        new DirectoryFact("H53.1", "", "Sở A", true),
                        new DirectoryFact("H53.1", "", "Sở A", false),
                        new DirectoryFact("H53.2", "", "Sở B", true),
                        new DirectoryFact("H53.2", "", "Sở B (cũ)", true),
                        new DirectoryFact("H53.3", "000.00.03.H53", "Sở C", true),
                        new DirectoryFact("000.00.03.H53", "", "Sở C", false))
                .snapshot();

        assertThat(recipient(codes, "H53.1")).isInstanceOf(Found.class);
        assertThat(recipient(codes, "H53.2")).isInstanceOf(Ended.class);
        assertThat(recipient(codes, "000.00.03.H53")).isInstanceOf(Found.class);
    }

    @Test
    void aFurtherCodeIsAnOfficesOfThatNameAndNeverACourts() {
        var codes = new Tables()
                .files(organizations("so,H53.1,,,Sở Tài chính,other,observed,test", court("toa", "W90.01", "", "")))
                .directory(
                        new DirectoryFact("000.00.01.H53", "H53.1", "Sở Tài chính", false),
                        new DirectoryFact("000.00.01.W90", "W90.01", "Tòa toa", false))
                .snapshot();

        assertThat(codes.resolve("000.00.01.H53", DAY).orElseThrow().id()).isEqualTo("so");
        assertThat(codes.resolve("000.00.01.W90", DAY).orElseThrow().id()).isEqualTo("axis:000.00.01.W90");
        assertThat(codes.resolve("W90.01", DAY).orElseThrow().aliases()).isEmpty();
    }

    @Test
    void theCodeOfACourtThatEndedIsNobodyElsesBecauseAListNamesItBesideHis() {
        var codes = new Tables()
                .files(organizations(court("cu", "W90.01", "", "2025-06-30")))
                .directory(new DirectoryFact("H53.1", "W90.01", "Sở A", false))
                .snapshot();

        assertThat(codes.resolve("W90.01", DAY).orElseThrow().id()).isEqualTo("cu");
        assertThat(codes.resolve("H53.1", DAY).orElseThrow().aliases()).isEmpty();
    }

    private static Resolution recipient(CodeSnapshot codes, String code) {
        return codes.resolve(Address.recipient(code, DAY, Set.of()));
    }
}
