package vn.courtaxis.signature;

import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * Something laid over a page: a note, a field of a form, the picture of a signature.
 *
 * @param look fingerprint of all that shows it: picture, place, flags
 * @param value fingerprint of what a field holds, "" for nothing
 * @param action fingerprint of what it does when touched, "" for nothing
 * @param share part of the page that its rectangle takes
 */
record PageMark(Kind kind, boolean readOnly, boolean visible, String look, String value, String action, double share) {

    private static final COSName AA = COSName.getPDFName("AA");
    private static final COSName DOC_TIME_STAMP = COSName.getPDFName("DocTimeStamp");
    private static final int READ_ONLY = 1;
    private static final int MOST_GENERATIONS = 50;

    enum Kind {
        NOTE,
        FIELD,
        EMPTY_SIGNATURE,
        SIGNATURE,
        TIME_STAMP
    }

    static PageMark of(COSDictionary mark, CosDigest digest, PDRectangle page) throws IOException {
        var kind = kind(mark);
        var flags = inherited(mark, COSName.FF) instanceof COSNumber number ? number.intValue() : 0;
        var look = kind == Kind.NOTE
                ? digest.ofAll(mark)
                : digest.of(
                        mark.getItem(COSName.AP),
                        mark.getItem(COSName.F),
                        mark.getItem(COSName.RECT),
                        mark.getItem(COSName.getPDFName("MK")),
                        mark.getItem(COSName.OC));
        var value = kind == Kind.NOTE ? "" : digest.of(inherited(mark, COSName.V), mark.getItem(COSName.AS));
        var action = digest.of(inherited(mark, COSName.A), inherited(mark, AA));
        return new PageMark(kind, (flags & READ_ONLY) != 0, isVisible(mark), look, value, action, share(mark, page));
    }

    private static Kind kind(COSDictionary mark) {
        if (!COSName.WIDGET.equals(mark.getCOSName(COSName.SUBTYPE))) {
            return Kind.NOTE;
        }
        if (!COSName.SIG.equals(inherited(mark, COSName.FT))) {
            return Kind.FIELD;
        }
        if (inherited(mark, COSName.V) instanceof COSDictionary value) {
            return DOC_TIME_STAMP.equals(value.getCOSName(COSName.TYPE)) ? Kind.TIME_STAMP : Kind.SIGNATURE;
        }
        return Kind.EMPTY_SIGNATURE;
    }

    private static boolean isVisible(COSDictionary mark) {
        var place = mark.getCOSArray(COSName.RECT);
        if (place == null || place.size() != 4) {
            return mark.containsKey(COSName.AP);
        }
        var corners = place.toFloatArray();
        return corners[0] != corners[2] && corners[1] != corners[3];
    }

    private static double share(COSDictionary mark, PDRectangle page) {
        var place = mark.getCOSArray(COSName.RECT);
        var whole = (double) page.getWidth() * page.getHeight();
        if (place == null || place.size() != 4 || whole <= 0) {
            return 0;
        }
        var corners = place.toFloatArray();
        return Math.abs((double) (corners[2] - corners[0]) * (corners[3] - corners[1])) / whole;
    }

    /** A field may have its entries in one of its parents. */
    private static @Nullable COSBase inherited(COSDictionary mark, COSName key) {
        var here = mark;
        for (int i = 0; here != null && i < MOST_GENERATIONS; i++) {
            var value = here.getDictionaryObject(key);
            if (value != null) {
                return value;
            }
            here = here.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }
}
