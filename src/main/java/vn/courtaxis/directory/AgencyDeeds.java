package vn.courtaxis.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.directory.AgencyDeed.Outcome;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;

/** The book of what was registered and deleted. */
public interface AgencyDeeds {

    /** Notes what is about to be sent, with an unknown outcome. */
    AgencyDeed begin(
            AgencyDeed.Kind kind, OrganizationCode code, String system, String body, String actor, String reason);

    AgencyDeed answered(AgencyDeed deed, Outcome outcome, @Nullable Problem problem);

    /** Newest first. */
    List<AgencyDeed> latest(int limit);
}
