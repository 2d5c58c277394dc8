package vn.courtaxis.incoming;

import java.util.Optional;
import java.util.stream.Stream;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.document.DocumentHeader;

/** Finds which unit of the court a message is for. */
final class Addressing {

    private final CodeRegistry codes;

    Addressing(CodeRegistry codes) {
        this.codes = codes;
    }

    /**
     * The axis's list says which of several recipients this copy is for; where it does not, the first recipient that is ours.
     *
     * @param listedTo code by the axis's list, may be empty
     */
    Optional<KnownOrganization> unit(String listedTo, DocumentHeader header) {
        var named = header.to().stream().map(to -> to.code().value());
        return Stream.concat(Stream.of(listedTo), named)
                .map(codes::resolve)
                .flatMap(Optional::stream)
                .filter(codes::isOwn)
                .findFirst();
    }
}
