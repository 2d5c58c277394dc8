package vn.courtaxis.incoming;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Remark;

/**
 * Which unit of the court a message is for.
 *
 * @param known null when a person must say
 * @param dmsUnit which unit of the document system it goes to; empty for the one that the code stands for
 * @param problem why a person must say; null otherwise
 * @param remarks what is irregular about the code that was written
 */
record Addressed(
        @Nullable KnownOrganization known,
        String dmsUnit,
        @Nullable Problem problem,
        List<Remark> remarks) {

    /** It was told before, by a code that nobody has any more. */
    static final Addressed NOBODY = new Addressed(null, "", null, List.of());

    static Addressed to(KnownOrganization known, String dmsUnit, List<Remark> remarks) {
        return new Addressed(known, dmsUnit, null, List.copyOf(remarks));
    }

    static Addressed undecided(Problem problem) {
        return new Addressed(null, "", problem, List.of());
    }

    Optional<OrganizationCode> unit() {
        return Optional.ofNullable(known).map(KnownOrganization::code);
    }
}
