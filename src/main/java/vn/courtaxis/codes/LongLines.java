package vn.courtaxis.codes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds where a line of successors grows longer than any that there can be: no table of real bodies has one, a mistake has. */
final class LongLines {

    /** Successions from the first body of a line to its last. */
    static final int MOST = 32;

    private LongLines() {}

    /** Those from whom one succession more leads on, in a graph without circles. */
    static List<String> of(Map<String, Set<String>> next) {
        var before = new HashMap<String, Integer>();
        next.values().forEach(successors -> successors.forEach(successor -> before.merge(successor, 1, Integer::sum)));
        var open = new ArrayDeque<>(
                next.keySet().stream().filter(id -> !before.containsKey(id)).toList());
        var longest = new HashMap<String, Integer>();
        var found = new ArrayList<String>();
        while (!open.isEmpty()) {
            var at = open.remove();
            var successions = longest.getOrDefault(at, 0);
            var successors = next.getOrDefault(at, Set.of());
            if (successions == MOST && !successors.isEmpty()) {
                found.add(at);
            }
            for (var successor : successors) {
                longest.merge(successor, successions + 1, Math::max);
                if (before.merge(successor, -1, Integer::sum) == 0) {
                    open.add(successor);
                }
            }
        }
        return found;
    }
}
