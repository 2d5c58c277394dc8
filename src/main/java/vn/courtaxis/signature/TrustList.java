package vn.courtaxis.signature;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Signer;

/**
 * Roots that belong together, such as the government's generations or the national root of the public authorities.
 *
 * @param name stands in reports
 * @param roots certificates that are trusted by themselves, PEM or DER
 * @param pins SHA-256 of each root's DER bytes in hex; none: the files are believed as they are
 * @param confirmedOn the day on which somebody last compared the list with the authority's own publication
 * @param validFor how long such a comparison holds; without it a list never grows old
 * @param uses whose signatures it may vouch for; none: anybody's
 */
public record TrustList(
        String name,
        List<Path> roots,
        List<String> pins,
        @Nullable LocalDate confirmedOn,
        @Nullable Period validFor,
        Set<Signer> uses) {

    public TrustList {
        roots = List.copyOf(roots);
        pins = List.copyOf(pins);
        uses = Set.copyOf(uses);
    }

    /** Whether the last comparison is too long ago, or never was although one is demanded. */
    boolean isOutdated(LocalDate today) {
        return validFor != null && (confirmedOn == null || today.isAfter(confirmedOn.plus(validFor)));
    }

    boolean mayVouchFor(Signer signer) {
        return uses.isEmpty() || uses.contains(signer);
    }
}
