package vn.courtaxis.signature;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A page as a reader sees it: cut to its crop box and turned. Lengths in the page's own units, origin at the lower left. */
final class ViewedPage {

    private final PDRectangle box;
    private final int rotation;
    private final float unit;

    ViewedPage(PDPage page) {
        this.box = page.getCropBox();
        this.rotation = Math.floorMod(page.getRotation(), 360);
        this.unit = page.getUserUnit();
    }

    /** Points of paper to one of the page's units; 1 on nearly all pages (PDF 1.6 UserUnit). */
    float unit() {
        return unit;
    }

    int rotation() {
        return rotation;
    }

    float width() {
        return isOnItsSide() ? box.getHeight() : box.getWidth();
    }

    float height() {
        return isOnItsSide() ? box.getWidth() : box.getHeight();
    }

    private boolean isOnItsSide() {
        return rotation == 90 || rotation == 270;
    }

    /** From the page's own coordinates to those of the reader. */
    PDRectangle seen(PDRectangle own) {
        var left = own.getLowerLeftX() - box.getLowerLeftX();
        var low = own.getLowerLeftY() - box.getLowerLeftY();
        var right = left + own.getWidth();
        var high = low + own.getHeight();
        return switch (rotation) {
            case 90 -> rectangle(low, box.getWidth() - right, own.getHeight(), own.getWidth());
            case 180 -> rectangle(box.getWidth() - right, box.getHeight() - high, own.getWidth(), own.getHeight());
            case 270 -> rectangle(box.getHeight() - high, left, own.getHeight(), own.getWidth());
            default -> rectangle(left, low, own.getWidth(), own.getHeight());
        };
    }

    /** From what the reader sees to the page's own coordinates. */
    PDRectangle own(PDRectangle seen) {
        var left = seen.getLowerLeftX();
        var low = seen.getLowerLeftY();
        var right = left + seen.getWidth();
        var high = low + seen.getHeight();
        var own = switch (rotation) {
            case 90 -> rectangle(box.getWidth() - high, left, seen.getHeight(), seen.getWidth());
            case 180 -> rectangle(box.getWidth() - right, box.getHeight() - high, seen.getWidth(), seen.getHeight());
            case 270 -> rectangle(low, box.getHeight() - right, seen.getHeight(), seen.getWidth());
            default -> rectangle(left, low, seen.getWidth(), seen.getHeight());
        };
        return rectangle(
                own.getLowerLeftX() + box.getLowerLeftX(),
                own.getLowerLeftY() + box.getLowerLeftY(),
                own.getWidth(),
                own.getHeight());
    }

    /** Moved so that it stands wholly on the page; one that is larger than the page keeps its lower left corner there. */
    PDRectangle kept(PDRectangle seen) {
        var x = Math.max(0, Math.min(seen.getLowerLeftX(), width() - seen.getWidth()));
        var y = Math.max(0, Math.min(seen.getLowerLeftY(), height() - seen.getHeight()));
        return rectangle(x, y, seen.getWidth(), seen.getHeight());
    }

    static PDRectangle rectangle(float x, float y, float width, float height) {
        return new PDRectangle(x, y, width, height);
    }
}
