package vn.courtaxis.registry;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.codes.Address;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.ledger.Entry;

/** The codes by which a received document is addressed, and whether they lead to a unit of ours by now. */
final class Addressees {

    /** Why a received document waits for an answer about a code. */
    static final Set<ErrorCode> PROBLEMS = Set.copyOf(EnumSet.of(
            ErrorCode.UNKNOWN_ADDRESSEE,
            ErrorCode.ADDRESSEE_AMBIGUOUS,
            ErrorCode.ADDRESSEE_ENDED,
            ErrorCode.ADDRESSEE_WITHOUT_CODE));

    private Addressees() {}

    /** What the axis lists alone, where it lists anything: the copy is for that one. */
    static Stream<String> written(Entry entry) {
        return entry.listedTo().isBlank()
                ? Objects.requireNonNull(entry.header()).to().stream()
                        .map(to -> to.code().value())
                        .distinct()
                : Stream.of(entry.listedTo());
    }

    static Set<String> matters(CodeRegistry codes, DocumentHeader header) {
        return codes.matters(header.type().name(), header.number().notation(), header.subject(), header.sphere());
    }

    /** Whether it is worth opening the document anew: one unit of ours is meant. */
    static boolean areKnown(Entry entry, CodeRegistry codes) {
        var header = entry.header();
        if (header == null) {
            return false;
        }
        var matters = matters(codes, header);
        return written(entry)
                        .map(code -> codes.written(code, entry.createdAt()))
                        .flatMap(written ->
                                codes
                                        .resolve(Address.addressee(written, codes.today(), matters))
                                        .organization()
                                        .stream())
                        .filter(codes::isOwn)
                        .collect(Collectors.toSet())
                        .size()
                == 1;
    }
}
