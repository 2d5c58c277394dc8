package vn.courtaxis.codes;

import java.util.ArrayList;
import java.util.List;

/** Numbers on pages, which grow without being copied; filled by one thread. */
final class NumberColumn {

    private static final int BITS = 14;
    private static final int PAGE = 1 << BITS;

    private final List<int[]> pages = new ArrayList<>();
    private int size;

    void add(int number) {
        if (size == pages.size() * PAGE) {
            pages.add(new int[PAGE]);
        }
        set(size++, number);
    }

    int get(int at) {
        return pages.get(at >>> BITS)[at & PAGE - 1];
    }

    void set(int at, int number) {
        pages.get(at >>> BITS)[at & PAGE - 1] = number;
    }

    int size() {
        return size;
    }
}
