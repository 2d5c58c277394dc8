package vn.courtaxis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.courtaxis.signature.RevocationSettings;

/** Which reasons may be ruled on, and how. */
class VerificationRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MESSAGE_SIGNATURE_BROKEN: FLAG",
                "MESSAGE_SIGNATURE_DUMMY: REJECT",
                "DETACHED_FILE_MISSING: ACCEPT",
                "XML_SIGNATURE_WRAPPED: QUARANTINE"
            })
    void takesTheReasonsOfSignaturesAndOfTheMessage(String decision) {
        assertThat(problems(decision)).isEmpty();
    }

    @Test
    void refusesWhatIsNoReason() {
        assertThat(problems("MESSAGE_SIGNATURE_STRANGE: FLAG"))
                .singleElement()
                .asString()
                .contains("neither a reason");
        assertThat(problems("NULL_TEXT: FLAG")).singleElement().asString().contains("neither a reason");
    }

    @Test
    void letsNothingInvalidPass() {
        assertThat(problems("XML_SIGNATURE_WRAPPED: FLAG"))
                .singleElement()
                .asString()
                .contains("QUARANTINE or REJECT only");
    }

    @Test
    void takesAMissingSignerForAReason() {
        assertThat(problemsOf(Map.of(
                        "decisions.BODY_SIGNATURE_MISSING", "REJECT", "decisions.PERSON_SIGNATURE_MISSING", "FLAG")))
                .isEmpty();
        assertThat(problemsOf(Map.of("decisions.NOBODY_SIGNED", "FLAG"))).hasSize(1);
    }

    @Test
    void knowsTwoVerdictsForTheLackOfRevocationData() {
        assertThat(problemsOf(Map.of("without-revocation", "INVALID"))).isEmpty();
        assertThat(problemsOf(Map.of("without-revocation", "VALID")))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("without-revocation"));
        assertThat(problemsOf(Map.of("ask-again-after", "-1h"))).hasSize(1);
    }

    @Test
    void keepsWhatIsFetchedBelowTheDataDirectory() {
        var properties = properties(Map.of("without-revocation", "INVALID", "ask-again-after", "2h"));

        var revocation = VerificationConfiguration.trust(properties).revocation();

        assertThat(revocation)
                .isEqualTo(new RevocationSettings(
                        properties.dataDirectory().resolve("revocation"), Duration.ofHours(2), true));
    }

    private static List<String> problems(String decision) {
        var parts = decision.split(": ", 2);
        return problemsOf(Map.of("decisions[" + parts[0] + "]", parts[1]));
    }

    private static List<String> problemsOf(Map<String, String> verification) {
        return VerificationRules.problems(properties(verification));
    }

    private static CourtAxisProperties properties(Map<String, String> verification) {
        var source = new MapConfigurationPropertySource();
        verification.forEach((key, value) -> source.put("court-axis.signature.verification." + key, value));
        return new Binder(source).bindOrCreate("court-axis", CourtAxisProperties.class);
    }
}
