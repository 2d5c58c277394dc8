package vn.courtaxis.codes;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who took over from whom: a graph without cycles. */
final class Successions {

    private final Map<Integer, List<Edge>> into = new HashMap<>();
    private final Map<Integer, List<Edge>> from = new HashMap<>();
    private final Map<Integer, Map<String, Integer>> denied = new HashMap<>();

    /** @param fact as people read it */
    record Edge(int old, int successor, Succession fact) {}

    void add(Edge edge) {
        into.computeIfAbsent(edge.old(), old -> new ArrayList<>()).add(edge);
        from.computeIfAbsent(edge.successor(), successor -> new ArrayList<>()).add(edge);
    }

    /** That nobody takes over a matter; of the whole it need not be told, for then nobody is there who could. */
    void deny(int old, String matter, LocalDate on) {
        if (!matter.isEmpty()) {
            denied.computeIfAbsent(old, number -> new TreeMap<>()).put(matter, Days.of(on));
        }
    }

    /** Matters that nobody takes over from it, as stated for a day. */
    Set<String> denied(int organization, int day) {
        return denied.getOrDefault(organization, Map.of()).entrySet().stream()
                .filter(matter -> matter.getValue() <= day)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What succeeds it, by day, matter and id. */
    List<Edge> into(int organization) {
        return into.getOrDefault(organization, List.of()).stream()
                .sorted((one, other) -> order(one.fact()).compareTo(order(other.fact())))
                .toList();
    }

    /** What it succeeded to, by day, matter and id. */
    List<Edge> from(int organization) {
        return from.getOrDefault(organization, List.of()).stream()
                .sorted((one, other) -> order(one.fact()).compareTo(order(other.fact())))
                .toList();
    }

    private static String order(Succession fact) {
        return fact.on() + "|" + fact.matter() + "|" + fact.old() + "|" + fact.successor();
    }

    /** Itself and all that took over from it until a day, whatever the matter. */
    Set<Integer> line(int organization, int day) {
        var line = new HashSet<Integer>();
        var open = new ArrayDeque<>(List.of(organization));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (line.add(next)) {
                into.getOrDefault(next, List.of()).stream()
                        .filter(edge -> Days.of(edge.fact().on()) <= day)
                        .forEach(edge -> open.push(edge.successor()));
            }
        }
        return line;
    }
}
