package vn.courtaxis.codes;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.courtaxis.codes.SheetRow.Field;
import vn.courtaxis.codes.SheetRow.MatterRow;

/** Tells from a document's own words what it is about. Two signs that disagree tell nothing: a person decides. */
final class MatterTable {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Rule> rules;

    /** A sign, as it is looked for. */
    record Rule(Field field, String words, String matter) {}

    MatterTable(List<MatterRow> rows) {
        rules = rows.stream()
                .map(row -> new Rule(row.field(), words(row.field(), row.text()), row.matter()))
                .toList();
    }

    /** All signs, in whatever order they were stated. */
    Set<Rule> all() {
        return Set.copyOf(rules);
    }

    /** At most one matter. */
    Set<String> of(String type, String notation, String subject, String sphere) {
        if (rules.isEmpty()) {
            return Set.of();
        }
        var texts = new HashMap<Field, String>(Map.of(
                Field.TYPE, words(Field.TYPE, type),
                Field.NOTATION, words(Field.NOTATION, notation),
                Field.SUBJECT, words(Field.SUBJECT, subject),
                Field.SPHERE, words(Field.SPHERE, sphere)));
        var found = rules.stream()
                .filter(rule -> texts.getOrDefault(rule.field(), "").contains(rule.words()))
                .map(Rule::matter)
                .collect(Collectors.toUnmodifiableSet());
        return found.size() == 1 ? found : Set.of();
    }

    /** Whole words between blanks. An abbreviation in a notation needs its marks: LĐ is labour, LD is not. */
    private static String words(Field field, String text) {
        return field == Field.NOTATION
                ? " " + BETWEEN.matcher(upperCase(text)).replaceAll(" ").strip() + " "
                : " " + VietnameseText.folded(text) + " ";
    }

    private static String upperCase(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    }
}
