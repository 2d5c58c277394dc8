package vn.courtaxis.dms.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.courtaxis.rules.Rule;
import vn.courtaxis.rules.RuleSettings;
import vn.courtaxis.rules.Severity;
import vn.courtaxis.rules.TestRules;

final class RulesControllerTest {

    private final MockMvcTester rest = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new RulesController(
                    TestRules.book(new RuleSettings(Map.of(Rule.SENT_LATE, Severity.OFF), Map.of(), List.of()))))
            .build());

    @Test
    void tellsTheSeveritiesInForceAndWhatTheyWouldBe() {
        var answer = rest.get().uri("/api/v1/rules").exchange();

        assertThat(answer).hasStatus(200).bodyJson().extractingPath("total").isEqualTo(Rule.values().length);
        assertThat(answer)
                .bodyJson()
                .extractingPath("items[?(@.code=='SENT_LATE')].outgoing")
                .asArray()
                .containsExactly(Map.of("severity", "OFF", "standard", "WARN"));
        assertThat(answer)
                .bodyJson()
                .extractingPath("items[?(@.code=='SENT_LATE')].incoming")
                .asArray()
                .isEmpty();
        assertThat(answer)
                .bodyJson()
                .extractingPath("items[?(@.code=='SECRECY_MARK')].fixed")
                .asArray()
                .containsExactly(true);
    }
}
