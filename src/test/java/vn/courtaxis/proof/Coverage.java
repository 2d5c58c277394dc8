package vn.courtaxis.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where the adapter died and where it passed.
 *
 * @param timesEach how often it had to die at each expected point; 0 for the short form
 * @param seen every point that was passed
 */
record Coverage(int timesEach, Map<String, Integer> deaths, Set<String> seen) {

    /** What was to be covered and was not; a point that is gone or has another name shows here. */
    List<String> gaps() {
        var gaps = new ArrayList<String>();
        for (var point : ExpectedPoints.all()) {
            if (deaths(point) < required(point)) {
                gaps.add("died " + deaths(point) + " times instead of " + required(point) + ": " + point);
            }
            if (!seen.contains(point) && ExpectedPoints.leadingTo(point).isEmpty()) {
                gaps.add("never passed: " + point);
            }
        }
        return gaps;
    }

    private int required(String point) {
        return timesEach == 0 && ExpectedPoints.MOST_DANGEROUS.contains(point) ? 1 : timesEach;
    }

    private int deaths(String point) {
        return deaths.getOrDefault(point, 0);
    }

    String table() {
        var text = new StringBuilder("| crash point | deaths before | deaths after |\n|---|---|---|\n");
        var names = new TreeSet<String>();
        Stream.concat(ExpectedPoints.all().stream(), seen.stream()).forEach(point -> names.add(name(point)));
        for (var name : names) {
            text.append("| `").append(name).append('`');
            text.append(ExpectedPoints.all().contains("after " + name) ? "" : " (not expected)");
            text.append(" | ").append(deaths("before " + name));
            text.append(" | ").append(deaths("after " + name)).append(" |\n");
        }
        return text.toString();
    }

    private static String name(String point) {
        return point.substring(point.indexOf(' ') + 1);
    }
}
