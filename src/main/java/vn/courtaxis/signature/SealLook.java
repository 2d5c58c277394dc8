package vn.courtaxis.signature;

import eu.europa.esig.dss.pades.SignatureImageParameters;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** What is drawn, where. The parameters carry it through DSS to {@link SealDrawer}. */
final class SealLook extends SignatureImageParameters {

    private static final long serialVersionUID = 1L;

    /**
     * @param page index, from 0
     * @param rectangle in the page's own coordinates
     * @param rotation of the page in degrees, clockwise
     * @param unit points of paper to one of the page's units
     */
    record Spot(int page, PDRectangle rectangle, int rotation, float unit) {}

    private final transient Spot spot;
    private final transient SealPicture.@org.jspecify.annotations.Nullable Stamp stamp;
    private final transient List<String> lines;

    private SealLook(Spot spot, SealPicture.@org.jspecify.annotations.Nullable Stamp stamp, List<String> lines) {
        this.spot = spot;
        this.stamp = stamp;
        this.lines = lines;
        getFieldParameters().setPage(spot.page() + 1);
    }

    static SealLook picture(Spot spot, SealPicture.Stamp stamp) {
        return new SealLook(spot, stamp, List.of());
    }

    static SealLook text(Spot spot, List<String> lines) {
        return new SealLook(spot, null, List.copyOf(lines));
    }

    Spot spot() {
        return spot;
    }

    SealPicture.@org.jspecify.annotations.Nullable Stamp stamp() {
        return stamp;
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
