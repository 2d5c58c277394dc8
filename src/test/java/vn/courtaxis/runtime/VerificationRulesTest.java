package vn.courtaxis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

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

    private static List<String> problems(String decision) {
        var parts = decision.split(": ", 2);
        var values = Map.of("court-axis.signature.verification.decisions[" + parts[0] + "]", parts[1]);
        return VerificationRules.problems(new Binder(List.of(new MapConfigurationPropertySource(values)))
                .bindOrCreate(ConfigurationGate.PREFIX, CourtAxisProperties.class));
    }
}
