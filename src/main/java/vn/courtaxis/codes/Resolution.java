package vn.courtaxis.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whom an address means. Never more than one organization, and never a guess. */
public sealed interface Resolution {

    /** Candidates that a sentence names. */
    int TOLD = 5;

    /** The organization that receives, or that sent; empty when a person must decide. */
    default Optional<KnownOrganization> organization() {
        return Optional.empty();
    }

    /** Whom it may mean, for the person who decides; empty when nothing is known. */
    default String told() {
        return "";
    }

    /**
     * It is this one.
     *
     * @param hops the successions that were followed, first to last; empty when the code is its own
     */
    record Found(KnownOrganization known, List<Hop> hops) implements Resolution {

        public Found {
            hops = List.copyOf(hops);
        }

        @Override
        public Optional<KnownOrganization> organization() {
            return Optional.of(known);
        }

        public boolean isRedirected() {
            return !hops.isEmpty();
        }
    }

    /** It is this one, whose code is in force from a later day only. */
    record Early(KnownOrganization known, LocalDate from) implements Resolution {

        @Override
        public Optional<KnownOrganization> organization() {
            return Optional.of(known);
        }
    }

    /** It may be any of these; ordered by id. */
    record Ambiguous(Why why, List<OrganizationCard> candidates) implements Resolution {

        public Ambiguous {
            candidates = List.copyOf(candidates);
        }

        @Override
        public String told() {
            return candidates.stream()
                    .limit(TOLD)
                    .map(OrganizationCard::shown)
                    .collect(Collectors.joining("; ", "", candidates.size() > TOLD ? "; ..." : ""));
        }
    }

    /** It ended, and nobody is known to have taken over. */
    record Ended(OrganizationCard last) implements Resolution {

        @Override
        public String told() {
            return last.shown();
        }
    }

    /** It is this one, of which no code is known to write. */
    record WithoutCode(OrganizationCard card) implements Resolution {

        @Override
        public String told() {
            return card.shown();
        }
    }

    /** Nobody states it. */
    record Unknown() implements Resolution {}

    /** Why there are several. */
    enum Why {
        CODE_CLAIMED_TWICE,
        SEVERAL_SUCCESSORS
    }
}
