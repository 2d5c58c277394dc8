package vn.courtaxis.faults;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.ErrorCode;

/** The fault table as {@code src/docs/faults.md} shows it. */
final class FaultDocument {

    private static final String HEAD =
            "| what happens | asked for | taken for | entry | attempts | next | then | calls | in the end |\n"
                    + "|---|---|---|---|---|---|---|---|---|\n";
    private static final String HEAD_WITHOUT_EFFECT =
            HEAD.replace(" asked for |", "").replaceFirst("\\|---\\|", "|");
    private static final String SCENARIOS = "| what happens | then | in the end |\n|---|---|---|\n";

    private FaultDocument() {}

    static String text() {
        var operations = Arrays.stream(Operation.values()).map(FaultDocument::section);
        var scenarios = Arrays.stream(Scenario.values())
                .map(Scenario::row)
                .collect(Collectors.joining("", "### What the axis holds, lists and repeats\n\n" + SCENARIOS, ""));
        return Stream.concat(operations, Stream.of(scenarios)).collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String section(Operation operation) {
        var head = operation.hasEffect() ? HEAD : HEAD_WITHOUT_EFFECT;
        return FaultTable.ROWS.stream()
                .filter(row -> row.operation() == operation)
                .map(FaultDocument::row)
                .collect(Collectors.joining("", "### " + operation.title() + "\n\n" + head, ""));
    }

    private static String row(Row row) {
        var done = row.operation().hasEffect() ? row.effect().words() + " | " : "";
        return "| " + faults(row) + " | " + done + row.taken() + code(" ", row.code()) + " | " + entry(row) + " | "
                + row.attempts() + " | "
                + row.next().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " | "
                + row.then() + " | " + row.calls() + " | " + end(row) + " |\n";
    }

    private static String faults(Row row) {
        var statuses = row.faults().stream().filter(fault -> fault.name().startsWith("HTTP_"));
        var refusals = row.faults().stream().filter(Fault::isRefusal);
        var others = row.cases()
                .map(Row.Case::fault)
                .distinct()
                .filter(fault -> !fault.isRefusal() && !fault.name().startsWith("HTTP_"));
        return Stream.of(
                        others.map(Fault::words).collect(Collectors.joining("; ")),
                        listed("HTTP ", statuses),
                        listed("FAIL ", refusals))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String listed(String word, Stream<Fault> faults) {
        var texts = faults.map(Fault::words).collect(Collectors.joining(", "));
        return texts.isEmpty() ? "" : word + texts;
    }

    private static String code(String before, @Nullable ErrorCode code) {
        return code == null ? "" : before + "`" + code + "`";
    }

    private static String entry(Row row) {
        if (row.state() == null) {
            return "none";
        }
        return row.state() + (Objects.equals(row.code(), row.shown()) ? "" : code(" ", row.shown()));
    }

    private static String end(Row row) {
        return switch (row.operation()) {
            case SEND_DOCUMENT, ASK -> "SENT under the axis's id, at the axis once";
            case SEND_STATUS -> "SENT, at the axis " + (row.copies() == 1 ? "once" : "twice, filed once");
            case LIST, FETCH, ACKNOWLEDGE -> "DELIVERED once, acknowledged";
        };
    }
}
