package vn.courtaxis.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.courtaxis.document.Direction;

/**
 * What an administrator changed.
 *
 * @param outgoing severities of outgoing documents that differ from the defaults
 * @param incoming the same for incoming ones
 * @param shortCodeRecipients codes of recipients that keep codes of 13 characters only, the units below them included
 */
public record RuleSettings(
        Map<Rule, Severity> outgoing, Map<Rule, Severity> incoming, List<String> shortCodeRecipients) {

    public static final RuleSettings DEFAULTS = new RuleSettings(Map.of(), Map.of(), List.of());

    /** @throws IllegalArgumentException when a rule is weakened that may not be */
    public RuleSettings {
        check(outgoing, Direction.OUTGOING);
        check(incoming, Direction.INCOMING);
        outgoing = Map.copyOf(outgoing);
        incoming = Map.copyOf(incoming);
        shortCodeRecipients = List.copyOf(shortCodeRecipients);
    }

    private static void check(Map<Rule, Severity> changed, Direction direction) {
        changed.forEach((rule, severity) -> {
            if (rule.isFixed(direction) && severity != Severity.REFUSE) {
                throw new IllegalArgumentException(rule + " must stay REFUSE");
            }
        });
    }

    /** @throws IllegalArgumentException telling everything that {@link #problems} tells */
    public static RuleSettings of(
            Map<String, String> outgoing, Map<String, String> incoming, List<String> shortCodeRecipients) {
        return new RuleSettings(
                read(outgoing, Direction.OUTGOING), read(incoming, Direction.INCOMING), shortCodeRecipients);
    }

    private static Map<Rule, Severity> read(Map<String, String> written, Direction direction) {
        var problems = problems(written, direction);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        var read = new EnumMap<Rule, Severity>(Rule.class);
        written.forEach((rule, severity) ->
                read.put(Rule.find(rule).orElseThrow(), severity(severity).orElseThrow()));
        return read;
    }

    /** All that is wrong with the severities of one direction, a sentence for each, Vietnamese and English. */
    public static List<String> problems(Map<String, String> written, Direction direction) {
        var problems = new ArrayList<String>();
        written.forEach((rule, severity) -> problem(rule, severity, direction).ifPresent(problems::add));
        return problems.stream().sorted().toList();
    }

    private static Optional<String> problem(String name, String written, Direction direction) {
        var rule = Rule.find(name);
        if (rule.isEmpty()) {
            return Optional.of(name + ": không có quy tắc này / there is no such rule");
        }
        if (!rule.get().appliesTo(direction)) {
            return Optional.of(name + ": quy tắc không áp dụng cho chiều này / the rule is not for this direction");
        }
        var severity = severity(written);
        if (severity.isEmpty()) {
            return Optional.of(name + ": " + written + " không hợp lệ, chỉ gồm / must be one of "
                    + Arrays.toString(Severity.values()));
        }
        return rule.get().isFixed(direction) && severity.get() != Severity.REFUSE
                ? Optional.of(name + ": phải giữ REFUSE theo quy định / must stay REFUSE by law or format ("
                        + rule.get().clause() + ")")
                : Optional.empty();
    }

    private static Optional<Severity> severity(String written) {
        var plain = written.strip().toUpperCase(Locale.ROOT);
        var name = plain.equals("FALSE") ? Severity.OFF.name() : plain; // what YAML makes of OFF without quotes
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().equals(name))
                .findFirst();
    }

    Severity of(Rule rule, Direction direction) {
        var changed = direction == Direction.OUTGOING ? outgoing : incoming;
        return changed.getOrDefault(rule, rule.severity(direction));
    }
}
