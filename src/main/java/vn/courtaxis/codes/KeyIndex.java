package vn.courtaxis.codes;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Numbers for texts, found by hash: open addressing, so that 400,000 keys need no object each. Filled by one thread. */
final class KeyIndex {

    static final int NONE = -1;

    private final TextColumn texts = new TextColumn();
    // the number of a text plus one; zero where nothing lies
    private int[] slots = new int[32];

    /** The number of the text, which is a new one when it was not there. */
    int add(String text) {
        var bytes = text.getBytes(UTF_8);
        var slot = slot(bytes);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        var number = texts.add(bytes);
        slots[slot] = number + 1;
        if (texts.size() * 2 > slots.length) {
            grow();
        }
        return number;
    }

    /** The number of the text or {@link #NONE}. */
    int find(String text) {
        return slots[slot(text.getBytes(UTF_8))] - 1;
    }

    String get(int number) {
        return texts.get(number);
    }

    TextColumn texts() {
        return texts;
    }

    int size() {
        return texts.size();
    }

    private int slot(byte[] text) {
        var slot = hash(text, 0, text.length) & slots.length - 1;
        while (slots[slot] != 0 && !texts.is(slots[slot] - 1, text)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (var number = 0; number < texts.size(); number++) {
            var slot = hash(texts.page(number), texts.begin(number), texts.length(number)) & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = number + 1;
        }
    }

    /** FNV-1a, its bits mixed once more, because only the lowest ones are used. */
    private static int hash(byte[] bytes, int from, int length) {
        var hash = 0x811C9DC5;
        for (var at = from; at < from + length; at++) {
            hash = (hash ^ bytes[at]) * 0x01000193;
        }
        hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }
}
