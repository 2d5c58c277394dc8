package vn.courtaxis.rules;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** State secrets may not travel on the axis (QĐ 28/2018/QĐ-TTg Điều 1). */
final class SecrecyMarks {

    /**
     * A secrecy mark standing alone, in capitals as the rules print it. "BẢO MẬT", "MẬT KHẨU", "MẬT ĐỘ" and their like are words of a title
     * in capitals, and no marks.
     */
    private static final Pattern MARK = Pattern.compile("(?<!\\p{L})(?:TUYỆT\\s+MẬT|TỐI\\s+MẬT"
            + "|(?<!BẢO\\s)(?<!BÍ\\s)(?<!THÂN\\s)(?<!CẨN\\s)MẬT(?!\\s+(?:ĐỘ|MÃ|KHẨU|ONG|THIẾT)(?!\\p{L})))(?!\\p{L})");

    /** A mark is stamped on a line of its own; longer lines are running text. */
    private static final int LONGEST_STAMP = 12;

    private SecrecyMarks() {}

    static Map<Rule, Check> checks() {
        return Map.of(
                Rule.SECRECY_DECLARED, SecrecyMarks::declared,
                Rule.SECRECY_MARK, SecrecyMarks::written,
                Rule.SECRECY_MARK_ON_PAGE, SecrecyMarks::stamped);
    }

    private static Optional<String> declared(Facts facts) {
        var secrecy = facts.secrecy().strip();
        return Check.when(!secrecy.isEmpty() && !secrecy.equalsIgnoreCase("NONE"), "secrecy " + Check.shown(secrecy));
    }

    private static Optional<String> written(Facts facts) {
        var texts = Stream.concat(
                Stream.of(facts.subject(), facts.content(), facts.number().notation()), facts.distribution().stream());
        return Check.when(texts.anyMatch(SecrecyMarks::isIn), "subject, content, notation or distribution");
    }

    private static Optional<String> stamped(Facts facts) {
        var marked = facts.files().stream()
                .filter(file -> file.firstPageText()
                        .lines()
                        .map(String::strip)
                        .anyMatch(line -> line.length() <= LONGEST_STAMP && isIn(line)))
                .map(file -> Check.shown(file.name()))
                .collect(Collectors.joining(", "));
        return Check.when(!marked.isEmpty(), marked);
    }

    static boolean isIn(String text) {
        return MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).find();
    }
}
