package vn.courtaxis.rules;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.DocumentTypes;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;

/** Applies the rules, each with the severity that the court gave it. Immutable, so threads share it freely. */
public final class RuleBook {

    /** A time line shows 2,000 characters, a clerk reads fewer. */
    private static final int MOST_TOLD = 10;

    private final RuleSettings settings;
    private final Map<Rule, Check> checks = new EnumMap<>(Rule.class);

    public RuleBook(RuleSettings settings, CodeRegistry codes, DocumentTypes types) {
        this.settings = settings;
        Stream.of(
                        SecrecyMarks.checks(),
                        Fields.checks(),
                        Lengths.checks(codes),
                        Numbers.checks(types),
                        Dates.checks(),
                        Counts.checks(types),
                        Parties.checks(codes, settings.shortCodeRecipients()),
                        Identities.checks(codes))
                .forEach(checks::putAll);
    }

    /** Every rule that the document breaks and that is not off, in the order in which a clerk would fix them. */
    public List<Finding> apply(Facts facts) {
        return Arrays.stream(Rule.values())
                .filter(rule -> severity(rule, facts.direction()) != Severity.OFF)
                .flatMap(rule -> check(rule).broken(facts).stream()
                        .map(detail -> new Finding(rule, severity(rule, facts.direction()), detail)))
                .toList();
    }

    /** OFF where the rule is for the other direction only. */
    public Severity severity(Rule rule, Direction direction) {
        return rule.appliesTo(direction) ? settings.of(rule, direction) : Severity.OFF;
    }

    private Check check(Rule rule) {
        return Objects.requireNonNull(checks.get(rule), rule::name);
    }

    /**
     * Why an outgoing document is refused, if it is: all findings that share the error code of the first, so that one answer tells all
     * fields that are missing or too long.
     */
    public static Optional<Problem> refusal(List<Finding> findings) {
        var refusing = findings.stream().filter(Finding::refuses).toList();
        return refusing.stream()
                .findFirst()
                .map(first -> first.rule().refusal())
                .map(code -> new Problem(
                        code,
                        told(refusing.stream().filter(finding -> finding.rule().refusal() == code))));
    }

    /** Why an incoming document needs a person, if it does. */
    public static Optional<Problem> quarantine(List<Finding> findings) {
        var refusing = findings.stream().filter(Finding::refuses).toList();
        return refusing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(ErrorCode.RULE_BROKEN, told(refusing.stream())));
    }

    private static String told(Stream<Finding> findings) {
        return findings.limit(MOST_TOLD).map(Finding::toString).collect(Collectors.joining("; "));
    }
}
