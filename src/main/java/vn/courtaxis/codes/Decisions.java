package vn.courtaxis.codes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.courtaxis.codes.Decided.Meaning;

/** What operators decided about codes; of decisions about the same the latest counts. */
final class Decisions {

    private final Map<String, Map<String, Decided>> aliases = new HashMap<>();
    private final Map<String, Map<String, Decided>> redirects = new HashMap<>();

    Decisions(List<Decided> oldestFirst) {
        for (var decided : oldestFirst) {
            var table = decided.meaning() == Meaning.ALIAS ? aliases : redirects;
            table.computeIfAbsent(CodeSnapshot.key(decided.code()), key -> new TreeMap<>())
                    .put(decided.matter(), decided);
        }
    }

    /** Whose code it is. */
    Optional<Decided> alias(String key, Set<String> matters) {
        return of(aliases, key, matters);
    }

    /** Who receives what is addressed to it. */
    Optional<Decided> redirect(String key, Set<String> matters) {
        return of(redirects, key, matters);
    }

    /** Everybody who receives something that is addressed to it. */
    List<Decided> redirects(String key) {
        return List.copyOf(redirects.getOrDefault(key, Map.of()).values());
    }

    private static Optional<Decided> of(Map<String, Map<String, Decided>> table, String key, Set<String> matters) {
        var decided = table.get(key);
        if (decided == null) {
            return Optional.empty();
        }
        var byMatter = matters.stream().filter(decided::containsKey).toList();
        var matter = byMatter.size() == 1 ? byMatter.get(0) : "";
        return Optional.ofNullable(decided.get(matter));
    }
}
