package vn.courtaxis.console;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import vn.courtaxis.codes.CodeFact;
import vn.courtaxis.codes.CodeKind;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization.Certainty;
import vn.courtaxis.codes.OrganizationCard;
import vn.courtaxis.codes.Succession;
import vn.courtaxis.codes.Validity;
import vn.courtaxis.console.CodesView.CodeLine;
import vn.courtaxis.console.CodesView.Found;
import vn.courtaxis.console.CodesView.Hit;
import vn.courtaxis.console.CodesView.SuccessionLine;
import vn.courtaxis.console.DocumentSheet.Fact;
import vn.courtaxis.console.DocumentSheet.Option;

/** Puts together what the pages of the code registry show. */
@Component
@Profile("!twin")
final class CodesLists {

    private static final int SHOWN = 50;

    private final CodeRegistry codes;

    CodesLists(CodeRegistry codes) {
        this.codes = codes;
    }

    CodesView view(Words words) {
        var missing = codes.missingCodes();
        return new CodesView(
                words.number(codes.version()),
                missing.stream().map(card -> hit(card, words)).toList(),
                words.number(missing.size()));
    }

    Found found(String text, Words words) {
        var cards = codes.cards(text, SHOWN + 1);
        return new Found(
                text, cards.stream().limit(SHOWN).map(card -> hit(card, words)).toList(), cards.size() > SHOWN);
    }

    Hit hit(OrganizationCard card, Words words) {
        var ended = card.life().isOver(codes.today());
        return new Hit(
                href(card.id()),
                card.name(),
                card.codes().stream()
                        .filter(code -> code.kind() != CodeKind.DMS_UNIT && code.kind() != CodeKind.DERIVED)
                        .map(CodeFact::text)
                        .collect(Collectors.joining(", ")),
                new Badge(words.say("organization.kind." + card.kind()), ended ? Badge.QUIET : Badge.MOVING),
                ended
                        ? words.say(
                                "organization.ended",
                                words.day(Objects.requireNonNull(card.life().last())))
                        : "");
    }

    Optional<CodesView.Organization> organization(String id, Words words) {
        return codes.card(id).map(card -> organization(card, words));
    }

    private CodesView.Organization organization(OrganizationCard card, Words words) {
        var ended = card.life().isOver(codes.today());
        return new CodesView.Organization(
                card.id(),
                card.name(),
                ended
                        ? new Badge(
                                words.say(
                                        "organization.ended",
                                        words.day(Objects.requireNonNull(
                                                card.life().last()))),
                                Badge.WARN)
                        : new Badge(words.say("organization.alive"), Badge.GOOD),
                facts(card, words),
                card.codes().stream().map(code -> line(code, words)).toList(),
                card.from().stream()
                        .map(succession -> line(succession, succession.old(), words))
                        .toList(),
                card.into().stream()
                        .map(succession -> line(succession, succession.successor(), words))
                        .toList(),
                Stream.of(CodeKind.CURRENT, CodeKind.LEGACY, CodeKind.SCHEME, CodeKind.AD_HOC, CodeKind.DMS_UNIT)
                        .map(kind -> new Option(kind.name(), words.say("organization.code." + kind)))
                        .toList(),
                Stream.of(Certainty.values())
                        .map(certainty ->
                                new Option(certainty.name(), words.say("organization.certainty." + certainty)))
                        .toList());
    }

    private List<Fact> facts(OrganizationCard card, Words words) {
        var facts = new ArrayList<Fact>();
        add(facts, words, "kind", words.say("organization.kind." + card.kind()), false);
        add(facts, words, "life", days(card.life(), words), false);
        add(
                facts,
                words,
                "parent",
                codes.card(card.parent()).map(OrganizationCard::shown).orElse(""),
                false);
        card.formerNames()
                .forEach(former -> add(
                        facts,
                        words,
                        "former-name",
                        former.last() == null
                                ? former.name()
                                : words.say("organization.until", former.name(), words.day(former.last())),
                        false));
        add(facts, words, "certainty", words.say("organization.certainty." + card.certainty()), false);
        add(facts, words, "layer", words.say("organization.layer." + card.layer()), false);
        add(facts, words, "source", card.source(), false);
        var contact = card.contact();
        add(
                facts,
                words,
                "contact",
                Stream.of(contact.inCharge(), contact.address(), contact.email(), contact.telephone())
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(", ")),
                false);
        add(facts, words, "id", card.id(), true);
        return facts;
    }

    private static void add(List<Fact> facts, Words words, String name, String value, boolean code) {
        if (!value.isEmpty()) {
            facts.add(new Fact(words.say("organization." + name), value, code));
        }
    }

    private static CodeLine line(CodeFact code, Words words) {
        return new CodeLine(
                code.text(),
                words.say("organization.code." + code.kind()),
                days(code.validity(), words),
                words.say("organization.certainty." + code.certainty()),
                code.source());
    }

    private SuccessionLine line(Succession succession, String other, Words words) {
        return new SuccessionLine(
                href(other),
                codes.card(other).map(OrganizationCard::shown).orElse(other),
                words.day(succession.on()),
                succession.matter(),
                succession.source());
    }

    private static String days(Validity validity, Words words) {
        var from = validity.from();
        var last = validity.last();
        if (from == null) {
            return last == null ? words.say("organization.always") : words.say("organization.to", words.day(last));
        }
        return last == null
                ? words.say("organization.from", words.day(from))
                : words.say("organization.from-to", words.day(from), words.day(last));
    }

    static String href(String id) {
        return "/codes/organizations/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }
}
