package vn.courtaxis.codes;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of numbers on pages, which grow without being copied; filled by one thread. The numbers of a row lie side by side: in a table of
 * megabytes each number that lies elsewhere costs more than all that is done with it.
 */
final class NumberTable {

    private static final int BITS = 12;
    private static final int ROWS = 1 << BITS;

    private final List<int[]> pages = new ArrayList<>();
    private final int width;
    private int size;

    /** @param width how many numbers a row has */
    NumberTable(int width) {
        this.width = width;
    }

    /** Adds a row and tells its number. */
    int add(int... row) {
        if (size == pages.size() * ROWS) {
            pages.add(new int[ROWS * width]);
        }
        System.arraycopy(row, 0, pages.get(pages.size() - 1), (size & ROWS - 1) * width, width);
        return size++;
    }

    int get(int row, int column) {
        return pages.get(row >>> BITS)[(row & ROWS - 1) * width + column];
    }

    void set(int row, int column, int number) {
        pages.get(row >>> BITS)[(row & ROWS - 1) * width + column] = number;
    }

    int size() {
        return size;
    }
}
