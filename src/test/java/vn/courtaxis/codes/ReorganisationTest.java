package vn.courtaxis.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.codes.Tables.court;
import static vn.courtaxis.codes.Tables.organizations;
import static vn.courtaxis.codes.Tables.succession;
import static vn.courtaxis.codes.Tables.successions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.courtaxis.codes.Decided.Meaning;
import vn.courtaxis.codes.Resolution.Ambiguous;
import vn.courtaxis.codes.Resolution.Early;
import vn.courtaxis.codes.Resolution.Ended;
import vn.courtaxis.codes.Resolution.Found;
import vn.courtaxis.codes.Resolution.Unknown;
import vn.courtaxis.codes.Resolution.Why;
import vn.courtaxis.codes.Resolution.WithoutCode;
import vn.courtaxis.document.OrganizationCode;

/** 1 July 2025: district courts become regional ones, provinces merge, high courts end by matter. */
class ReorganisationTest {

    private static final LocalDate EVE = LocalDate.of(2025, 6, 30);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 7, 1);

    private static final SheetSource COURTS = organizations(
            court("tinh", "W90.01", "", ""),
            court("tinh-cu", "W90.03", "", "2025-06-30"),
            court("kv1", "W90.01.01", "2025-07-01", ""),
            court("huyen-a", "W90.01.81", "", "2025-06-30"),
            court("huyen-b", "W90.01.82", "", "2025-06-30"),
            court("cap-cao", "W90.91", "", "2025-06-30"),
            court("phuc-tham", "W90.02", "2025-07-01", ""),
            court("khong-ai", "W90.92", "", "2025-06-30"),
            court("moi-chua-ma", "", "2025-07-01", ""),
            court("cu-chua-ma", "W90.04", "", "2025-06-30"));
    private static final SheetSource EDGES = successions(
            succession("huyen-a", "kv1", "2025-07-01", ""),
            succession("huyen-b", "kv1", "2025-07-01", ""),
            succession("tinh-cu", "tinh", "2025-07-01", ""),
            succession("cap-cao", "tinh", "2025-07-01", "hinh-su"),
            succession("cap-cao", "phuc-tham", "2025-07-01", "dan-su"),
            succession("cu-chua-ma", "moi-chua-ma", "2025-07-01", ""));

    private final CodeSnapshot codes = new Tables().files(COURTS, EDGES).snapshot();

    @Test
    void aDistrictReceivesItselfUntilItsLastDayAndThroughItsSuccessorAfter() {
        assertThat(found("W90.01.81", EVE)).isEqualTo("huyen-a");
        assertThat(hops("W90.01.81", EVE)).isEmpty();
        assertThat(Stream.of(DAY, LATER).map(day -> found("W90.01.81", day))).containsOnly("kv1");
        assertThat(hops("W90.01.81", DAY))
                .containsExactly("Tòa huyen-a (W90.01.81) > Tòa kv1 (W90.01.01) 2025-07-01 test");
    }

    @Test
    void aSuccessorThatEndedInItsTurnIsFollowedOn() {
        var merged = new Tables()
                .files(
                        organizations(
                                court("huyen", "W90.01.81", "", "2025-06-30"),
                                court("kv1", "W90.01.01", "2025-07-01", "2026-01-31"),
                                court("kv2", "W90.01.02", "2025-07-01", "")),
                        successions(
                                succession("huyen", "kv1", "2025-07-01", ""),
                                succession("kv1", "kv2", "2026-02-01", "")))
                .snapshot();

        var found = (Found) merged.resolve(Address.recipient("w90.01.81", LATER, Set.of()));

        assertThat(found.known().id()).isEqualTo("kv2");
        assertThat(found.hops()).hasSize(2);
    }

    @Test
    void aHighCourtsMattersGoToDifferentCourtsAndWithoutOneAPersonDecides() {
        assertThat(found("W90.91", DAY, "hinh-su")).isEqualTo("tinh");
        assertThat(found("W90.91", DAY, "dan-su")).isEqualTo("phuc-tham");

        for (var matters : Stream.of(Set.<String>of(), Set.of("hinh-su", "dan-su"), Set.of("lao-dong"))
                .toList()) {
            var ambiguous = (Ambiguous) codes.resolve(Address.addressee("W90.91", DAY, matters));
            assertThat(ambiguous.why()).isEqualTo(Why.SEVERAL_SUCCESSORS);
            assertThat(ambiguous.candidates()).extracting(OrganizationCard::id).containsExactly("phuc-tham", "tinh");
        }
    }

    @Test
    void whoSentIsNeverRedirected() {
        var sender = (Found) codes.resolve(Address.sender("W90.01.81", LATER));

        assertThat(sender.known().id()).isEqualTo("huyen-a");
        assertThat(sender.known().code()).isEqualTo(OrganizationCode.of("W90.01.81"));
        assertThat(sender.known().life().last()).isEqualTo(EVE);
        assertThat(sender.isRedirected()).isFalse();
    }

    @Test
    void anEndWithoutSuccessorIsToldAndSoIsASuccessorWithoutCode() {
        assertThat(codes.resolve(Address.recipient("W90.92", DAY, Set.of())))
                .isInstanceOfSatisfying(
                        Ended.class, ended -> assertThat(ended.last().id()).isEqualTo("khong-ai"));
        assertThat(codes.resolve(Address.recipient("W90.04", DAY, Set.of())))
                .isInstanceOfSatisfying(
                        WithoutCode.class,
                        without -> assertThat(without.card().id()).isEqualTo("moi-chua-ma"));
        assertThat(codes.resolve(Address.recipient("W90.77", DAY, Set.of()))).isInstanceOf(Unknown.class);
        assertThat(codes.resolve(Address.recipient(" ", DAY, Set.of()))).isInstanceOf(Unknown.class);
    }

    @Test
    void tomorrowsCodeIsUnderstoodToday() {
        assertThat(codes.resolve(Address.recipient("W90.01.01", EVE, Set.of())))
                .isInstanceOfSatisfying(Early.class, early -> {
                    assertThat(early.known().id()).isEqualTo("kv1");
                    assertThat(early.from()).isEqualTo(DAY);
                });
        assertThat(codes.resolve(Address.recipient("W90.01.01", DAY, Set.of()))).isInstanceOf(Found.class);
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30T16:59:59Z, false", "2025-06-30T17:00:00Z, true"})
    void theDayChangesAtMidnightInVietnam(Instant now, boolean redirected) {
        var registry = new Tables().files(COURTS, EDGES).at(Clock.fixed(now, Tables.VIETNAM));

        var found = (Found) registry.resolve(Address.recipient("W90.01.81", registry.today(), Set.of()));

        assertThat(found.isRedirected()).isEqualTo(redirected);
    }

    @Test
    void aSuccessorActsForItsPredecessorsAndNobodyElseDoes() {
        var registry = new Tables().files(COURTS, EDGES).on(DAY);

        assertThat(registry.actsFor("W90.01.01", "W90.01.81")).isTrue();
        assertThat(registry.actsFor("W90.02", "W90.91")).isTrue();
        assertThat(registry.actsFor("W90.01.81", "W90.01.81")).isTrue();
        assertThat(registry.actsFor("W90.01.81", "W90.01.01")).isFalse();
        assertThat(registry.actsFor("W90.01.82", "W90.01.81")).isFalse();
        assertThat(registry.actsFor("W90.02", "W90.01.81")).isFalse();
        assertThat(registry.actsFor("G77", "g77")).isTrue();
        assertThat(new Tables().files(COURTS, EDGES).on(EVE).actsFor("W90.01.01", "W90.01.81"))
                .isFalse();
    }

    @Test
    void anEndedCourtIsOursWhenItsSuccessorIs() {
        var snapshot = codes;
        var registry = new CodeRegistry(
                snapshot,
                Clock.fixed(DAY.atTime(9, 0).atZone(Tables.VIETNAM).toInstant(), Tables.VIETNAM),
                code -> code.value().equals("W90.01.01"));

        assertThat(registry.own()).extracting(KnownOrganization::id).containsExactly("kv1");
        assertThat(registry.isOwn(OrganizationCode.of("W90.01.81"))).isTrue();
        assertThat(registry.isOwn(OrganizationCode.of("W90.03"))).isFalse();
        assertThat(registry.isOwn(OrganizationCode.of("W90.02"))).isFalse();
    }

    @Test
    void aCodeThatIsGivenToAnotherCourtLaterIsEachOnesInItsTime() {
        var reused = new Tables()
                .files(
                        organizations(
                                court("cu", "W90.05", "", "2025-06-30"), court("moi", "W90.05", "2026-01-01", "")),
                        successions(succession("cu", "moi", "2025-07-01", "")))
                .snapshot();

        assertThat(reused.resolve("W90.05", EVE).orElseThrow().id()).isEqualTo("cu");
        assertThat(reused.resolve("W90.05", LATER).orElseThrow().id()).isEqualTo("moi");
        assertThat(((Found) reused.resolve(Address.sender("W90.05", EVE)))
                        .known()
                        .id())
                .isEqualTo("cu");
    }

    @Test
    void oneCodeInTwoLayersIsTheHigherOnesAndInOneLayerAnError() {
        var two = organizations(court("khac", "W90.01", "", ""));

        var over = new Tables().files(COURTS, EDGES).edition(two).snapshot();
        var twice = new Tables().files(COURTS, EDGES, two).problems();

        assertThat(over.resolve("W90.01", DAY).orElseThrow().id()).isEqualTo("khac");
        assertThat(over.resolve(Address.recipient("W90.03", DAY, Set.of()))).isInstanceOf(WithoutCode.class);
        assertThat(twice).containsExactly("organizations.csv:2: W90.01 is already claimed by organizations.csv:2");
    }

    @Test
    void anOperatorsDecisionRedirectsWhoReceivesAndNotWhoSent() {
        var decided = new Tables()
                .files(COURTS, EDGES)
                .decided(
                        new Decided(Meaning.REDIRECT, "w90.92", "", "huyen-a"),
                        new Decided(Meaning.REDIRECT, "W90.91", "lao-dong", "tinh"),
                        new Decided(Meaning.ALIAS, "TOA-CU", "", "tinh"))
                .snapshot();

        var found = (Found) decided.resolve(Address.addressee("W90.92", DAY, Set.of()));
        assertThat(found.known().id())
                .as("the successor of the one decided for")
                .isEqualTo("kv1");
        assertThat(found.hops()).hasSize(2);
        assertThat(decided.resolve("W90.92", DAY).orElseThrow().id()).isEqualTo("khong-ai");
        assertThat(decided.resolve(Address.addressee("W90.91", DAY, Set.of("lao-dong"))))
                .isInstanceOf(Found.class);
        assertThat(decided.resolve(Address.addressee("W90.91", DAY, Set.of()))).isInstanceOf(Ambiguous.class);
        assertThat(((Found) decided.resolve(Address.sender("toa-cu", DAY)))
                        .known()
                        .id())
                .isEqualTo("tinh");
    }

    @Test
    void aRowAddedOrTakenAwayByHandCounts() {
        var edited = new Tables()
                .files(COURTS, EDGES)
                .edits(
                        new SheetEdit(
                                "edit 1",
                                Sheet.CODES,
                                false,
                                java.util.Map.of(
                                        "organization", "moi-chua-ma",
                                        "code", "W90.06",
                                        "kind", "current",
                                        "certainty", "sandbox",
                                        "source", "test")),
                        new SheetEdit(
                                "edit 2",
                                Sheet.SUCCESSIONS,
                                true,
                                java.util.Map.of("old", "cap-cao", "new", "tinh", "matter", "hinh-su")))
                .snapshot();

        assertThat(((Found) edited.resolve(Address.recipient("W90.04", DAY, Set.of())))
                        .known()
                        .code())
                .isEqualTo(OrganizationCode.of("W90.06"));
        // who took over one matter is not thereby known to have taken over the others
        assertThat(edited.resolve(Address.recipient("W90.91", DAY, Set.of()))).isInstanceOf(Ambiguous.class);
    }

    @Test
    void whatTheAxisListsTwiceIsAmbiguousAndNeverOurs() {
        var registry = new Tables()
                .files(COURTS, EDGES)
                .directory(
                        new DirectoryFact("H53.1", "000.00.01.H53", "Sở A", false),
                        new DirectoryFact("H53.2", "000.00.01.H53", "Sở B", false),
                        new DirectoryFact("H53.3", "000.00.03.H53", "Sở C", false),
                        new DirectoryFact("000.00.03.H53", "", "Sở C (mã cũ)", false),
                        new DirectoryFact("H53.4", "", "Sở D", true),
                        new DirectoryFact("000.01.01.W90", "W90.01.01", "Tòa khác tên", false))
                .on(DAY);

        assertThat(registry.resolve(Address.recipient("000.00.01.H53", DAY, Set.of())))
                .isInstanceOfSatisfying(
                        Ambiguous.class,
                        ambiguous -> assertThat(ambiguous.candidates())
                                .extracting(OrganizationCard::id)
                                .containsExactly("axis:H53.1", "axis:H53.2"));
        assertThat(registry.resolve("000.00.03.H53").orElseThrow().id()).isEqualTo("axis:H53.3");
        assertThat(registry.resolve(Address.recipient("H53.4", DAY, Set.of()))).isInstanceOf(Ended.class);
        assertThat(registry.resolve("000.01.01.W90").orElseThrow().id()).isEqualTo("axis:000.01.01.W90");
        assertThat(registry.all()).extracting(KnownOrganization::id).doesNotContain("axis:H53.1");
        assertThat(registry.search("so a", 5)).hasSize(1);
    }

    private String found(String code, LocalDate day, String... matters) {
        return ((Found) codes.resolve(Address.recipient(code, day, Set.of(matters))))
                .known()
                .id();
    }

    private java.util.List<String> hops(String code, LocalDate day) {
        return ((Found) codes.resolve(Address.recipient(code, day, Set.of())))
                .hops().stream()
                        .map(hop -> hop.old() + " > " + hop.successor() + " " + hop.on() + " " + hop.source())
                        .toList();
    }
}
