package vn.courtaxis.codes;

import java.util.stream.IntStream;

/** Who has a key on a day: those whose claim holds then, else whose claim ended last, else whose begins first. */
final class Claimants {

    private final Codes codes;

    Claimants(Codes codes) {
        this.codes = codes;
    }

    /** Distinct organizations that have it; several where the directory states it of several. */
    int[] of(int key, int day) {
        var best = best(key, day);
        if (best == KeyIndex.NONE) {
            return new int[0];
        }
        var all = codes.byKey();
        if (all.end(key) - all.begin(key) == 1) {
            return new int[] {codes.organization(best)};
        }
        return IntStream.range(all.begin(key), all.end(key))
                .map(all::member)
                .filter(claim -> compare(claim, best, day) == 0)
                .map(codes::organization)
                .distinct()
                .toArray();
    }

    /** Whether it is this one's and nobody else's. */
    boolean isHolder(int organization, int key, int day) {
        var all = codes.byKey();
        if (all.end(key) - all.begin(key) == 1) {
            return codes.organization(all.member(all.begin(key))) == organization;
        }
        var best = best(key, day);
        if (best == KeyIndex.NONE || codes.organization(best) != organization) {
            return false;
        }
        for (var at = all.begin(key); at < all.end(key); at++) {
            var claim = all.member(at);
            if (codes.organization(claim) != organization && compare(claim, best, day) == 0) {
                return false;
            }
        }
        return true;
    }

    /** The claim that counts on a day; of equal ones the first. */
    int best(int key, int day) {
        var all = codes.byKey();
        var best = KeyIndex.NONE;
        for (var at = all.begin(key); at < all.end(key); at++) {
            var claim = all.member(at);
            if (best == KeyIndex.NONE || compare(claim, best, day) > 0) {
                best = claim;
            }
        }
        return best;
    }

    private int compare(int one, int other, int day) {
        var byTime = Integer.compare(nearness(one, day), nearness(other, day));
        if (byTime != 0) {
            return byTime;
        }
        var byDay = codes.isValid(one, day)
                ? 0
                : codes.last(one) < day
                        ? Integer.compare(codes.last(one), codes.last(other))
                        : Integer.compare(codes.from(other), codes.from(one));
        return byDay != 0 ? byDay : Integer.compare(codes.rank(one), codes.rank(other));
    }

    private int nearness(int claim, int day) {
        if (codes.isValid(claim, day)) {
            return 2;
        }
        return codes.last(claim) < day ? 1 : 0;
    }
}
