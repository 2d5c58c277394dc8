package vn.courtaxis.rules;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What has to be there, and characters that no message can carry. */
final class Fields {

    private Fields() {}

    static Map<Rule, Check> checks() {
        var checks = new EnumMap<Rule, Check>(Rule.class);
        checks.put(Rule.CONTROL_CHARACTERS, Fields::unprintable);
        checks.put(
                Rule.SENDER_MISSING, missing("sender", facts -> facts.sender().code()));
        checks.put(
                Rule.NUMBER_MISSING, missing("number", facts -> facts.number().number()));
        checks.put(
                Rule.NOTATION_MISSING,
                missing("notation", facts -> facts.number().notation()));
        checks.put(Rule.DATE_MISSING, missing("date", facts -> Objects.toString(facts.date(), "")));
        checks.put(Rule.TYPE_MISSING, missing("type", Facts::type));
        checks.put(Rule.SUBJECT_MISSING, missing("subject", Facts::subject));
        checks.put(Rule.RECIPIENT_MISSING, Fields::noRecipient);
        checks.put(
                Rule.SIGNER_MISSING,
                missing("signer.fullName", facts -> facts.signer().fullName()));
        checks.put(Rule.PLACE_MISSING, missing("place", Facts::place));
        return checks;
    }

    private static Check missing(String field, Function<Facts, String> text) {
        return facts -> Check.when(text.apply(facts).isBlank(), field);
    }

    private static Optional<String> noRecipient(Facts facts) {
        return Check.when(facts.recipients().stream().allMatch(to -> to.code().isBlank()), "");
    }

    private static Optional<String> unprintable(Facts facts) {
        return Check.when(
                texts(facts).flatMapToInt(String::codePoints).anyMatch(Fields::isUnprintable), "control characters");
    }

    private static Stream<String> texts(Facts facts) {
        var signer = facts.signer();
        var number = facts.number();
        return Stream.of(
                        Stream.of(facts.sender().code(), number.number(), number.notation(), facts.place()),
                        Stream.of(facts.type(), facts.subject(), facts.content()),
                        Stream.of(signer.authority(), signer.position(), signer.fullName()),
                        facts.recipients().stream().map(Facts.Party::code),
                        facts.distribution().stream())
                .flatMap(each -> each);
    }

    private static boolean isUnprintable(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE
                || character == 0xFFFE
                || character == 0xFFFF;
    }
}
