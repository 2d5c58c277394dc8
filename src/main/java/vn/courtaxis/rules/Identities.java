package vn.courtaxis.rules;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.courtaxis.codes.CodeRegistry;

/**
 * Whether a DocumentId of the form {@code code,yyyy/MM/dd,number/notation} agrees with the header around it. Anything else is opaque
 * and cannot disagree.
 */
final class Identities {

    private static final Pattern COMMA_FORM = Pattern.compile("([^,]+),([^,]+),(.+)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");

    private final CodeRegistry codes;

    private Identities(CodeRegistry codes) {
        this.codes = codes;
    }

    static Map<Rule, Check> checks(CodeRegistry codes) {
        var identities = new Identities(codes);
        return Map.of(
                Rule.DOCUMENT_ID_ISSUER, identities.judged(identities::issuer),
                Rule.DOCUMENT_ID_DATE, identities.judged(Identities::date),
                Rule.DOCUMENT_ID_DATE_IMPOSSIBLE, identities.judged(Identities::impossibleDate),
                Rule.DOCUMENT_ID_NUMBER, identities.judged(Identities::number));
    }

    /** The three parts of an identity, as written. */
    private record Parts(String issuer, String date, String number) {}

    private interface Judgement {
        boolean disagrees(Facts facts, Parts id);
    }

    private Check judged(Judgement judgement) {
        return facts -> {
            var id = COMMA_FORM.matcher(facts.documentId().value());
            return id.matches()
                            && judgement.disagrees(
                                    facts, new Parts(plain(id.group(1)), plain(id.group(2)), plain(id.group(3))))
                    ? Optional.of(Check.shown(facts.documentId().value()))
                    : Optional.empty();
        };
    }

    /** Old and new code of one body are no contradiction. */
    private boolean issuer(Facts facts, Parts id) {
        var sender = facts.sender().code();
        var same = id.issuer().equalsIgnoreCase(sender.strip())
                || codes.resolve(id.issuer())
                        .filter(known ->
                                codes.resolve(sender).filter(known::equals).isPresent())
                        .isPresent();
        return !same;
    }

    private static boolean date(Facts facts, Parts id) {
        var date = facts.date();
        return date != null
                && day(id.date()).filter(stated -> !stated.equals(date)).isPresent();
    }

    private static boolean impossibleDate(Facts facts, Parts id) {
        return day(id.date()).isEmpty();
    }

    private static Optional<LocalDate> day(String text) {
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        var dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.matches() ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static boolean number(Facts facts, Parts id) {
        var stated = comparable(facts.number().text());
        return !stated.isEmpty() && !stated.equals(comparable(id.number()));
    }

    private static String comparable(String number) {
        var bare = plain(number).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return LEADING_ZEROS.matcher(bare).replaceFirst("");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
