package vn.courtaxis.console;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.codes.CodeSnapshot;
import vn.courtaxis.codes.Comparison;
import vn.courtaxis.codes.OrganizationCard;
import vn.courtaxis.console.CodesWorkView.Difference;
import vn.courtaxis.registry.ImportCodes;

/** Tells what imported tables would change, courts that end and codes that change hands first. */
final class CodesDifferences {

    private static final int LINES = 100;

    private CodesDifferences() {}

    static List<Difference> of(ImportCodes.Preview preview, Words words) {
        var difference = preview.difference();
        return Stream.of(
                        difference("ended", names(difference.ended(), preview.before()), words),
                        difference("owners", owners(difference, preview), words),
                        difference("removed", names(difference.removed(), preview.before()), words),
                        difference("added", names(difference.added(), preview.after()), words),
                        difference("changed", names(difference.changed(), preview.after()), words),
                        difference("heirs", heirs(difference, preview), words),
                        difference("routes", routed(difference, preview), words),
                        difference("decisions", difference.decided(), words),
                        difference(
                                "matters",
                                difference.matters() ? List.of(words.say("edition.matters")) : List.of(),
                                words))
                .filter(one -> !one.lines().isEmpty())
                .toList();
    }

    private static List<String> names(List<String> ids, CodeSnapshot in) {
        return ids.stream().map(id -> name(id, in)).toList();
    }

    private static List<String> owners(Comparison difference, ImportCodes.Preview preview) {
        return difference.owners().stream()
                .map(owner -> owner.code() + ": " + name(owner.before(), preview.before()) + " → "
                        + (owner.after().isEmpty() ? "–" : name(owner.after(), preview.after())))
                .toList();
    }

    private static List<String> heirs(Comparison difference, ImportCodes.Preview preview) {
        return difference.heirs().stream()
                .map(heirs -> either(heirs.old(), preview)
                        + (heirs.matter().isEmpty() ? "" : " (" + heirs.matter() + ")") + ": "
                        + names(heirs.before(), preview) + " → " + names(heirs.after(), preview))
                .toList();
    }

    private static String names(List<String> ids, ImportCodes.Preview preview) {
        return ids.isEmpty() ? "–" : ids.stream().map(id -> either(id, preview)).collect(Collectors.joining("; "));
    }

    private static List<String> routed(Comparison difference, ImportCodes.Preview preview) {
        return difference.routed().stream().map(id -> either(id, preview)).toList();
    }

    /** As it will be named; what is gone, as it was. */
    private static String either(String id, ImportCodes.Preview preview) {
        return preview.after().card(id).map(OrganizationCard::shown).orElseGet(() -> name(id, preview.before()));
    }

    private static String name(String id, CodeSnapshot in) {
        return in.card(id).map(OrganizationCard::shown).orElse(id);
    }

    private static Difference difference(String kind, List<String> lines, Words words) {
        return new Difference(
                words.say("edition.difference." + kind),
                words.number(lines.size()),
                lines.stream().limit(LINES).toList(),
                lines.size() > LINES);
    }
}
