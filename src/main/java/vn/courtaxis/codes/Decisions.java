package vn.courtaxis.codes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.courtaxis.codes.Decided.Meaning;

/** What operators decided about codes; of decisions about the same the latest counts. */
final class Decisions {

    private final Map<String, Map<String, Decided>> aliases = new HashMap<>();
    private final Map<String, Map<String, Decided>> redirects = new HashMap<>();
    private final List<String> overruled = new ArrayList<>();

    /** Whose a code is was decided because nobody stated it; once somebody does, the tables count. */
    Decisions(List<Decided> oldestFirst, Assembly assembly) {
        for (var decided : oldestFirst) {
            var key = CodeSnapshot.key(decided.code());
            if (decided.meaning() == Meaning.REDIRECT) {
                put(redirects, key, decided);
            } else {
                assembly.statedForAnother(key, decided.organization())
                        .ifPresentOrElse(
                                holder -> overruled.add(overruled(decided, holder)), () -> put(aliases, key, decided));
            }
        }
    }

    private static void put(Map<String, Map<String, Decided>> table, String key, Decided decided) {
        table.computeIfAbsent(key, code -> new TreeMap<>()).put(decided.matter(), decided);
    }

    private static String overruled(Decided decided, String holder) {
        return decided.code() + ": đã có quyết định đây là mã của " + decided.organization()
                + ", nhưng bảng mã ghi của "
                + holder + "; người vận hành hủy quyết định hoặc sửa bảng / was decided to be " + decided.organization()
                + "'s, but the tables state it of " + holder
                + "; the operator takes the decision back or corrects the tables";
    }

    /** Decisions that do not count, each with what stands against it. */
    List<String> overruled() {
        return overruled;
    }

    /** All that count: the code, its matter and meaning, and who is meant. */
    Map<String, String> all() {
        var all = new TreeMap<String, String>();
        Stream.of(aliases, redirects)
                .flatMap(table -> table.entrySet().stream())
                .forEach(code -> code.getValue()
                        .forEach((matter, decided) -> all.put(
                                code.getKey() + (matter.isEmpty() ? " " : " " + matter + " ") + decided.meaning(),
                                decided.organization())));
        return all;
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
