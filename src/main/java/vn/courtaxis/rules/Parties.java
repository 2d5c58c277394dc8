package vn.courtaxis.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.codes.Address;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.rules.Facts.Party;

/** Who sends and who receives, against the code registry. */
final class Parties {

    /** Characters of a code by QCVN 102:2016, NĐ 30/2020 Phụ lục VI and QĐ 28/2018 Điều 10; QĐ 20/2020 Điều 4 allows 35. */
    private static final int SHORT_CODE = 13;

    private final CodeRegistry codes;
    private final List<String> shortCodeRecipients;

    private Parties(CodeRegistry codes, List<String> shortCodeRecipients) {
        this.codes = codes;
        this.shortCodeRecipients = shortCodeRecipients.stream()
                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                .toList();
    }

    /** @param shortCodeRecipients codes of peers that keep 13 characters; a code stands for the units below it too */
    static Map<Rule, Check> checks(CodeRegistry codes, List<String> shortCodeRecipients) {
        var parties = new Parties(codes, shortCodeRecipients);
        return Map.of(
                Rule.RECIPIENT_TWICE, parties::twice,
                Rule.CODE_TOO_LONG_FOR_RECIPIENT, parties::tooLongForRecipient,
                Rule.CODE_FORM, parties::form,
                Rule.SENDER_NOT_REGISTERED, parties::notRegistered,
                Rule.SENDER_NAME, parties::name);
    }

    private Optional<String> twice(Facts facts) {
        var written = new LinkedHashMap<KnownOrganization, List<String>>();
        for (var to : facts.recipients()) {
            receiving(to.code())
                    .ifPresent(known -> written.computeIfAbsent(known, first -> new ArrayList<>())
                            .add(to.code()));
        }
        var twice = written.values().stream()
                .filter(codesOfOne -> codesOfOne.size() > 1)
                .map(codesOfOne -> String.join(" = ", codesOfOne))
                .collect(Collectors.joining(", "));
        return Check.when(!twice.isEmpty(), twice);
    }

    private Optional<String> tooLongForRecipient(Facts facts) {
        var sender = codes.resolve(facts.sender().code());
        var unfit = facts.recipients().stream()
                .map(to -> receiving(to.code()))
                .flatMap(Optional::stream)
                .filter(this::keepsShortCodes)
                .filter(to -> isLong(to) || sender.filter(Parties::isLong).isPresent())
                .map(to -> to.code().value())
                .distinct()
                .collect(Collectors.joining(", "));
        return Check.when(!unfit.isEmpty(), unfit);
    }

    /** Who gets what is addressed to a code today; two that have become one are one. */
    private Optional<KnownOrganization> receiving(String code) {
        return codes.resolve(Address.recipient(code, codes.today(), Set.of())).organization();
    }

    private boolean keepsShortCodes(KnownOrganization recipient) {
        return recipient.codes().stream()
                .map(OrganizationCode::value)
                .anyMatch(code -> shortCodeRecipients.stream()
                        .anyMatch(prefix -> code.equals(prefix) || code.startsWith(prefix + ".")));
    }

    private static boolean isLong(KnownOrganization organization) {
        return organization.code().value().length() > SHORT_CODE;
    }

    private Optional<String> form(Facts facts) {
        var odd = Stream.concat(Stream.of(facts.sender()), facts.recipients().stream())
                .map(this::codeOnTheAxis)
                .flatMap(Optional::stream)
                .filter(code -> code.form() == OrganizationCode.Form.OTHER)
                .map(OrganizationCode::value)
                .distinct()
                .collect(Collectors.joining(", "));
        return Check.when(!odd.isEmpty(), odd);
    }

    /** A DMS unit id never travels; the code that it stands for does. */
    private Optional<OrganizationCode> codeOnTheAxis(Party party) {
        var written = OrganizationCode.parse(party.code());
        return codes.resolve(party.code())
                .map(known -> written.filter(known.codes()::contains).orElse(known.code()))
                .or(() -> written);
    }

    private Optional<String> notRegistered(Facts facts) {
        var code = facts.sender().code();
        return Check.when(codes.resolve(code).isEmpty(), Check.shown(code));
    }

    private Optional<String> name(Facts facts) {
        var sender = facts.sender();
        return codes.resolve(sender.code())
                .filter(known -> !sender.name().isBlank() && !codes.isNamed(known, sender.name()))
                .map(known ->
                        sender.code() + " is " + Check.shown(known.name()) + ", not " + Check.shown(sender.name()));
    }
}
