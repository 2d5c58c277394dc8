package vn.courtaxis.codes;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** For each group the numbers of its members, ascending. */
final class Postings {

    static final Postings NONE = new Postings(new int[1], new int[0]);

    private final int[] first;
    private final int[] members;

    private Postings(int[] first, int[] members) {
        this.first = first;
        this.members = members;
    }

    /**
     * For members from 0 on.
     *
     * @param size how many members there are
     * @param groups the group of each
     * @param count how many groups there are
     */
    static Postings of(int size, IntUnaryOperator groups, int count) {
        var first = new int[count + 1];
        for (var member = 0; member < size; member++) {
            first[groups.applyAsInt(member) + 1]++;
        }
        for (var group = 0; group < count; group++) {
            first[group + 1] += first[group];
        }
        var next = first.clone();
        var members = new int[size];
        for (var member = 0; member < size; member++) {
            members[next[groups.applyAsInt(member)]++] = member;
        }
        return new Postings(first, members);
    }

    /** How many groups there are. */
    int size() {
        return first.length - 1;
    }

    int begin(int group) {
        return first[group];
    }

    int end(int group) {
        return first[group + 1];
    }

    int member(int at) {
        return members[at];
    }

    IntStream of(int group) {
        return IntStream.range(first[group], first[group + 1]).map(at -> members[at]);
    }
}
