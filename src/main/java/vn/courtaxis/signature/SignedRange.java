package vn.courtaxis.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessRead;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that a signature says it covers, as its dictionary states them.
 *
 * @param gap offset of the first byte left out
 * @param resume offset of the first byte covered again
 * @param end offset behind the last covered byte
 */
record SignedRange(long gap, long resume, long end) {

    /** Longest value read to compare it, in bytes of text; a signature with its revocation lists has a tenth. */
    private static final long LONGEST = 4L << 20;

    /** @return null when it states no range of two parts from the start of the file */
    static @Nullable SignedRange of(COSDictionary signature, long fileSize) {
        var stated = signature.getCOSArray(COSName.BYTERANGE);
        if (stated == null || stated.size() != 4) {
            return null;
        }
        var numbers = new long[4];
        for (int i = 0; i < 4; i++) {
            if (!(stated.getObject(i) instanceof COSNumber number)) {
                return null;
            }
            numbers[i] = number.longValue();
        }
        var range = new SignedRange(numbers[1], numbers[2], numbers[2] + numbers[3]);
        return numbers[0] == 0 && range.gap > 0 && range.resume > range.gap && numbers[3] > 0 && range.end <= fileSize
                ? range
                : null;
    }

    /** Whether nothing is left out but the hex text of this very signature: whatever else stands there is unsigned. */
    boolean leavesOutOnly(COSDictionary signature, RandomAccessRead file) throws IOException {
        var length = resume - gap;
        if (length < 2
                || length > LONGEST
                || !(signature.getDictionaryObject(COSName.CONTENTS) instanceof COSString value)) {
            return false;
        }
        var left = new byte[(int) length];
        file.seek(gap);
        file.readFully(left);
        return left[0] == '<' && left[left.length - 1] == '>' && isHexOf(left, value.getBytes());
    }

    private static boolean isHexOf(byte[] left, byte[] value) {
        var text = new String(left, 1, left.length - 2, StandardCharsets.ISO_8859_1).replaceAll("\\s", "");
        var hex = HexFormat.of().formatHex(value);
        return text.equalsIgnoreCase(hex) || (text + "0").equalsIgnoreCase(hex);
    }
}
