package vn.courtaxis.edxml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import vn.courtaxis.document.ErrorCode;

/** Refuses tags of absurd length, which an XML parser would hold in memory whole; comments and CDATA may be long. */
final class TagGuard extends FilterReader {

    static final int MAX_TAG = 65_536;

    private static final int OUTSIDE = -1;

    private int length = OUTSIDE;

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
            look(chars[i]);
        }
        return read;
    }

    private void look(char c) throws IOException {
        if (c == '<') {
            length = 0;
        } else if (length != OUTSIDE) {
            length++;
            if (c == '>' || (c == '!' && length == 1)) {
                length = OUTSIDE;
            } else if (length > MAX_TAG) {
                throw new Refusal(ErrorCode.MESSAGE_TOO_DEEP, "a tag is longer than " + MAX_TAG);
            }
        }
    }
}
