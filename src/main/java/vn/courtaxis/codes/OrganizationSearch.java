package vn.courtaxis.codes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.courtaxis.document.OrganizationCode;

/** Finds organizations by what a clerk remembers of their name or code. */
final class OrganizationSearch {

    private static final int NO_MATCH = 5;

    private final List<Entry> entries;

    /** An organization with its texts folded once, because every key press searches them all. */
    private record Entry(KnownOrganization organization, String name, List<String> keys) {

        static Entry of(KnownOrganization organization) {
            var codes = Stream.concat(Stream.of(organization.code()), organization.aliases().stream());
            var keys = Stream.of(codes, organization.derivedAlias().stream())
                    .flatMap(stream -> stream)
                    .map(OrganizationCode::value);
            return new Entry(
                    organization,
                    VietnameseText.folded(organization.name()),
                    Stream.concat(keys, organization.unitIds().stream())
                            .map(VietnameseText::folded)
                            .toList());
        }

        /** 0 is the best. */
        int distance(String text) {
            if (keys.contains(text)) {
                return 0;
            }
            if (name.startsWith(text)) {
                return 1;
            }
            if (keys.stream().anyMatch(key -> key.startsWith(text))) {
                return 2;
            }
            if (name.contains(text)) {
                return 3;
            }
            return Arrays.stream(text.split(" ")).allMatch(this::holds) ? 4 : NO_MATCH;
        }

        private boolean holds(String word) {
            return name.contains(word) || keys.stream().anyMatch(key -> key.contains(word));
        }
    }

    private record Match(Entry entry, int distance) {}

    OrganizationSearch(List<KnownOrganization> organizations) {
        entries = organizations.stream().map(Entry::of).toList();
    }

    List<KnownOrganization> find(String text, int limit) {
        var folded = VietnameseText.folded(text);
        return entries.stream()
                .map(entry -> new Match(entry, entry.distance(folded)))
                .filter(match -> match.distance() < NO_MATCH)
                .sorted(Comparator.comparingInt(Match::distance)
                        .thenComparing(match -> match.entry().name()))
                .limit(Math.max(limit, 0))
                .map(match -> match.entry().organization())
                .toList();
    }
}
