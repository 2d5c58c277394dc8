package vn.courtaxis.codes;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.courtaxis.codes.KnownOrganization.Kind;

/**
 * What is different between two registries, of all that files and operators state. Holds ids, whose cards the two registries give; each
 * list is sorted.
 *
 * @param added organizations that are new
 * @param changed organizations of which something is different; that the same now stands in another layer is no difference
 * @param removed organizations that are gone
 * @param ended courts that go on before and end, or are gone, after; whether they are served is not looked at
 * @param owners codes that an organization had and has no more
 */
public record Comparison(
        List<String> added, List<String> changed, List<String> removed, List<String> ended, List<Owner> owners) {

    /**
     * A code that an organization has no more.
     *
     * @param before id of who had it
     * @param after id of who has it now; empty when nobody has
     */
    public record Owner(String code, String before, String after) implements Comparable<Owner> {

        @Override
        public int compareTo(Owner other) {
            var byCode = code.compareTo(other.code);
            return byCode != 0 ? byCode : before.compareTo(other.before);
        }
    }

    public static Comparison of(CodeSnapshot before, CodeSnapshot after) {
        var is = new HashSet<>(after.ids());
        var was = new HashSet<>(before.ids());
        return new Comparison(
                after.ids().stream().filter(id -> !was.contains(id)).sorted().toList(),
                before.ids().stream()
                        .filter(is::contains)
                        .filter(id -> !stated(before, id).equals(stated(after, id)))
                        .sorted()
                        .toList(),
                before.ids().stream().filter(id -> !is.contains(id)).sorted().toList(),
                before.ids().stream()
                        .filter(id -> goesOn(before, id) && !goesOn(after, id))
                        .sorted()
                        .toList(),
                before.ids().stream()
                        .flatMap(id -> owners(id, before, after))
                        .sorted()
                        .toList());
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    private static boolean goesOn(CodeSnapshot codes, String id) {
        return codes.card(id)
                .filter(card -> card.kind() == Kind.COURT && card.life().last() == null)
                .isPresent();
    }

    /** A card without layers, and without what it succeeded to, which is told at the predecessor. */
    private static Optional<OrganizationCard> stated(CodeSnapshot codes, String id) {
        return codes.card(id)
                .map(card -> new OrganizationCard(
                        card.id(),
                        card.name(),
                        card.kind(),
                        card.parent(),
                        card.life(),
                        card.codes().stream()
                                .filter(code -> code.layer() != Layer.DIRECTORY)
                                .map(Comparison::withoutLayer)
                                .toList(),
                        card.formerNames(),
                        List.of(),
                        card.into(),
                        Layer.FILES,
                        card.certainty(),
                        card.source(),
                        card.contact()));
    }

    private static CodeFact withoutLayer(CodeFact code) {
        return new CodeFact(code.text(), code.kind(), code.validity(), code.certainty(), Layer.FILES, code.source());
    }

    private static Stream<Owner> owners(String id, CodeSnapshot before, CodeSnapshot after) {
        return before.codesOf(id)
                .filter(code -> after.ownersOf(code).stream().noneMatch(id::equals))
                .map(code -> new Owner(
                        code, id, after.ownersOf(code).stream().findFirst().orElse("")));
    }
}
