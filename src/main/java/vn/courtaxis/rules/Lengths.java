package vn.courtaxis.rules;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.OrganizationCode;

/** Lengths in characters by NĐ 30/2020/NĐ-CP Phụ lục VI, and of QCVN 102:2016 where that annex is silent. */
final class Lengths {

    private static final int MOST_PAGES = 999;
    private static final int LONGEST_NAME = 200;

    /** What a peer keeps an identity in (varchar). */
    private static final int LONGEST_DOCUMENT_ID = 200;

    private final CodeRegistry codes;

    private Lengths(CodeRegistry codes) {
        this.codes = codes;
    }

    static Map<Rule, Check> checks(CodeRegistry codes) {
        var lengths = new Lengths(codes);
        var checks = new EnumMap<Rule, Check>(Rule.class);
        checks.put(Rule.CODE_TOO_LONG, lengths::codes);
        checks.put(
                Rule.NUMBER_TOO_LONG,
                atMost(11, "number", facts -> facts.number().number()));
        checks.put(
                Rule.NOTATION_TOO_LONG,
                atMost(30, "notation", facts -> facts.number().notation()));
        checks.put(Rule.SUBJECT_TOO_LONG, atMost(500, "subject", Facts::subject));
        checks.put(Rule.CONTENT_TOO_LONG, atMost(500, "content", Facts::content));
        checks.put(Rule.TYPE_TOO_LONG, atMost(100, "type", Facts::type));
        checks.put(Rule.PLACE_TOO_LONG, atMost(50, "place", Facts::place));
        checks.put(
                Rule.POSITION_TOO_LONG,
                atMost(100, "signer.position", facts -> facts.signer().position()));
        checks.put(
                Rule.FULL_NAME_TOO_LONG,
                atMost(50, "signer.fullName", facts -> facts.signer().fullName()));
        checks.put(
                Rule.DISTRIBUTION_TOO_LONG,
                atMost(1000, "distribution", facts -> String.join("", facts.distribution())));
        checks.put(Rule.DISTRIBUTION_LINE_TOO_LONG, Lengths::distributionLine);
        checks.put(Rule.ORGANIZATION_NAME_TOO_LONG, lengths::names);
        checks.put(Rule.PAGE_COUNT_TOO_LONG, Lengths::pageCount);
        checks.put(
                Rule.DOCUMENT_ID_TOO_LONG,
                atMost(
                        LONGEST_DOCUMENT_ID,
                        "documentId",
                        facts -> facts.documentId().value()));
        return checks;
    }

    private static Check atMost(int limit, String field, Function<Facts, String> text) {
        return facts -> tooLong(limit, field, text.apply(facts));
    }

    private static Optional<String> tooLong(int limit, String field, String text) {
        var length = text.codePointCount(0, text.length());
        return Check.when(length > limit, field + " " + length + " > " + limit);
    }

    /** What the registry knows is a unit id, however long; only what would have to go out as a code counts. */
    private Optional<String> codes(Facts facts) {
        return parties(facts)
                .map(Facts.Party::code)
                .filter(code -> codes.resolve(code).isEmpty())
                .filter(code -> code.matches("[0-9A-Za-z.]+"))
                .map(code -> tooLong(OrganizationCode.MAX_LENGTH, "code", code))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> distributionLine(Facts facts) {
        return facts.distribution().stream()
                .map(line -> tooLong(150, "distribution line", line))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> names(Facts facts) {
        var tooLong = parties(facts)
                .map(party -> tooLong(LONGEST_NAME, "name of " + Check.shown(party.code()), name(facts, party)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return Check.when(!tooLong.isEmpty(), tooLong);
    }

    /** What goes out is the registry's name. */
    private String name(Facts facts, Facts.Party party) {
        return facts.direction() == Direction.INCOMING
                ? party.name()
                : codes.resolve(party.code()).map(KnownOrganization::name).orElse("");
    }

    private static Optional<String> pageCount(Facts facts) {
        return Check.when(facts.pageCount() > MOST_PAGES, "pageCount " + facts.pageCount());
    }

    private static Stream<Facts.Party> parties(Facts facts) {
        return Stream.concat(Stream.of(facts.sender()), facts.recipients().stream());
    }
}
