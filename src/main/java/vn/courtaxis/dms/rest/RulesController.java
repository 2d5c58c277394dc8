package vn.courtaxis.dms.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.courtaxis.document.Direction;
import vn.courtaxis.rules.Rule;
import vn.courtaxis.rules.RuleBook;

/** The rules over REST, with the severities in force here. */
@RestController
@RequestMapping("/api/v1/rules")
@Profile("!twin")
final class RulesController {

    private final RuleBook rules;

    RulesController(RuleBook rules) {
        this.rules = rules;
    }

    @GetMapping
    DocumentJson.PageJson<RuleJson> rules() {
        var all = Arrays.stream(Rule.values()).map(this::json).toList();
        return new DocumentJson.PageJson<>(all, 0, all.size(), all.size());
    }

    private RuleJson json(Rule rule) {
        return new RuleJson(
                rule.name(),
                severity(rule, Direction.OUTGOING),
                severity(rule, Direction.INCOMING),
                rule.isFixed(Direction.OUTGOING) || rule.isFixed(Direction.INCOMING),
                rule.clause(),
                rule.vietnamese(),
                rule.english());
    }

    private @Nullable SeverityJson severity(Rule rule, Direction direction) {
        return rule.appliesTo(direction)
                ? new SeverityJson(
                        rules.severity(rule, direction).name(),
                        rule.severity(direction).name())
                : null;
    }

    /** A rule as the contract answers it; a direction that it is not for is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleJson(
            String code,
            @Nullable SeverityJson outgoing,
            @Nullable SeverityJson incoming,
            boolean fixed,
            String clause,
            String message,
            String messageEn) {}

    /** @param standard what it is unless the court says otherwise */
    record SeverityJson(String severity, String standard) {}
}
