package vn.courtaxis.signature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the text of one object, as tolerantly as PDFBox does, counts what it holds and keeps what the guard asks for. */
final class PdfObjectReader {

    /** Words and values beyond are of no interest: nothing the guard looks for is longer. */
    private static final int WORD = 40;

    private static final int VALUES = 8;

    private static final Set<String> KEPT = Set.of("/Type", "/Filter", "/First", "/W");

    private final PdfBytes bytes;
    private final PdfBudget budget;
    private final StringBuilder word = new StringBuilder(WORD);
    private final Map<String, List<String>> entries = new HashMap<>();
    private List<String> value = new ArrayList<>();
    private String previous = "";
    private long position;
    private int depth;
    private boolean awaitsKey;

    private PdfObjectReader(PdfBytes bytes, long start, PdfBudget budget) {
        this.bytes = bytes;
        this.position = start;
        this.budget = budget;
    }

    /** Reads from behind {@code obj} to the end of the object, or to the keyword {@code stream}. */
    static PdfObject read(PdfBytes bytes, long start, PdfBudget budget) throws IOException {
        var reader = new PdfObjectReader(bytes, start, budget);
        return new PdfObject(reader.entries, reader.readAll(start));
    }

    static boolean isSpace(int value) {
        return value == ' ' || value == '\n' || value == '\r' || value == '\t' || value == '\f' || value == 0;
    }

    static boolean isRegular(int value) {
        return value != PdfBytes.END && !isSpace(value) && "()<>[]{}/%".indexOf(value) < 0;
    }

    private long readAll(long start) throws IOException {
        boolean more = true;
        while (more && !budget.isSpent()) {
            long before = position;
            more = readOne();
            budget.read(position - before);
        }
        return previous.equals("stream") && position > start ? position : -1;
    }

    private boolean readOne() throws IOException {
        int here = bytes.at(position);
        if (here == PdfBytes.END) {
            return false;
        }
        if (isSpace(here)) {
            position++;
            return true;
        }
        return switch (here) {
            case '%' -> skipComment();
            case '(' -> literal();
            case '<' -> bytes.at(position + 1) == '<' ? open("<<", 2) : hexadecimal();
            case '[' -> open("[", 1);
            case '>' -> close(bytes.at(position + 1) == '>' ? 2 : 1, ">>");
            case ']' -> close(1, "]");
            case '/' -> name();
            default -> keywordOrNumber(here);
        };
    }

    private boolean skipComment() throws IOException {
        int here = bytes.at(position);
        while (here != '\n' && here != '\r' && here != PdfBytes.END) {
            position++;
            here = bytes.at(position);
        }
        return true;
    }

    private boolean open(String bracket, int length) {
        position += length;
        if (depth > 0) {
            add(bracket);
        } else {
            awaitsKey = bracket.equals("<<");
        }
        depth++;
        budget.containers(1);
        return true;
    }

    private boolean close(int length, String bracket) {
        position += length;
        depth = Math.max(0, depth - 1);
        if (depth > 0) {
            add(bracket);
        }
        return true;
    }

    private boolean literal() throws IOException {
        long start = position;
        int open = 0;
        do {
            int here = bytes.at(position++);
            open += here == '(' ? 1 : here == ')' ? -1 : 0;
            position += here == '\\' ? 1 : 0;
            if (here == ')' && lineEndsBeforeEntry()) {
                break;
            }
        } while (open > 0 && position < bytes.size());
        return string(start);
    }

    // As PDFBox does, which meets strings whose brackets do not match.
    private boolean lineEndsBeforeEntry() throws IOException {
        int next = bytes.at(position);
        if (next != '\r' && next != '\n') {
            return false;
        }
        int behind = bytes.at(position + (next == '\r' && bytes.at(position + 1) == '\n' ? 2 : 1));
        return behind == '/' || behind == '>';
    }

    private boolean hexadecimal() throws IOException {
        long start = position;
        int here;
        do {
            here = bytes.at(++position);
        } while (here != '>' && here != PdfBytes.END);
        position++;
        return string(start);
    }

    private boolean string(long start) {
        budget.string(position - start);
        add("()");
        return depth > 0;
    }

    private boolean name() throws IOException {
        word.setLength(0);
        word.append('/');
        position++;
        for (int here = bytes.at(position); isRegular(here); here = bytes.at(position)) {
            append(here == '#' ? escaped() : here);
            position++;
        }
        var text = word.toString();
        if (depth == 1 && awaitsKey) {
            value = new ArrayList<>();
            if (KEPT.contains(text)) {
                entries.put(text, value);
            }
            awaitsKey = false;
            budget.values(1);
        } else {
            add(text);
        }
        previous = text;
        return depth > 0;
    }

    private int escaped() throws IOException {
        int high = Character.digit(bytes.at(position + 1), 16);
        int low = Character.digit(bytes.at(position + 2), 16);
        if (high < 0 || low < 0) {
            return '#';
        }
        position += 2;
        return high * 16 + low;
    }

    private boolean keywordOrNumber(int first) throws IOException {
        word.setLength(0);
        append(first);
        position++;
        for (int here = bytes.at(position); isRegular(here); here = bytes.at(position)) {
            append(here);
            position++;
        }
        var text = word.toString();
        if (previous.equals("/Columns")) {
            columns(text);
        }
        add(text);
        previous = text;
        return !text.equals("stream") && !text.startsWith("end") && depth > 0;
    }

    private void columns(String text) {
        try {
            budget.columns((long) Double.parseDouble(text));
        } catch (NumberFormatException notANumber) {
            budget.columns(0);
        }
    }

    private void append(int character) {
        if (word.length() < WORD) {
            word.append((char) character);
        }
    }

    // A reference is three words (5 0 R), so a value ends only where the next name stands.
    private void add(String text) {
        budget.values(1);
        if (depth == 1) {
            awaitsKey = true;
        }
        if (depth > 0 && value.size() < VALUES) {
            value.add(text);
        }
    }
}
