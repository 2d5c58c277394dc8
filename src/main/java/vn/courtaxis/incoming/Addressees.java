package vn.courtaxis.incoming;

import java.util.Optional;
import java.util.Set;
import vn.courtaxis.codes.Address;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.ledger.Entry;

/** Looks once more at whom documents are for that wait because nobody could tell. */
public final class Addressees {

    /** Why they wait. */
    public static final Set<ErrorCode> REASONS = Set.of(
            ErrorCode.UNKNOWN_ADDRESSEE,
            ErrorCode.ADDRESSEE_AMBIGUOUS,
            ErrorCode.ADDRESSEE_ENDED,
            ErrorCode.ADDRESSEE_WITHOUT_CODE);

    private final Addressing addressing;

    public Addressees(CodeRegistry codes) {
        this.addressing = new Addressing(codes);
    }

    /** Whether its unit can be told by now. */
    public boolean isKnown(Entry entry) {
        return entry.header() != null
                && addressing.of(entry.listedTo(), entry.header()).unit().isPresent();
    }

    /** The code about which a person is to be asked; empty when there is none, so that only the document itself can be decided about. */
    public Optional<Address> asked(Entry entry) {
        return entry.header() == null
                ? Optional.empty()
                : Optional.ofNullable(
                        addressing.of(entry.listedTo(), entry.header()).asked());
    }
}
