package vn.courtaxis.signature;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import vn.courtaxis.document.OrganizationCode;

/**
 * What is seen of the body's signature on the page (NĐ 30/2020/NĐ-CP annex I).
 *
 * @param seals pictures of the seals; a unit without one signs invisibly on main documents
 * @param anchor words over which the seal stands when no person's signature is seen and the signer's name is not found; "" for none
 * @param place where it stands when nothing else is found
 * @param annexText whether annexes and copies bear number or kind of copy and the time of signing
 * @param zone of the time on the page
 */
public record AppearanceSettings(
        Map<OrganizationCode, Seal> seals, String anchor, Place place, boolean annexText, ZoneId zone) {

    /** Nothing is seen. */
    public static final AppearanceSettings NONE =
            new AppearanceSettings(Map.of(), "", new Place(true, 100, 60), false, ZoneId.of("Asia/Ho_Chi_Minh"));

    public AppearanceSettings {
        seals = Map.copyOf(seals);
    }

    /**
     * @param image PNG with a transparent background
     * @param width of the seal's impression in millimetres
     */
    public record Seal(Path image, double width) {}

    /**
     * @param last whether on the last page, otherwise on the first
     * @param x millimetres from the left edge of the page to the seal's left
     * @param y millimetres from the lower edge to the seal's lower edge
     */
    public record Place(boolean last, double x, double y) {}
}
