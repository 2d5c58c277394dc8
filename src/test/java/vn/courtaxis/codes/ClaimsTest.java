package vn.courtaxis.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.codes.Tables.court;
import static vn.courtaxis.codes.Tables.organizations;
import static vn.courtaxis.codes.Tables.succession;
import static vn.courtaxis.codes.Tables.successions;
import static vn.courtaxis.codes.Tables.table;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.courtaxis.codes.Decided.Meaning;
import vn.courtaxis.codes.Resolution.Ambiguous;
import vn.courtaxis.codes.Resolution.Found;
import vn.courtaxis.codes.Resolution.WithoutCode;
import vn.courtaxis.document.OrganizationCode;

/** Who has a code of those who claim it, and which of its codes a body writes. */
class ClaimsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final String CODES = "organization,code,kind,certainty,source,valid_from,valid_to";
    private static final String ORGANIZATIONS = "id,code,aliases,dms_unit_ids,name,kind,certainty,source";

    @Test
    void aCodeBetweenTwoHoldersIsTheFormerOnes() {
        var codes = new Tables()
                .files(organizations(
                        court("first", "W90.05", "", "2024-12-31"),
                        court("second", "W90.05", "2025-01-01", "2025-12-31"),
                        court("fourth", "W90.05", "2028-01-01", ""),
                        court("third", "W90.05", "2027-01-01", "2027-12-31")))
                .snapshot();

        assertThat(holder(codes, "W90.05", DAY)).isEqualTo("second");
        assertThat(holder(codes, "W90.05", LocalDate.of(2024, 12, 31))).isEqualTo("first");
    }

    @Test
    void aCodeOfTheFutureIsItsFirstHolders() {
        var codes = new Tables()
                .files(organizations(
                        court("later", "W90.05", "2028-01-01", ""),
                        court("sooner", "W90.05", "2027-01-01", "2027-12-31")))
                .snapshot();

        assertThat(holder(codes, "W90.05", DAY)).isEqualTo("sooner");
    }

    @Test
    void aCodeStatedTwiceOfOneBodyIsItsOnceAndNoAlias() {
        var codes = new Tables()
                .files(
                        organizations(court("a", "W90.05", "", "")),
                        table("c.csv", CODES, "a,W90.05,current,sandbox,test,2025-01-01,"))
                .snapshot();

        var found = (Found) codes.resolve(Address.recipient("W90.05", DAY, Set.of()));

        assertThat(found.known().aliases()).isEmpty();
    }

    @Test
    void aBodyWritesTheCodeThatIsValidOnTheDay() {
        var codes = new Tables()
                .files(
                        organizations(court("a", "", "", "")),
                        table(
                                "c.csv",
                                CODES,
                                "a,W90.11,current,sandbox,test,,2025-12-31",
                                "a,W90.12,current,sandbox,test,2026-01-01,"))
                .snapshot();

        assertThat(written(codes, "W90.11", LocalDate.of(2025, 10, 1))).isEqualTo("W90.11");
        assertThat(written(codes, "W90.11", DAY)).isEqualTo("W90.12");
        assertThat(written(codes, "W90.11", LocalDate.of(2025, 10, 1))).isEqualTo("W90.11");
    }

    @Test
    void aUnitIdIsUnderstoodAndNeverWritten() {
        var codes = new Tables()
                .files(table("o.csv", ORGANIZATIONS, "a,,,VP-1,Tòa,court,sandbox,test"))
                .snapshot();

        assertThat(codes.resolve(Address.recipient("vp-1", DAY, Set.of()))).isInstanceOf(WithoutCode.class);
    }

    @Test
    void theClerksOfficeIsTheFirstUnitThatIsThereOnTheDay() {
        var codes = new Tables()
                .files(
                        table("o.csv", ORGANIZATIONS, "a,W90.01,,,Tòa a,court,sandbox,test"),
                        table(
                                "c.csv",
                                CODES,
                                "a,VP-CU,dms_unit,sandbox,test,2024-01-01,2026-06-30",
                                "a,VP,dms_unit,sandbox,test,,"))
                .snapshot();

        assertThat(codes.route("a", "", "", Set.of(), DAY)).contains("VP");
        assertThat(codes.resolve("VP-CU", DAY).orElseThrow().unitIds()).containsExactly("VP", "VP-CU");
    }

    @Test
    void whatAHigherLayerGivesAwayIsNoAliasOrUnitAnyMore() {
        var codes = new Tables()
                .files(table("o.csv", ORGANIZATIONS, "a,W90.01,W90.77;W90.78,VP;HS,Tòa a,court,sandbox,test"))
                .edition(table("e.csv", ORGANIZATIONS, "b,W90.77,,VP,Tòa b,court,sandbox,test"))
                .snapshot();

        var a = codes.resolve("W90.01", DAY).orElseThrow();

        assertThat(a.aliases()).containsExactly(OrganizationCode.of("W90.78"));
        assertThat(a.unitIds()).containsExactly("HS");
        assertThat(codes.route("a", "", "", Set.of(), DAY)).contains("HS");
    }

    @Test
    void anOldCodeThatTheAxisGivesToTwoIsNeithersAlias() {
        var codes = new Tables()
                .directory(
                        new DirectoryFact("H53.1", "000.00.01.H53", "Sở A", false),
                        new DirectoryFact("H53.2", "000.00.01.H53", "Sở B", false))
                .snapshot();

        assertThat(codes.resolve("H53.1", DAY).orElseThrow().aliases()).isEmpty();
        assertThat(codes.resolve("000.00.01.H53", DAY)).isEmpty();
    }

    @Test
    void aBodysOwnRowOfTheAxisCountsBeforeWhatOthersRowsSay() {
        var codes = new Tables()
                .directory(
                        new DirectoryFact("H53.0", "H53.1", "Sở A", false),
                        new DirectoryFact("H53.1", "", "Sở B", false),
                        new DirectoryFact("H53.2", "H53.1", "Sở C", false))
                .snapshot();

        assertThat(holder(codes, "H53.1", DAY)).isEqualTo("axis:H53.1");
    }

    @Test
    void everyBodyOfManyIsItself() {
        var codes = new Tables()
                .files(organizations(IntStream.range(0, 9_000)
                        .mapToObj(n -> court("t" + n, "W90." + n, "", ""))
                        .toArray(String[]::new)))
                .snapshot();

        assertThat(IntStream.range(0, 9_000)
                        .filter(n -> !holder(codes, "W90." + n, DAY).equals("t" + n)))
                .isEmpty();
    }

    @Test
    void candidatesStandByTheirIds() {
        var codes = new Tables()
                .files(
                        organizations(
                                court("old", "W90.01", "", "2025-06-30"),
                                court("a", "W90.02", "", ""),
                                court("z", "W90.03", "", "")),
                        successions(
                                succession("old", "z", "2025-07-01", "dan-su"),
                                succession("old", "a", "2025-07-01", "hinh-su")))
                .snapshot();

        assertThat(((Ambiguous) codes.resolve(Address.recipient("W90.01", DAY, Set.of()))).candidates())
                .extracting(OrganizationCard::id)
                .containsExactly("a", "z");
    }

    @Test
    void aLineOfManySuccessorsIsFollowedToItsEnd() {
        var courts = IntStream.range(0, 20)
                .mapToObj(n -> court("t" + n, "W90." + n, "", n < 19 ? "2025-06-30" : ""))
                .toArray(String[]::new);
        var line = IntStream.range(1, 20)
                .mapToObj(n -> succession("t" + (n - 1), "t" + n, "2025-07-01", ""))
                .toArray(String[]::new);

        var found = (Found) new Tables()
                .files(organizations(courts), successions(line))
                .snapshot()
                .resolve(Address.addressee("W90.0", DAY, Set.of()));

        assertThat(found.known().id()).isEqualTo("t19");
        assertThat(found.hops()).hasSize(19);
    }

    @Test
    void whereMailGoesByDecisionIsNoMatterOfWhoSent() {
        var codes = new Tables()
                .files(organizations(court("a", "W90.01", "", ""), court("b", "W90.02", "", "")))
                .decided(
                        new Decided(Meaning.REDIRECT, "W90.01", "", "b"),
                        new Decided(Meaning.REDIRECT, "W90.02", "", "b"))
                .snapshot();

        assertThat(found(codes, Address.recipient("W90.01", DAY, Set.of()))
                        .known()
                        .id())
                .isEqualTo("b");
        assertThat(found(codes, Address.recipient("W90.01", DAY, Set.of())).hops())
                .hasSize(1);
        assertThat(found(codes, Address.recipient("W90.02", DAY, Set.of())).hops())
                .isEmpty();
        assertThat(found(codes, Address.sender("W90.01", DAY)).known().id()).isEqualTo("a");
    }

    @Test
    void aDecisionForABodyThatIsGoneIsNone() {
        var codes = new Tables()
                .files(organizations(court("a", "W90.01", "", "")))
                .decided(
                        new Decided(Meaning.REDIRECT, "W90.01", "", "gone"),
                        new Decided(Meaning.ALIAS, "X77", "", "gone"))
                .snapshot();

        assertThat(found(codes, Address.recipient("W90.01", DAY, Set.of()))
                        .known()
                        .id())
                .isEqualTo("a");
        assertThat(codes.resolve(Address.recipient("X77", DAY, Set.of()))).isInstanceOf(Resolution.Unknown.class);
    }

    private static Found found(CodeSnapshot codes, Address address) {
        return (Found) codes.resolve(address);
    }

    private static String holder(CodeSnapshot codes, String code, LocalDate day) {
        return codes.resolve(code, day).orElseThrow().id();
    }

    private static String written(CodeSnapshot codes, String code, LocalDate day) {
        return codes.resolve(code, day).orElseThrow().code().value();
    }
}
