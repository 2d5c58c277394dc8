package vn.courtaxis.codes;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.courtaxis.codes.Suggestion.Because;

/** Looks for organizations that a written code and name may mean; reads the whole registry, so only when a person asks. */
final class Suggestions {

    /** From which share of a name's weight on its bearer is suggested. */
    private static final double LIKE = 0.6;

    private final Organizations organizations;
    private final Codes codes;
    private final Successions successions;
    private final Views views;

    Suggestions(Organizations organizations, Codes codes, Successions successions, Views views) {
        this.organizations = organizations;
        this.codes = codes;
        this.successions = successions;
        this.views = views;
    }

    List<Suggestion> of(String written, String name, int limit) {
        var found = new HashMap<Integer, Map<Because, Integer>>();
        byCode(CodeSnapshot.key(written), found);
        byName(KnownOrganization.comparable(name), found);
        byHistory(found);
        return found.entrySet().stream()
                .map(entry -> suggestion(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Suggestion::score)
                        .reversed()
                        .thenComparing(suggestion -> suggestion.card().id()))
                .limit(Math.max(limit, 0))
                .toList();
    }

    private Suggestion suggestion(int organization, Map<Because, Integer> because) {
        var score = because.values().stream().mapToInt(Integer::intValue).sum();
        return new Suggestion(views.card(organization), score, List.copyOf(because.keySet()));
    }

    private static void add(int organization, Because because, int score, Map<Integer, Map<Because, Integer>> found) {
        found.computeIfAbsent(organization, number -> new EnumMap<>(Because.class))
                .merge(because, score, Math::max);
    }

    private static void add(int organization, Because because, Map<Integer, Map<Because, Integer>> found) {
        add(organization, because, because.score(), found);
    }

    private void byCode(String key, Map<Integer, Map<Because, Integer>> found) {
        if (key.isEmpty()) {
            return;
        }
        var other = CodeSyntax.otherForm(key).orElse("");
        var parent = CodeSyntax.parent(key).orElse("");
        for (var claim = 0; claim < codes.size(); claim++) {
            var text = codes.isWritable(claim) ? CodeSnapshot.key(codes.text(claim)) : "";
            if (text.isEmpty()) {
                continue;
            }
            if (text.equals(other)) {
                add(codes.organization(claim), Because.MECHANICAL_FORM, found);
            }
            if (isNearly(key, text)) {
                add(codes.organization(claim), Because.CODE_NEARLY, found);
            } else if (!parent.isEmpty()
                    && CodeSyntax.parent(text).filter(parent::equals).isPresent()) {
                add(codes.organization(claim), Because.SAME_PARENT, found);
            }
        }
    }

    /** Whether one sign was changed, added or left out. */
    private static boolean isNearly(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        var begin = 0;
        var shorter = Math.min(one.length(), other.length());
        while (begin < shorter && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        var end = 0;
        while (end < shorter - begin && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return Math.max(one.length(), other.length()) - begin - end <= 1;
    }

    /** A word counts the more the fewer names have it: "nhân dân" tells nothing, "Ba Đình" much. */
    private void byName(String name, Map<Integer, Map<Because, Integer>> found) {
        var words = new TreeSet<>(List.of(name.split(" ")));
        words.remove("");
        if (words.isEmpty()) {
            return;
        }
        var weights = new HashMap<String, Double>();
        for (var number = 0; number < organizations.size(); number++) {
            for (var word : common(number, words)) {
                weights.merge(word, 1.0, Double::sum);
            }
        }
        // what no name has counts as what one has
        words.forEach(word -> weights.merge(word, 1.0, (count, none) -> count));
        weights.replaceAll((word, count) -> 1 / count);
        var all = words.stream()
                .mapToDouble(word -> weights.getOrDefault(word, 0.0))
                .sum();
        for (var number = 0; number < organizations.size(); number++) {
            var common = common(number, words).stream()
                    .mapToDouble(word -> weights.getOrDefault(word, 0.0))
                    .sum();
            if (common >= all * LIKE) {
                add(number, Because.NAME, (int) Math.round(Because.NAME.score() * common / all), found);
            }
        }
    }

    private List<String> common(int organization, Set<String> words) {
        var name = " " + organizations.foldedNames().get(organization) + " ";
        return words.stream().filter(word -> name.contains(" " + word + " ")).toList();
    }

    private void byHistory(Map<Integer, Map<Because, Integer>> found) {
        for (var organization : List.copyOf(found.keySet())) {
            if (found.getOrDefault(organization, Map.of()).keySet().equals(Set.of(Because.SAME_PARENT))) {
                continue;
            }
            successions.into(organization).forEach(edge -> add(edge.successor(), Because.HISTORY, found));
            successions.from(organization).forEach(edge -> add(edge.old(), Because.HISTORY, found));
        }
    }
}
