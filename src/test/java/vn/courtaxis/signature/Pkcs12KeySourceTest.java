package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.courtaxis.signature.SignatureFixture.COURT;
import static vn.courtaxis.signature.SignatureFixture.PASSWORD;
import static vn.courtaxis.signature.SignatureFixture.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Verdict;

class Pkcs12KeySourceTest {

    private final Clock clock = Clock.fixed(SignatureFixture.NOW, ZoneOffset.UTC);

    @Test
    void tellsWhatAnOperatorMayKnowOfAKey() {
        var keys = keys(settings("court-w90.p12"));

        assertThat(keys.facts()).singleElement().satisfies(facts -> {
            assertThat(facts.unit()).isEqualTo(COURT);
            assertThat(facts.subject()).contains("Tòa án mẫu W90 (SANDBOX)");
            assertThat(facts.notBefore()).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
            assertThat(facts.notAfter()).isEqualTo(Instant.parse("2099-12-31T23:59:59Z"));
            assertThat(facts.sample()).isTrue();
        });
    }

    @Test
    void neverLendsAKeyToAnotherUnit() {
        var keys = keys(settings("court-w90.p12"));

        var other = OrganizationCode.of("W90.01");

        assertThat(keys.serves(other)).isFalse();
        assertThat(keys.keyFor(other)).isInstanceOf(Verdict.Rejected.class);
    }

    @Test
    void takesTheCertificateThatIsValidWhileAnotherIsStillListed() {
        var keys = keys(settings("court-w90.p12"), settings("bad-expired.p12"));

        assertThat(keys.keyFor(COURT))
                .isInstanceOfSatisfying(
                        Verdict.Done.class,
                        done -> assertThat(((SigningKey) done.value()).isValidAt(clock.instant()))
                                .isTrue());
    }

    @Test
    void namesEveryKeyStoreThatCannotBeUsedAndNoPassword() {
        var wrongPassword = new SigningKeySettings(COURT, sample("court-w90.p12"), "s3cret", "");
        var missing = new SigningKeySettings(OrganizationCode.of("W90.01"), sample("absent.p12"), PASSWORD, "");
        var wrongAlias = new SigningKeySettings(OrganizationCode.of("W90.02"), sample("tls.p12"), PASSWORD, "other");

        assertThatThrownBy(() -> keys(wrongPassword, missing, wrongAlias))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("court-w90.p12")
                .hasMessageContaining("absent.p12")
                .hasMessageContaining("no key named other")
                .hasMessageNotContaining("s3cret");
        assertThat(wrongPassword.toString()).doesNotContain("s3cret");
    }

    @Test
    void recognizesEverySampleKey() {
        for (var file : SignatureFixture.CERTIFICATES.toFile().list((folder, name) -> name.endsWith(".p12"))) {
            assertThat(keys(settings(file)).facts()).as(file).allMatch(KeyFacts::sample);
        }
    }

    private static SigningKeySettings settings(String file) {
        return new SigningKeySettings(COURT, sample(file), PASSWORD, "");
    }

    private Pkcs12KeySource keys(SigningKeySettings... settings) {
        return new Pkcs12KeySource(List.copyOf(Arrays.asList(settings)), clock);
    }
}
