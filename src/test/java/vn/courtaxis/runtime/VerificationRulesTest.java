package vn.courtaxis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.courtaxis.signature.RevocationSettings;

class VerificationRulesTest {

    @Test
    void takesAMissingSignerForAReason() {
        assertThat(problems(Map.of(
                        "decisions.BODY_SIGNATURE_MISSING", "REJECT", "decisions.PERSON_SIGNATURE_MISSING", "FLAG")))
                .isEmpty();
        assertThat(problems(Map.of("decisions.NOBODY_SIGNED", "FLAG"))).hasSize(1);
    }

    @Test
    void knowsTwoVerdictsForTheLackOfRevocationData() {
        assertThat(problems(Map.of("without-revocation", "INVALID"))).isEmpty();
        assertThat(problems(Map.of("without-revocation", "VALID")))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("without-revocation"));
        assertThat(problems(Map.of("ask-again-after", "-1h"))).hasSize(1);
    }

    @Test
    void keepsWhatIsFetchedBelowTheDataDirectory() {
        var properties = properties(Map.of("without-revocation", "INVALID", "ask-again-after", "2h"));

        var revocation = VerificationConfiguration.trust(properties).revocation();

        assertThat(revocation)
                .isEqualTo(new RevocationSettings(
                        properties.dataDirectory().resolve("revocation"), Duration.ofHours(2), true));
    }

    private static List<String> problems(Map<String, String> verification) {
        return VerificationRules.problems(properties(verification));
    }

    private static CourtAxisProperties properties(Map<String, String> verification) {
        var source = new MapConfigurationPropertySource();
        verification.forEach((key, value) -> source.put("court-axis.signature.verification." + key, value));
        return new Binder(source).bindOrCreate("court-axis", CourtAxisProperties.class);
    }
}
