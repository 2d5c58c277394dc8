package vn.courtaxis.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.Address;
import vn.courtaxis.codes.Address.Role;
import vn.courtaxis.codes.Resolution;

/**
 * Whose a code is, or who receives what is addressed to it: a person decides.
 *
 * @param nameWritten the organization's name beside the code, where a document tells it
 * @param peer who wrote it last
 * @param times how many documents brought it
 * @param waiting documents that are quarantined because of it now
 * @param decision number of the decision that answered it; null when none did
 * @param closedBy who closed it; null while it is open, and when the registry answered it
 * @param reason why it was closed; empty while it is open
 */
public record Question(
        long number,
        About about,
        State state,
        String nameWritten,
        String peer,
        Instant firstAt,
        Instant lastAt,
        long times,
        long waiting,
        @Nullable Long decision,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        String reason) {

    /** Where a question stands. */
    public enum State {
        OPEN,
        /** A person decided, and the decision is remembered. */
        DECIDED,
        /** A person said that it needs no answer. */
        DISMISSED,
        /** The registry knows the answer by now: a table, or another decision. */
        SETTLED
    }

    /** Why nobody can tell. */
    public enum Why {
        UNKNOWN,
        CODE_CLAIMED_TWICE,
        SEVERAL_SUCCESSORS,
        ENDED,
        WITHOUT_CODE
    }

    /**
     * What is asked; of what is the same one question is open at a time.
     *
     * @param matter of the documents concerned, where it makes a difference; empty otherwise
     */
    public record About(Role role, String written, String matter, Why why) {

        /** @throws IllegalArgumentException when the address means somebody, so that nothing is to be asked */
        public static About of(Address address, Resolution outcome) {
            var why = why(outcome);
            var matter = why == Why.SEVERAL_SUCCESSORS && address.matters().size() == 1
                    ? address.matters().iterator().next()
                    : "";
            return new About(address.role(), address.written().strip(), matter, why);
        }

        /** The same as an address of a day. */
        public Address on(LocalDate day) {
            return new Address(written, role, day, matter.isEmpty() ? Set.of() : Set.of(matter));
        }

        private static Why why(Resolution outcome) {
            if (outcome instanceof Resolution.Ambiguous ambiguous) {
                return Why.valueOf(ambiguous.why().name());
            }
            if (outcome instanceof Resolution.Ended) {
                return Why.ENDED;
            }
            if (outcome instanceof Resolution.WithoutCode) {
                return Why.WITHOUT_CODE;
            }
            if (outcome instanceof Resolution.Unknown) {
                return Why.UNKNOWN;
            }
            throw new IllegalArgumentException("Nothing is to be asked about " + outcome);
        }
    }
}
