package vn.courtaxis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SignatureRulesTest {

    @Test
    void hasNothingAgainstTheSandboxsKeys() {
        assertThat(problems(Map.of("keys[0].unit", "W90", "keys[0].key-store", "certs-sample/court-w90.p12")))
                .isEmpty();
    }

    @Test
    void refusesAKeyThatIsTooWeakForAnySignature() {
        assertThat(problems(Map.of("keys[0].unit", "W90", "keys[0].key-store", "certs-sample/bad-weak.p12")))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("keys[0]").contains("RSA key of 1024 bits"));
    }

    @Test
    void refusesTheKeyOfAnotherUnit() {
        assertThat(problems(Map.of(
                        "keys[0].unit", "W90",
                        "keys[0].key-store", "certs-sample/court-w90-01.p12",
                        "keys[0].expected-name", "Tòa án mẫu W90 (SANDBOX)")))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("W90.01"));
    }

    @Test
    void tellsAllThatIsWrongWithADeviceWithoutOpeningIt() {
        var problems = problems(Map.of(
                "keys[0].unit", "W90",
                "keys[0].key-store", "certs-sample/court-w90.p12",
                "keys[0].pkcs11.library", "/nowhere/lib.so",
                "keys[0].pkcs11.pin", "env:NO_SUCH_NAME_ANYWHERE"));

        assertThat(problems)
                .hasSize(4)
                .anySatisfy(problem -> assertThat(problem).contains("both key-store and pkcs11"))
                .anySatisfy(problem -> assertThat(problem).contains("pkcs11.library"))
                .anySatisfy(problem -> assertThat(problem).contains("pkcs11.slot"))
                .anySatisfy(problem -> assertThat(problem).contains("NO_SUCH_NAME_ANYWHERE"));
    }

    @Test
    void productionWantsNoPinInTheConfiguration() {
        var properties = properties(Map.of(
                "keys[0].unit", "W90",
                "keys[0].pkcs11.library", "/nowhere/lib.so",
                "keys[0].pkcs11.slot", "1",
                "keys[0].pkcs11.pin", "1234"));

        assertThat(SignatureRules.production(properties))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem).contains("env: or file:").doesNotContain("1234"));
    }

    private static List<String> problems(Map<String, String> signature) {
        return SignatureRules.problems(properties(signature));
    }

    private static CourtAxisProperties properties(Map<String, String> signature) {
        var source = new MapConfigurationPropertySource();
        signature.forEach((key, value) -> source.put("court-axis.signature." + key, value));
        source.put("court-axis.signature.keys[0].password", "sandbox");
        return new Binder(source).bindOrCreate("court-axis", CourtAxisProperties.class);
    }
}
