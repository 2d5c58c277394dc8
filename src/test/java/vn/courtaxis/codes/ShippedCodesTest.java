package vn.courtaxis.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.courtaxis.codes.KnownOrganization.Certainty;
import vn.courtaxis.document.OrganizationCode;

class ShippedCodesTest {

    private static final Path ORGANIZATIONS = Path.of("config/codes/organizations.csv");
    private static final Path SANDBOX = Path.of("config/codes/sandbox-courts.csv");

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
        var real = CodeRegistry.load(List.of(ORGANIZATIONS));
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
        assertThat(registry.search("toa an", 9)).hasSize(4);
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
}
