package vn.courtaxis.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.courtaxis.document.Direction;
import vn.courtaxis.rules.RuleExamples.Example;

/** Every rule, broken and not, in each direction it is for, and as severe as it is said to be. */
final class RuleTest {

    private static final Path ODD_CODES = Path.of("src/test/resources/rules/odd-organizations.csv");
    private static final List<String> SHORT = List.of("G12", "h98.01");

    @Test
    void everyRuleHasAnExample() {
        var shown = RuleExamples.all().stream().map(Example::rule).distinct();

        assertThat(shown).containsExactlyInAnyOrder(Rule.values());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isBrokenByWhatItForbids(Example example, Direction direction) {
        var severity = example.rule().severity(direction);
        var document = new SampleFacts(direction);
        example.broken().accept(document);

        var byDefault = findings(new RuleSettings(Map.of(), Map.of(), SHORT), document, example.rule());
        var allOn = findings(everythingOn(), document, example.rule());

        assertThat(byDefault).hasSize(severity == Severity.OFF ? 0 : 1).allMatch(found -> found.severity() == severity);
        assertThat(allOn).hasSize(1).noneMatch(found -> found.detail().length() > 300);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isMetByWhatItAllows(Example example, Direction direction) {
        var document = new SampleFacts(direction);
        example.sound().accept(document);

        assertThat(findings(everythingOn(), document, example.rule())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isAsSevereAsTheCourtSays(Example example, Direction direction) {
        var rule = example.rule();
        var document = new SampleFacts(direction);
        example.broken().accept(document);

        assertThat(findings(only(rule, direction, Severity.REFUSE), document, rule))
                .hasSize(1)
                .allMatch(Finding::refuses);
        if (rule.isFixed(direction)) {
            assertThatThrownBy(() -> only(rule, direction, Severity.WARN)).hasMessageContaining(rule.name());
        } else {
            assertThat(findings(only(rule, direction, Severity.OFF), document, rule))
                    .isEmpty();
        }
    }

    static Stream<Arguments> examples() {
        return RuleExamples.all().stream()
                .flatMap(example -> Arrays.stream(Direction.values())
                        .filter(example.rule()::appliesTo)
                        .map(direction -> Arguments.of(example, direction)));
    }

    @ParameterizedTest
    @EnumSource
    void aCompleteDocumentBreaksNone(Direction direction) {
        assertThat(book(everythingOn()).apply(new SampleFacts(direction).facts()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void saysWhereItStandsWhatIsWrongAndWhatToDo(Rule rule) {
        assertThat(List.of(rule.clause(), rule.vietnamese(), rule.english())).noneMatch(String::isBlank);
        assertThat(rule.vietnamese()).contains(";").endsWith(".");
        assertThat(rule.english()).contains(";").endsWith(".");
    }

    private static List<Finding> findings(RuleSettings settings, SampleFacts document, Rule rule) {
        return book(settings).apply(document.facts()).stream()
                .filter(found -> found.rule() == rule)
                .toList();
    }

    private static RuleBook book(RuleSettings settings) {
        return TestRules.book(settings, ODD_CODES);
    }

    private static RuleSettings everythingOn() {
        var on = Arrays.stream(Rule.values())
                .filter(rule -> rule.appliesTo(Direction.INCOMING))
                .filter(rule -> rule.severity(Direction.INCOMING) == Severity.OFF)
                .collect(Collectors.toMap(rule -> rule, rule -> Severity.WARN));
        return new RuleSettings(Map.of(), on, SHORT);
    }

    private static RuleSettings only(Rule rule, Direction direction, Severity severity) {
        var changed = Map.of(rule, severity);
        return direction == Direction.OUTGOING
                ? new RuleSettings(changed, Map.of(), SHORT)
                : new RuleSettings(Map.of(), changed, SHORT);
    }
}
