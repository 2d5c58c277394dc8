package vn.courtaxis.codes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds circles in a graph; at least one for each part of it that has any. Needs no stack, however long a line is. */
final class Circles {

    /** Members of a circle that are named. */
    private static final int TOLD = 10;

    private final Map<String, Set<String>> next;
    private final List<Circle> circles = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    private final List<String> path = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final ArrayDeque<Iterator<String>> open = new ArrayDeque<>();

    /**
     * A way that comes back to where it begins.
     *
     * @param first the first members, at most {@value #TOLD}
     * @param more how many follow before it is back
     */
    record Circle(List<String> first, int more) {}

    private Circles(Map<String, Set<String>> next) {
        this.next = next;
    }

    static List<Circle> of(Map<String, Set<String>> next) {
        var found = new Circles(next);
        next.keySet().stream().sorted().forEach(found::walk);
        return found.circles;
    }

    private void walk(String start) {
        enter(start);
        while (!open.isEmpty()) {
            if (open.element().hasNext()) {
                enter(open.element().next());
            } else {
                open.remove();
                var at = path.remove(path.size() - 1);
                places.remove(at);
                done.add(at);
            }
        }
    }

    private void enter(String at) {
        var place = places.get(at);
        if (place != null) {
            var length = path.size() - place;
            var told = Math.min(length, TOLD);
            circles.add(new Circle(List.copyOf(path.subList(place, place + told)), length - told));
        } else if (!done.contains(at)) {
            places.put(at, path.size());
            path.add(at);
            open.push(next.getOrDefault(at, Set.of()).stream().sorted().iterator());
        }
    }
}
