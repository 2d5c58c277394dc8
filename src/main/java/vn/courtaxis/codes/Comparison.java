package vn.courtaxis.codes;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.courtaxis.codes.KnownOrganization.Kind;

/**
 * What is different between two registries, of all that files and operators state. Holds ids, whose cards the two registries give; each
 * list is sorted.
 *
 * @param added organizations that are new
 * @param changed organizations of which something is different; that the same now stands in another layer is no difference
 * @param removed organizations that are gone
 * @param ended courts that end, or end sooner, after, and those that go on before and are gone; whether they are served is not looked at
 * @param owners codes that an organization had and has no more
 * @param heirs organizations from which somebody else takes over
 * @param routed organizations whose documents go to their units by other routes
 * @param decided codes, each with its matter and meaning, of which operators' decisions say something else
 * @param matters whether documents show by other signs what they are about
 */
public record Comparison(
        List<String> added,
        List<String> changed,
        List<String> removed,
        List<String> ended,
        List<Owner> owners,
        List<Heirs> heirs,
        List<String> routed,
        List<String> decided,
        boolean matters) {

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

    /**
     * Who takes over from an organization.
     *
     * @param matter what is taken over; empty for everything
     * @param before ids of those who did
     * @param after ids of those who do
     */
    public record Heirs(String old, String matter, List<String> before, List<String> after) {

        public Heirs {
            before = List.copyOf(before);
            after = List.copyOf(after);
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
                        .filter(id -> endsSooner(before.card(id), after.card(id)))
                        .sorted()
                        .toList(),
                before.ids().stream()
                        .flatMap(id -> owners(id, before, after))
                        .sorted()
                        .toList(),
                Stream.concat(before.ids().stream(), after.ids().stream())
                        .distinct()
                        .flatMap(id -> heirs(id, before, after))
                        .sorted(Comparator.comparing(Heirs::old).thenComparing(Heirs::matter))
                        .toList(),
                different(before.routes().all(), after.routes().all()),
                different(before.decisions().all(), after.decisions().all()),
                !before.matters().all().equals(after.matters().all()));
    }

    public boolean isEmpty() {
        return Stream.of(added, changed, removed, ended, owners, heirs, routed, decided)
                        .allMatch(List::isEmpty)
                && !matters;
    }

    private static boolean endsSooner(Optional<OrganizationCard> before, Optional<OrganizationCard> after) {
        if (before.filter(card -> card.kind() == Kind.COURT).isEmpty()) {
            return false;
        }
        var last = before.get().life().last();
        if (after.isEmpty()) {
            return last == null;
        }
        var sooner = after.get().life().last();
        return sooner != null && (last == null || sooner.isBefore(last));
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

    private static Stream<Heirs> heirs(String id, CodeSnapshot before, CodeSnapshot after) {
        var did = heirs(before, id);
        var does = heirs(after, id);
        return different(did, does).stream()
                .map(matter -> new Heirs(id, matter, heirs(did, matter), heirs(does, matter)));
    }

    /** Who takes over everything takes over a matter of which nothing is said. */
    private static List<String> heirs(Map<String, List<String>> all, String matter) {
        return all.getOrDefault(matter, all.getOrDefault("", List.of()));
    }

    private static Map<String, List<String>> heirs(CodeSnapshot codes, String id) {
        var heirs = new TreeMap<String, List<String>>();
        codes.denied(id).forEach(matter -> heirs.put(matter, List.of()));
        codes.successions(id)
                .forEach(edge -> heirs.merge(
                        edge.matter(),
                        List.of(edge.successor()),
                        (some, more) -> Stream.concat(some.stream(), more.stream())
                                .sorted()
                                .toList()));
        return heirs;
    }

    private static <V> List<String> different(Map<String, V> before, Map<String, V> after) {
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .toList();
    }
}
