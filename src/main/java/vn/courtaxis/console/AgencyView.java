package vn.courtaxis.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.console.DirectoryView.Hit;

/** The court's own units at the axis. */
record AgencyView(List<Unit> units, List<Deed> deeds) {

    /** @param known how many rows of the directory have its code, in words */
    record Unit(String href, String code, String name, Badge known) {}

    /** Who asked what of the axis, and what it answered. */
    record Deed(
            String href,
            String what,
            String code,
            String who,
            String reason,
            Moment at,
            Badge outcome,
            String problem,
            String body) {}

    /**
     * One unit, with what would be sent.
     *
     * @param body exactly what would be sent; null when it cannot be
     * @param refusal why it cannot be sent; empty when it can
     * @param differences what would change in the directory
     */
    record Sheet(
            String href,
            String code,
            String name,
            String system,
            String parent,
            String mail,
            String mobile,
            String fax,
            @Nullable String body,
            String refusal,
            List<Hit> known,
            List<Difference> differences,
            List<Deed> deeds,
            boolean mayAct) {}

    /** A field that the directory has otherwise. */
    record Difference(String field, String now, String then) {}
}
