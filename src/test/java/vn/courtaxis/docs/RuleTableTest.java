package vn.courtaxis.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.Direction;
import vn.courtaxis.rules.Rule;

/** Holds the table of rules in the operators' documents to the code. */
class RuleTableTest {

    private static final Path DOCUMENT = Path.of("src", "docs", "rules.md");
    private static final String BEGIN = "<!-- rules: begin -->\n";
    private static final String END = "<!-- rules: end -->";

    @Test
    void listsEveryRuleAsTheCodeHasIt() throws IOException {
        var written = between(Files.readString(DOCUMENT, UTF_8));

        var expected = table();

        assertThat(written)
                .as("Put this between the markers of %s:%n%n%s", DOCUMENT, expected)
                .isEqualTo(expected);
    }

    private static String between(String text) {
        var begin = text.indexOf(BEGIN);
        var end = text.indexOf(END);
        assertThat(begin).as("marker %s", BEGIN).isNotNegative();
        assertThat(end).as("marker %s", END).isGreaterThan(begin);
        return text.substring(begin + BEGIN.length(), end);
    }

    private static String table() {
        return Arrays.stream(Rule.values())
                .map(RuleTableTest::row)
                .collect(Collectors.joining(
                        "",
                        "\n| code | direction | default | clause | Vietnamese | English |\n|---|---|---|---|---|---|\n",
                        "\n"));
    }

    private static String row(Rule rule) {
        return Arrays.asList(
                        "`" + rule + "`",
                        direction(rule),
                        severity(rule),
                        rule.clause(),
                        rule.vietnamese(),
                        rule.english())
                .stream()
                .map(RuleTableTest::cell)
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String direction(Rule rule) {
        var outgoing = rule.appliesTo(Direction.OUTGOING);
        return outgoing && rule.appliesTo(Direction.INCOMING) ? "both" : outgoing ? "outgoing" : "incoming";
    }

    private static String severity(Rule rule) {
        var severities = Arrays.stream(Direction.values())
                .filter(rule::appliesTo)
                .map(direction -> rule.severity(direction) + (rule.isFixed(direction) ? " (fixed)" : ""))
                .toList();
        return severities.stream().distinct().count() == 1
                ? severities.get(0)
                : "outgoing " + severities.get(0) + ", incoming " + severities.get(1);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}
