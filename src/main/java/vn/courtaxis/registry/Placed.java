package vn.courtaxis.registry;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.document.Problem;

/**
 * Whom a document means by a registry.
 *
 * @param sender null when nobody knows it
 * @param recipients the unit of ours to which it goes, or all to whom it is sent
 * @param dmsUnit of the document system to which it goes; empty for the one that the unit's code stands for
 * @param problem why a person must say; null otherwise
 */
public record Placed(
        @Nullable Party sender,
        List<Party> recipients,
        String dmsUnit,
        @Nullable Problem problem) {

    public Placed {
        recipients = List.copyOf(recipients);
    }

    /** An organization: two with one code are two. */
    public record Party(String id, String code, String name) {

        public static Party of(KnownOrganization known) {
            return new Party(known.id(), known.code().value(), known.name());
        }

        boolean isSame(Party other) {
            return id.equals(other.id) && code.equals(other.code);
        }
    }

    /** What can be another one by another registry. */
    public enum Part {
        /** The unit of ours to which a document goes. */
        UNIT,
        /** The unit of the document system within it. */
        ROUTE,
        /** Those to whom a document is sent. */
        RECIPIENTS,
        SENDER
    }

    /** @param receiver what a recipient is called: {@link Part#UNIT} on the way in, {@link Part#RECIPIENTS} on the way out */
    Set<Part> differences(Placed other, Part receiver) {
        var parts = EnumSet.noneOf(Part.class);
        if (!isSame(recipients, other.recipients)) {
            parts.add(receiver);
        }
        if (!dmsUnit.equals(other.dmsUnit)) {
            parts.add(Part.ROUTE);
        }
        if (!isSame(list(sender), list(other.sender))) {
            parts.add(Part.SENDER);
        }
        return parts;
    }

    private static List<Party> list(@Nullable Party party) {
        return Optional.ofNullable(party).stream().toList();
    }

    /** Renamed is the same: names never decide where a document goes. */
    private static boolean isSame(List<Party> ones, List<Party> others) {
        if (ones.size() != others.size()) {
            return false;
        }
        for (var n = 0; n < ones.size(); n++) {
            if (!ones.get(n).isSame(others.get(n))) {
                return false;
            }
        }
        return true;
    }
}
