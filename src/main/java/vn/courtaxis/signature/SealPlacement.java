package vn.courtaxis.signature;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * Where the seal stands on a main document: over the left third of the person's signature (NĐ 30/2020 annex I, cell 8), found by its
 * field, else over the signer's printed name or the configured words, else at the configured place.
 */
final class SealPlacement {

    private static final float MM = 72 / 25.4f;
    private static final COSName DOC_TIME_STAMP = COSName.getPDFName("DocTimeStamp");
    private static final float MARGIN = 10 * MM;

    /** The person's signature stands this much above the printed name. */
    private static final float ABOVE_NAME = 6 * MM;

    private final AppearanceSettings settings;

    SealPlacement(AppearanceSettings settings) {
        this.settings = settings;
    }

    /**
     * @param signer the person's full name as printed, "" when unknown
     * @param width of the seal in points
     */
    SealLook.Spot find(PDDocument pdf, String signer, float width, float height) throws IOException {
        var byField = overPerson(pdf, width, height);
        if (byField.isPresent()) {
            return byField.get();
        }
        for (var words : new String[] {signer, settings.anchor()}) {
            var found = words.isBlank() ? Optional.<AnchorText.Found>empty() : AnchorText.last(pdf, words);
            if (found.isPresent()) {
                return overName(pdf, found.get(), width, height);
            }
        }
        return configured(pdf, width, height);
    }

    /** The last signature in the order of signing that is seen at all: the person signs before the body. */
    private static Optional<SealLook.Spot> overPerson(PDDocument pdf, float width, float height) {
        Optional<SealLook.Spot> last = Optional.empty();
        for (var field : signed(pdf)) {
            for (var widget : field.getWidgets()) {
                var page = widget.getPage();
                var index = page == null
                        ? pageOf(pdf, widget.getCOSObject())
                        : pdf.getPages().indexOf(page);
                var rectangle = widget.getRectangle();
                var shown = !widget.isHidden() && !widget.isNoView();
                if (shown && index >= 0 && rectangle != null && rectangle.getWidth() > 0 && rectangle.getHeight() > 0) {
                    last = Optional.of(leftThird(pdf, index, rectangle, width, height));
                }
            }
        }
        return last;
    }

    /** Fields that bear a signature and no time stamp, the one that was signed first before the others. */
    private static List<PDSignatureField> signed(PDDocument pdf) {
        return pdf.getSignatureFields().stream()
                .filter(field -> field.getSignature() != null)
                .filter(field -> !DOC_TIME_STAMP.equals(
                        field.getSignature().getCOSObject().getCOSName(COSName.TYPE)))
                .sorted(Comparator.comparingLong(SealPlacement::end))
                .toList();
    }

    /** Where the bytes end that the signature covers; each one covers more than those before it. */
    private static long end(PDSignatureField field) {
        var range = field.getSignature().getByteRange();
        return range.length == 4 ? (long) range[2] + range[3] : 0;
    }

    /** Writers may leave the page out of the widget; then only the page knows. */
    private static int pageOf(PDDocument pdf, org.apache.pdfbox.cos.COSDictionary widget) {
        for (var n = 0; n < pdf.getNumberOfPages(); n++) {
            var annotations = pdf.getPage(n).getCOSObject().getCOSArray(COSName.ANNOTS);
            if (annotations != null && annotations.indexOfObject(widget) >= 0) {
                return n;
            }
        }
        return -1;
    }

    private static SealLook.Spot leftThird(PDDocument pdf, int index, PDRectangle person, float width, float height) {
        var view = new ViewedPage(pdf.getPage(index));
        var seen = view.seen(person);
        var right = seen.getLowerLeftX() + seen.getWidth() / 3;
        var middle = seen.getLowerLeftY() + seen.getHeight() / 2;
        var wide = width / view.unit();
        var high = height / view.unit();
        return spot(view, index, ViewedPage.rectangle(right - wide, middle - high / 2, wide, high));
    }

    private static SealLook.Spot overName(PDDocument pdf, AnchorText.Found name, float width, float height) {
        var view = new ViewedPage(pdf.getPage(name.page()));
        var right = name.x() + name.width() / 3;
        var wide = width / view.unit();
        var low = name.y() + ABOVE_NAME / view.unit();
        return spot(view, name.page(), ViewedPage.rectangle(right - wide, low, wide, height / view.unit()));
    }

    private SealLook.Spot configured(PDDocument pdf, float width, float height) {
        var place = settings.place();
        var index = place.last() ? pdf.getNumberOfPages() - 1 : 0;
        var view = new ViewedPage(pdf.getPage(index));
        var mm = MM / view.unit();
        return spot(
                view,
                index,
                ViewedPage.rectangle(
                        (float) place.x() * mm, (float) place.y() * mm, width / view.unit(), height / view.unit()));
    }

    /** Top right of the first page, 10 mm from the edges. */
    static SealLook.Spot topRight(PDDocument pdf, float width, float height) {
        var view = new ViewedPage(pdf.getPage(0));
        var margin = MARGIN / view.unit();
        var wide = width / view.unit();
        var high = height / view.unit();
        return spot(
                view, 0, ViewedPage.rectangle(view.width() - margin - wide, view.height() - margin - high, wide, high));
    }

    /** Points that a line on the first page may be wide. */
    static float widest(PDDocument pdf) {
        var view = new ViewedPage(pdf.getPage(0));
        return Math.max(view.width() * view.unit() - 2 * MARGIN, MARGIN);
    }

    private static SealLook.Spot spot(ViewedPage view, int page, PDRectangle seen) {
        return new SealLook.Spot(page, view.own(view.kept(seen)), view.rotation(), view.unit());
    }
}
