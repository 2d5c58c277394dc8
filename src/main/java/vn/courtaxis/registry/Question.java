package vn.courtaxis.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.Address;
import vn.courtaxis.codes.Address.Role;

/**
 * A code nobody could tell, which an operator is asked about once, however many documents name it.
 *
 * @param key as codes are compared
 * @param matter for which alone it is asked; empty for all
 * @param written as it was written first
 * @param nameWritten the name beside it; may be empty
 * @param peer who wrote it first: code of a sender, or the account of a document system
 * @param times how often it was met
 * @param decision number of the answer that stays in force; null while open, or when it was put aside
 * @param deed who answered or put it aside; null while open
 */
public record Question(
        long number,
        Role role,
        Why why,
        String key,
        String matter,
        String written,
        String nameWritten,
        String peer,
        State state,
        Instant firstAt,
        Instant lastAt,
        long times,
        @Nullable Long decision,
        @Nullable Deed deed) {

    /** What is asked, as an address of a day. */
    public Address on(LocalDate day) {
        return new Address(written, role, day, matter.isEmpty() ? Set.of() : Set.of(matter));
    }

    /** Why nobody can tell. */
    public enum Why {
        UNKNOWN,
        /** Several claim the code. */
        CODE_CLAIMED_TWICE,
        /** Several took over from its holder. */
        SEVERAL_SUCCESSORS,
        /** Its holder ended, and no successor is known. */
        ENDED,
        /** Who it leads to has no code to write. */
        WITHOUT_CODE
    }

    /** What became of it. */
    public enum State {
        OPEN,
        DECIDED,
        /** Put aside without an answer. */
        DISMISSED,
        /** The registry knows the answer by now: a table, or another answer. */
        SETTLED
    }

    /** What is met, before anybody knows whether it was asked before. */
    public record Met(Role role, Why why, String key, String matter, String written, String nameWritten, String peer) {}
}
