package vn.courtaxis.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.courtaxis.codes.KnownOrganization.Certainty;
import vn.courtaxis.codes.KnownOrganization.Kind;
import vn.courtaxis.document.OrganizationCode;

class ShippedCodesTest {

    private static final Path ORGANIZATIONS = Path.of("config/codes/organizations.csv");
    private static final Path COURTS = Path.of("config/codes/courts-of-vietnam.csv");
    private static final Path SUCCESSIONS = Path.of("config/codes/successions-2025.csv");
    private static final Path SANDBOX = Path.of("config/codes/sandbox-courts.csv");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test
    void everyShippedCodeSaysWhereItWasSeen() throws IOException {
        var registry = CodeRegistry.load(List.of(ORGANIZATIONS, SANDBOX));

        assertThat(registry.all()).hasSizeGreaterThan(35).allSatisfy(organization -> {
            assertThat(organization.source()).isNotBlank();
            assertThat(organization.name()).isEqualTo(Normalizer.normalize(organization.name(), Normalizer.Form.NFC));
        });
    }

    @Test
    void noShippedCodePretendsToBeARealCourt() throws IOException {
        var real = CodeRegistry.load(List.of(ORGANIZATIONS, COURTS, SUCCESSIONS));
        var sandbox = CodeRegistry.load(List.of(SANDBOX));

        assertThat(real.own()).isEmpty();
        assertThat(real.hasSandboxCodes()).isFalse();
        assertThat(sandbox.own()).isNotEmpty().allSatisfy(court -> {
            assertThat(court.certainty()).isEqualTo(Certainty.SANDBOX);
            assertThat(court.name()).endsWith("(SANDBOX)");
            assertThat(court.code().value()).startsWith("W90");
        });
    }

    @Test
    void findsShippedOrganizationsByEitherForm() throws IOException {
        var registry = CodeRegistry.load(List.of(ORGANIZATIONS, SANDBOX));

        assertThat(registry.resolve("000.00.00.g22"))
                .isEqualTo(registry.resolve("G22"))
                .isPresent();
        assertThat(registry.resolve("G12").orElseThrow().code()).isEqualTo(OrganizationCode.of("G12"));
        assertThat(registry.resolve("tand-01-kv1"))
                .isEqualTo(registry.resolve("000.01.01.W90"))
                .isPresent();
        assertThat(registry.search("bo tai chinh", 5))
                .first()
                .extracting(KnownOrganization::name)
                .isEqualTo("Bộ Tài chính");
        assertThat(registry.search("toa an", 20))
                .hasSize(9)
                .first()
                .extracting(KnownOrganization::life)
                .isEqualTo(Validity.ALWAYS);
    }

    @Test
    void aDerivedCodeIsNeverCalledSeen() throws IOException {
        var registry = CodeRegistry.load(List.of(ORGANIZATIONS));

        assertThat(registry.all())
                .filteredOn(organization -> organization.code().form() == OrganizationCode.Form.CURRENT)
                .filteredOn(organization -> organization.certainty() != Certainty.DERIVED)
                .extracting(organization -> organization.code().value())
                .containsExactly("G12");
    }

    @Test
    void ministriesThatMergedAreFoundAsBeforeAndSayWhatWasNotRead() throws IOException {
        var registry = CodeRegistry.load(List.of(ORGANIZATIONS));

        assertThat(registry.all())
                .filteredOn(organization -> organization.source().contains("merged"))
                .filteredOn(organization -> organization.kind() == Kind.MINISTRY)
                .allSatisfy(organization -> {
                    assertThat(organization.source()).endsWith("the day and which code survives were not read");
                    assertThat(organization.life()).isEqualTo(Validity.ALWAYS);
                })
                .extracting(organization -> organization.code().value())
                .containsExactly(
                        "000.00.00.G04",
                        "000.00.00.G05",
                        "000.00.00.G07",
                        "000.00.00.G10",
                        "000.00.00.G13",
                        "000.00.00.G14");
    }

