package vn.courtaxis.codes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Many short texts in few objects: their bytes one behind the other on pages, which grow without being copied. Filled by one thread. */
final class TextColumn {

    /** Bytes of one page; a text lies on one page. */
    private static final int PAGE = 1 << 16;

    /** Bytes before each text that tell its length. */
    private static final int HEAD = 2;

    private final List<byte[]> pages = new ArrayList<>();
    private final NumberColumn places = new NumberColumn();
    private int next = PAGE;

    /**
     * Adds one and tells its number.
     *
     * @param text of less than 64 KB; what is longer is cut
     */
    int add(String text) {
        return add(text.getBytes(UTF_8));
    }

    int add(byte[] text) {
        var length = Math.min(text.length, PAGE - HEAD);
        if (next + HEAD + length > PAGE) {
            pages.add(new byte[PAGE]);
            next = 0;
        }
        var page = pages.get(pages.size() - 1);
        places.add((pages.size() - 1) * PAGE + next);
        page[next] = (byte) (length >> 8);
        page[next + 1] = (byte) length;
        System.arraycopy(text, 0, page, next + HEAD, length);
        next += HEAD + length;
        return places.size() - 1;
    }

    String get(int number) {
        return new String(page(number), begin(number), length(number), UTF_8);
    }

    boolean is(int number, byte[] text) {
        var begin = begin(number);
        return Arrays.equals(page(number), begin, begin + length(number), text, 0, text.length);
    }

    /** The page on which a text lies from {@link #begin} on. */
    byte[] page(int number) {
        return pages.get(places.get(number) >>> 16);
    }

    int begin(int number) {
        return (places.get(number) & PAGE - 1) + HEAD;
    }

    int length(int number) {
        var page = page(number);
        var head = places.get(number) & PAGE - 1;
        return (page[head] & 0xFF) << 8 | page[head + 1] & 0xFF;
    }

    int size() {
        return places.size();
    }
}
