package vn.courtaxis.codes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.courtaxis.document.OrganizationCode;

/**
 * The axis's lists. Rows of one code are one organization, whatever their names. A row that tells of somebody stated adds its other code
 * there; everybody else is known by the code alone and never ours.
 */
final class DirectoryLayer {

    private static final String SOURCE = "the axis's directory";

    /** Stands for several codes that name the same other one. */
    private static final String SEVERAL = "";

    private final TreeMap<String, Body> bodies = new TreeMap<>();
    private final Map<String, String> named = new HashMap<>();

    /** What the lists say of one code; lists are short and mostly of one. */
    private static final class Body {

        private List<String> names = List.of();
        private List<String> others = List.of();
        private boolean gone = true;

        private static List<String> with(List<String> texts, String text) {
            if (texts.contains(text)) {
                return texts;
            }
            var more = new ArrayList<>(texts);
            more.add(text);
            more.sort(null);
            return List.copyOf(more);
        }
    }

    void take(DirectoryFact fact) {
        var code = CodeSnapshot.key(fact.code());
        if (OrganizationCode.parse(code).isEmpty()) {
            return;
        }
        var body = bodies.computeIfAbsent(code, key -> new Body());
        body.names = Body.with(body.names, fact.name());
        body.gone &= fact.deleted();
        var other = CodeSnapshot.key(fact.otherCode());
        if (!other.equals(code) && OrganizationCode.parse(other).isPresent()) {
            body.others = Body.with(body.others, other);
            named.merge(other, code, (one, two) -> one.equals(two) ? one : SEVERAL);
        }
    }

    /** Gives those that are stated what the lists know of them, and adds everybody else. */
    void into(Assembly assembly) {
        merge();
        // all that are stated first, so that what they get is nobody else's
        bodies.entrySet().removeIf(entry -> isStated(entry.getKey(), entry.getValue(), assembly));
        var stated = assembly.keyCount();
        // one after the other, so that what is written is let go
        for (var next = bodies.pollFirstEntry(); next != null; next = bodies.pollFirstEntry()) {
            var body = next.getValue();
            var others = body.others.stream()
                    .filter(other -> !assembly.isClaimed(other, stated))
                    .toList();
            assembly.ofDirectory(next.getKey(), body.names, others, body.gone, SOURCE);
        }
    }

    /** Two rows that name each other are one body: the row of the current form stands for both. */
    private void merge() {
        for (var code : List.copyOf(bodies.keySet())) {
            var body = bodies.get(code);
            if (body != null) {
                body.others.stream()
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
            from.names.forEach(name -> into.names = Body.with(into.names, name));
            from.others.stream()
                    .filter(more -> !more.equals(stays))
                    .forEach(more -> into.others = Body.with(into.others, more));
            into.others = Body.with(into.others, goes);
            into.gone &= from.gone;
            named.put(goes, stays);
            named.remove(stays);
        }
    }

    private static String rank(String code) {
        var isCurrent = CodeSyntax.kind(code) == CodeKind.CURRENT;
        return (isCurrent ? "0" : "1") + code;
    }

    private boolean isStated(String code, Body body, Assembly assembly) {
        if (assembly.isClaimed(code, assembly.keyCount())) {
            var holder = assembly.holder(code);
            if (holder != Organizations.NONE && assembly.mayBeNamedByLists(holder, body.names)) {
                body.others.stream()
                        .filter(other -> !assembly.isClaimed(other, assembly.keyCount()) && isPaired(code, other))
                        .forEach(other -> assembly.alias(holder, other, SOURCE));
            }
            return true;
        }
        var byOther = body.others.stream()
                .filter(other -> isPaired(code, other))
                .mapToInt(assembly::holder)
                .filter(other -> other != Organizations.NONE && assembly.mayBeNamedByLists(other, body.names))
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
        return code.equals(named.get(other))
                && (own == null || own.others.stream().allMatch(code::equals));
    }
}
