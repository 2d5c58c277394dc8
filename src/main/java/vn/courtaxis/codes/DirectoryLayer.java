package vn.courtaxis.codes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.courtaxis.codes.KnownOrganization.Certainty;
import vn.courtaxis.document.OrganizationCode;

/**
 * The axis's lists. Rows of one code are one organization, whatever their names. A row that tells of somebody stated adds its other code
 * there; everybody else is known by the code alone and never ours.
 */
final class DirectoryLayer {

    private static final String SOURCE = "the axis's directory";

    private final Map<String, Body> bodies = new TreeMap<>();
    private final Map<String, Set<String>> named = new HashMap<>();

    /** What the lists say of one code. */
    private static final class Body {

        private final Set<String> names = new TreeSet<>();
        private final Set<String> others = new TreeSet<>();
        private boolean gone = true;
    }

    void take(DirectoryFact fact) {
        var code = CodeSnapshot.key(fact.code());
        if (OrganizationCode.parse(code).isEmpty()) {
            return;
        }
        var body = bodies.computeIfAbsent(code, key -> new Body());
        body.names.add(fact.name());
        body.gone &= fact.deleted();
        var other = CodeSnapshot.key(fact.otherCode());
        if (!other.equals(code) && OrganizationCode.parse(other).isPresent()) {
            body.others.add(other);
            named.computeIfAbsent(other, key -> new TreeSet<>()).add(code);
        }
    }

    /** Gives those that are stated what the lists know of them, and writes everybody else. */
    void into(Assembly assembly) {
        merge();
        bodies.entrySet().removeIf(entry -> isStated(entry.getKey(), entry.getValue(), assembly));
        assembly.write(codes -> bodies.forEach((code, body) -> write(code, body, assembly, codes)));
    }

    private boolean isStated(String code, Body body, Assembly assembly) {
        var holder = assembly.holder(code);
        if (assembly.isClaimed(code)) {
            if (holder != Organizations.NONE) {
                body.others.stream()
                        .filter(other -> !assembly.isClaimed(other) && isPaired(code, other))
                        .forEach(other -> assembly.alias(holder, other, SOURCE));
            }
            return true;
        }
        var byOther = body.others.stream()
                .filter(other -> isPaired(code, other))
                .mapToInt(assembly::holder)
                .filter(other -> other != Organizations.NONE)
                .distinct()
                .toArray();
        if (byOther.length == 1) {
            assembly.alias(byOther[0], code, SOURCE);
        }
        return byOther.length == 1;
    }

    /** Whether the other code is this one's alone: one row names it, and its own row, if there is one, names nobody else. */
    private boolean isPaired(String code, String other) {
        var own = bodies.get(other);
        return named.getOrDefault(other, Set.of()).equals(Set.of(code))
                && (own == null || Set.of(code).containsAll(own.others));
    }

    /** Two rows that name each other are one body: the row of the current form stands for both. */
    private void merge() {
        for (var code : List.copyOf(bodies.keySet())) {
            var body = bodies.get(code);
            if (body != null) {
                List.copyOf(body.others).stream()
                        .filter(other -> bodies.containsKey(other) && isPaired(code, other))
                        .forEach(other -> merge(code, other));
            }
        }
    }

    private void merge(String one, String other) {
        var stays = rank(one).compareTo(rank(other)) < 0 ? one : other;
        var goes = stays.equals(one) ? other : one;
        var from = bodies.remove(goes);
        var into = bodies.get(stays);
        if (from != null && into != null) {
            into.names.addAll(from.names);
            into.gone &= from.gone;
            into.others.addAll(from.others);
            into.others.remove(stays);
            into.others.add(goes);
            named.put(goes, new TreeSet<>(Set.of(stays)));
            named.remove(stays);
        }
    }

    private void write(String code, Body body, Assembly assembly, Codes codes) {
        var names = List.copyOf(body.names);
        var organization = assembly.organizations.addOfDirectory(
                "axis:" + code, names.get(0), names.subList(1, names.size()), SOURCE, body.gone);
        add(organization, code, 0, codes);
        body.others.stream()
                .filter(other -> !assembly.isClaimed(other))
                .forEach(other -> add(organization, other, 1, codes));
    }

    private static String rank(String code) {
        var isCurrent = OrganizationCode.of(code).form() == OrganizationCode.Form.CURRENT;
        return (isCurrent ? "0" : "1") + code;
    }

    private static void add(int organization, String code, int preference, Codes codes) {
        codes.add(
                organization,
                new CodeFact(code, CodeSyntax.kind(code), Validity.ALWAYS, Certainty.OBSERVED, Layer.DIRECTORY, SOURCE),
                preference);
    }
}
