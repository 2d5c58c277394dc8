package vn.courtaxis.xml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import vn.courtaxis.document.ErrorCode;

/**
 * Keeps from the parser what it would hold in memory whole before any limit of its own: tags and entity
 * references of absurd
 * length, and every declaration of a DTD. Texts, comments and CDATA may be long, but must not contain a
 * declaration either.
 */
final class TagGuard extends FilterReader {

    static final int MAX_TAG = 65_536;

    private enum Place {
        TEXT,
        TAG_START,
        BANG,
        TAG,
        REFERENCE
    }

    private Place place = Place.TEXT;
    private int length;

    TagGuard(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] chars, int offset, int count) throws IOException {
        var read = super.read(chars, offset, count);
        for (var i = offset; i < offset + read; i++) {
            var c = chars[i];
            if (place != Place.TEXT || c == '<' || c == '&') {
                place = after(c);
                bound();
            }
        }
        return read;
    }

    private Place after(char c) throws Refusal {
        if (c == '<') {
            length = 0;
            return Place.TAG_START;
        }
        return switch (place) {
            case TEXT -> c == '&' ? Place.REFERENCE : Place.TEXT;
            case REFERENCE -> isNamePart(c) ? Place.REFERENCE : Place.TEXT;
            case TAG_START -> c == '!' ? Place.BANG : inTag(c);
            case BANG -> declaration(c);
            case TAG -> inTag(c);
        };
    }

    private static Place inTag(char c) {
        return c == '>' ? Place.TEXT : Place.TAG;
    }

    /** A comment or CDATA goes on as text; anything else declares something. */
    private static Place declaration(char c) throws Refusal {
        if (c != '-' && c != '[') {
            throw new Refusal(ErrorCode.MESSAGE_FORBIDDEN_XML, "DTD");
        }
        return Place.TEXT;
    }

    private void bound() throws Refusal {
        length = place == Place.TEXT ? 0 : length + 1;
        if (length > MAX_TAG) {
            throw new Refusal(ErrorCode.MESSAGE_TOO_DEEP, "a tag is longer than " + MAX_TAG);
        }
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c > 0x7F || "._-:#".indexOf(c) >= 0;
    }
}
