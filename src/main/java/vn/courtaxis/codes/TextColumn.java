package vn.courtaxis.codes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Many short texts in few objects: their bytes one behind the other. Grows while it is filled, by one thread. */
final class TextColumn {

    private byte[] bytes = new byte[256];
    private int[] ends = new int[16];
    private int size;

    int add(String text) {
        return add(text.getBytes(UTF_8));
    }

    int add(byte[] text) {
        var begin = begin(size);
        if (begin + text.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(begin + text.length, bytes.length + bytes.length / 2));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + size / 2);
        }
        System.arraycopy(text, 0, bytes, begin, text.length);
        ends[size] = begin + text.length;
        return size++;
    }

    String get(int number) {
        return new String(bytes, begin(number), length(number), UTF_8);
    }

    boolean is(int number, byte[] text) {
        return Arrays.equals(bytes, begin(number), ends[number], text, 0, text.length);
    }

    /** The bytes of all texts; those of one lie between its {@link #begin} and the next one's. */
    byte[] bytes() {
        return bytes;
    }

    int begin(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    int length(int number) {
        return ends[number] - begin(number);
    }

    int size() {
        return size;
    }

    void trim() {
        bytes = Arrays.copyOf(bytes, begin(size));
        ends = Arrays.copyOf(ends, size);
    }
}