    @Test
    void theCourtsAreAllThereAndWithoutAnyCode() throws IOException {
        var cards = cards();

        assertThat(cards).hasSize(113).allSatisfy(card -> {
            assertThat(card.codes()).isEmpty();
            assertThat(card.source()).isNotBlank();
            assertThat(card.certainty()).isIn(Certainty.OBSERVED, Certainty.DERIVED);
        });
        assertThat(cards)
                .filteredOn(card -> is(card, "tand-(tinh|thanh-pho)-(?!thu-duc).*(?<!-den-2025)"))
                .hasSize(34);
        assertThat(cards).filteredOn(card -> is(card, "tand-.*-den-2025")).hasSize(52);
        assertThat(cards).filteredOn(card -> is(card, "tand-cap-cao-.*")).hasSize(3);
        assertThat(cards).filteredOn(card -> is(card, "tand-khu-vuc-.*")).hasSize(7);
        assertThat(cards)
                .filteredOn(card -> is(card, "tand-(quan|thanh-pho-thu-duc)-.*"))
                .hasSize(16);
        assertThat(CodeRegistry.load(List.of(ORGANIZATIONS, COURTS, SUCCESSIONS))
                        .missingCodes())
                .as("provincial and regional courts and the supreme one")
                .hasSize(34 + 7 + 1);
    }

    @Test
    void sixtyThreeOldProvincesLeadToThirtyFourCourts() throws IOException {
        var provincial = cards().stream()
                .filter(card -> is(card, "tand-(tinh|thanh-pho)-(?!thu-duc).*"))
                .toList();
        var today = provincial.stream()
                .filter(card -> card.life().contains(TODAY))
                .map(OrganizationCard::id)
                .toList();
        var before = provincial.stream()
                .filter(card -> card.life().contains(LocalDate.of(2025, 6, 30)))
                .toList();

        assertThat(today).hasSize(34);
        assertThat(before).hasSize(63);
        assertThat(before).extracting(OrganizationCard::name).doesNotHaveDuplicates();
        assertThat(before).filteredOn(card -> card.into().isEmpty()).hasSize(11);
        assertThat(before.stream().flatMap(card -> card.into().stream()))
                .hasSize(52)
                .allSatisfy(edge -> assertThat(today).contains(edge.successor()))
                .extracting(Succession::successor)
                .satisfies(successors -> assertThat(Set.copyOf(successors)).hasSize(23));
    }

    @Test
    void everyEndedCourtButTheHighOnesHasOneSuccessorToday() throws IOException {
        assertThat(cards())
                .filteredOn(card -> card.life().isOver(TODAY))
                .allSatisfy(card -> assertThat(card.into()).hasSize(card.id().contains("cap-cao") ? 0 : 1));
    }

    @Test
    void aProvinceThatEndedLeadsToOneWhoseCodeIsNotKnown() throws IOException {
        var registry = CodeRegistry.load(List.of(ORGANIZATIONS, COURTS, SUCCESSIONS));

        assertThat(registry.resolve(Address.recipient("H30", TODAY, Set.of())))
                .isInstanceOfSatisfying(
                        Resolution.WithoutCode.class,
                        without -> assertThat(without.card().name()).isEqualTo("Ủy ban nhân dân thành phố Cần Thơ"));
        assertThat(registry.all())
                .extracting(KnownOrganization::id)
                .doesNotContain("uy-ban-nhan-dan-thanh-pho-can-tho");
    }

    @Test
    void theSandboxPlaysEveryOutcome() {
        var codes = SandboxCodes.load();

        assertThat(codes.resolve(Address.addressee("W90.01.81", TODAY, Set.of()))
                        .organization())
                .map(KnownOrganization::code)
                .contains(OrganizationCode.of("W90.01.01"));
        assertThat(codes.resolve(Address.addressee("W90.91", TODAY, codes.matters("", "1/2026/DS-PT", "", "")))
                        .organization())
                .map(KnownOrganization::code)
                .contains(OrganizationCode.of("W90.02"));
        assertThat(codes.resolve(Address.addressee("W90.91", TODAY, Set.of())))
                .isInstanceOf(Resolution.Ambiguous.class);
        assertThat(codes.resolve(Address.addressee("W90.92", TODAY, Set.of()))).isInstanceOf(Resolution.Ended.class);
        assertThat(codes.resolve("W90.01").orElseThrow().unitIds())
                .containsExactly("TAND-01", "TAND-01-DS", "TAND-01-HS");
        assertThat(codes.own()).extracting(unit -> unit.code().value()).hasSize(4);
    }

    private static List<OrganizationCard> cards() throws IOException {
        var codes = CodeSnapshot.load(List.of(ORGANIZATIONS, COURTS, SUCCESSIONS));
        return codes.ids().stream()
                .flatMap(id -> codes.card(id).stream())
                .filter(card -> card.kind() == Kind.COURT)
                .toList();
    }

    private static boolean is(OrganizationCard card, String id) {
        return card.id().matches(id);
    }
}
