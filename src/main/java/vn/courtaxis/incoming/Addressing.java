package vn.courtaxis.incoming;

import java.util.Optional;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.OrganizationCode;

/** Finds which unit of the court a message is for. */
final class Addressing {

    private final CodeRegistry codes;

    Addressing(CodeRegistry codes) {
        this.codes = codes;
    }

    /**
     * The axis's list says which of several recipients this copy is for. Where it does not, the message must name one unit of ours and
     * no more: of several, a person says which.
     *
     * @param listedTo code by the axis's list, may be empty
     */
    Optional<KnownOrganization> unit(String listedTo, DocumentHeader header) {
        var listed = codes.resolve(listedTo).filter(codes::isOwn);
        if (listed.isPresent()) {
            return listed;
        }
        var named = header.to().stream()
                .map(to -> codes.resolve(to.code().value()))
                .flatMap(Optional::stream)
                .filter(codes::isOwn)
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Whether the axis names the very sender that the message names, or none: for what takes something away that is not too much to ask. */
    boolean isListedSender(String listedFrom, OrganizationCode named) {
        return listedFrom.isBlank() || codes.isSame(listedFrom, named.value());
    }

    /** The axis authenticated who sent; a message may not name another known organization instead. */
    boolean isSameSender(String listedFrom, OrganizationCode named) {
        var listed = codes.resolve(listedFrom);
        var inside = codes.resolve(named.value());
        return listed.isEmpty() || inside.isEmpty() || listed.equals(inside);
    }
}
