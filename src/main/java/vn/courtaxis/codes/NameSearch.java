package vn.courtaxis.codes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Finds organizations by what a clerk remembers of their name or code: reads the folded names from one end to the other. */
final class NameSearch {

    private static final int NO_MATCH = 5;

    private final Organizations organizations;
    private final Codes codes;

    private record Match(int organization, int distance, boolean ended) {}

    NameSearch(Organizations organizations, Codes codes) {
        this.organizations = organizations;
        this.codes = codes;
    }

    /** The numbers of those that match, best first; of equally good ones those that exist on the day, then by name. */
    IntStream find(String text, int day) {
        var folded = VietnameseText.folded(text).getBytes(UTF_8);
        var words = Arrays.stream(VietnameseText.folded(text).split(" "))
                .map(word -> word.getBytes(UTF_8))
                .toArray(byte[][]::new);
        return IntStream.range(0, organizations.size())
                .mapToObj(number ->
                        new Match(number, distance(number, folded, words), organizations.isEnded(number, day)))
                .filter(match -> match.distance() < NO_MATCH)
                .sorted(Comparator.comparingInt(Match::distance)
                        .thenComparing(Match::ended)
                        .thenComparing((one, other) -> byName(one.organization(), other.organization()))
                        .thenComparing(match -> organizations.id(match.organization())))
                .mapToInt(Match::organization);
    }

    private int byName(int one, int other) {
        var names = organizations.foldedNames();
        return Arrays.compareUnsigned(
                names.page(one),
                names.begin(one),
                names.begin(one) + names.length(one),
                names.page(other),
                names.begin(other),
                names.begin(other) + names.length(other));
    }

    /** 0 is the best. */
    private int distance(int organization, byte[] text, byte[][] words) {
        var byKey = NO_MATCH;
        for (var at = codes.byOrganization().begin(organization);
                at < codes.byOrganization().end(organization);
                at++) {
            byKey = Math.min(byKey, keyDistance(codes.key(codes.byOrganization().member(at)), text));
        }
        if (byKey == 0) {
            return 0;
        }
        var inName = position(names(), organization, text);
        if (inName == 0) {
            return 1;
        }
        if (byKey < NO_MATCH) {
            return byKey;
        }
        if (inName > 0) {
            return 3;
        }
        return Arrays.stream(words).allMatch(word -> holds(organization, word)) ? 4 : NO_MATCH;
    }

    private TextColumn names() {
        return organizations.foldedNames();
    }

    private int keyDistance(int key, byte[] text) {
        if (text.length == 0 || inKey(key, text) != 0) {
            return NO_MATCH;
        }
        return codes.typed(key).map(typed -> typed.length).orElse(codes.keys().length(key)) == text.length ? 0 : 2;
    }

    private boolean holds(int organization, byte[] word) {
        return position(names(), organization, word) >= 0
                || codes.claimsOf(organization).anyMatch(claim -> inKey(codes.key(claim), word) >= 0);
    }

    private int inKey(int key, byte[] part) {
        return codes.typed(key)
                .map(typed -> position(typed, 0, typed.length, part))
                .orElseGet(() -> position(codes.keys(), key, part));
    }

    private static int position(TextColumn column, int number, byte[] part) {
        return position(column.page(number), column.begin(number), column.length(number), part);
    }

    /** Where a part begins within a text; negative when it is not in it. */
    private static int position(byte[] bytes, int begin, int length, byte[] part) {
        for (var at = begin; at <= begin + length - part.length; at++) {
            var same = 0;
            while (same < part.length && typed(bytes[at + same]) == part[same]) {
                same++;
            }
            if (same == part.length) {
                return at - begin;
            }
        }
        return -1;
    }

    /** A sign of a key as people's text has it, see {@link VietnameseText}: names are so already. */
    private static byte typed(byte sign) {
        if (sign >= 'A' && sign <= 'Z') {
            return (byte) (sign + 'a' - 'A');
        }
        return sign == '-' || sign == '_' || sign == '/' ? (byte) ' ' : sign;
    }
}
