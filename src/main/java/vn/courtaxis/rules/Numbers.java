package vn.courtaxis.rules;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.courtaxis.codes.DocumentTypes;
import vn.courtaxis.codes.DocumentTypes.TypeName;

/**
 * Number and notation by NĐ 30/2020/NĐ-CP Phụ lục I and III. Only the types of Điều 7 are judged: papers of a court's own procedure
 * have forms of their own (Điều 4(2)a).
 */
final class Numbers {

    private static final Pattern WITH_LETTERS = Pattern.compile("0*[1-9]\\d*\\s?\\p{L}{1,3}");
    private static final Pattern PLAIN = Pattern.compile("0*[1-9]\\d*");
    private static final Pattern BELOW_TEN = Pattern.compile("[1-9](?:\\s?\\p{L}{1,3})?");

    /** 2018/QĐ-TTg: a normative document, which another law rules. */
    private static final Pattern NORMATIVE = Pattern.compile("(?:19|20)\\d\\d/.*");

    private static final Pattern PARTS = Pattern.compile("[\\p{L}\\p{N}.&,()]+(?:\\s?[-–]\\s?[\\p{L}\\p{N}.&,()]+)+");
    private static final Pattern DASH = Pattern.compile("\\s?[-–]\\s?");

    /** Bodies shorten their names in capitals, CT is a tax office too; these two and what has small letters are no body's. */
    private static final Set<String> NO_BODY = Set.of("NQ", "QĐ");

    private final DocumentTypes types;

    private Numbers(DocumentTypes types) {
        this.types = types;
    }

    static Map<Rule, Check> checks(DocumentTypes types) {
        var numbers = new Numbers(types);
        return Map.of(
                Rule.NUMBER_NOT_NUMERIC, numbers.judged(Numbers::notNumeric),
                Rule.NUMBER_WITH_LETTERS, numbers.judged(Numbers::withLetters),
                Rule.NUMBER_WITHOUT_ZERO, numbers.judged(Numbers::withoutZero),
                Rule.NOTATION_FORM, numbers.judged(numbers::notationForm),
                Rule.NOTATION_TYPE, numbers.judged(numbers::notationType),
                Rule.NUMBER_USED, facts -> Check.when(!facts.sameNumber().isEmpty(), facts.sameNumber()));
    }

    private interface Judgement {
        Optional<String> of(Facts facts, TypeName type);
    }

    private Check judged(Judgement judgement) {
        return facts -> NORMATIVE.matcher(facts.number().notation()).matches()
                ? Optional.empty()
                : types.byName(facts.type()).flatMap(type -> judgement.of(facts, type));
    }

    private static Optional<String> notNumeric(Facts facts, TypeName type) {
        var number = facts.number().number();
        var readable = number.isBlank()
                || PLAIN.matcher(number).matches()
                || WITH_LETTERS.matcher(number).matches();
        return Check.when(!readable, Check.shown(number));
    }

    private static Optional<String> withLetters(Facts facts, TypeName type) {
        var number = facts.number().number();
        return Check.when(WITH_LETTERS.matcher(number).matches(), Check.shown(number));
    }

    private static Optional<String> withoutZero(Facts facts, TypeName type) {
        var number = facts.number().number();
        return Check.when(BELOW_TEN.matcher(number).matches(), number + ", not 0" + number);
    }

    private Optional<String> notationForm(Facts facts, TypeName type) {
        var notation = facts.number().notation();
        if (notation.isBlank() || notationType(facts, type).isPresent()) {
            return Optional.empty();
        }
        var wanted = type.abbreviation().isEmpty() ? "" : upperCase(type.abbreviation());
        var sound = PARTS.matcher(notation).matches()
                && (wanted.isEmpty() || upperCase(firstPart(notation)).equals(wanted));
        return Check.when(!sound, Check.shown(notation));
    }

    private Optional<String> notationType(Facts facts, TypeName type) {
        var stated = firstPart(facts.number().notation());
        return abbreviated(stated)
                .filter(other -> !other.equals(type))
                .filter(other -> !type.abbreviation().isEmpty() || isNoBody(other))
                .map(other -> stated + " is " + other.name() + ", not " + type.name());
    }

    private static boolean isNoBody(TypeName type) {
        var abbreviation = type.abbreviation();
        return NO_BODY.contains(abbreviation) || abbreviation.chars().anyMatch(Character::isLowerCase);
    }

    private Optional<TypeName> abbreviated(String text) {
        return types.all().stream()
                .filter(type -> !type.abbreviation().isEmpty())
                .filter(type -> upperCase(type.abbreviation()).equals(upperCase(text)))
                .findFirst();
    }

    private static String firstPart(String notation) {
        return List.of(DASH.split(notation.strip(), 2)).get(0);
    }

    private static String upperCase(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    }
}
