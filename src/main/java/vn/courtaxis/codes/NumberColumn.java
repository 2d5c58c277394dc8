package vn.courtaxis.codes;

import java.util.Arrays;

/** Numbers in a growing array; for one thread while it is filled. */
final class NumberColumn {

    private int[] numbers = new int[16];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + size / 2);
        }
        numbers[size++] = number;
    }

    int get(int at) {
        return numbers[at];
    }

    void set(int at, int number) {
        numbers[at] = number;
    }

    int size() {
        return size;
    }

    void trim() {
        numbers = Arrays.copyOf(numbers, size);
    }
}
