package vn.courtaxis.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.console.DocumentSheet.Fact;
import vn.courtaxis.console.DocumentSheet.TimelineLine;
import vn.courtaxis.console.DocumentSheet.Trouble;
import vn.courtaxis.console.Flows.RecallRequested;

/**
 * Everything a person may want to know about one status.
 *
 * @param document address of the document it is about; empty while none was found
 * @param request what it asks for, when somebody decides on that; null otherwise
 * @param problem null when nothing is wrong
 */
record StatusSheet(
        String href,
        String name,
        String who,
        String text,
        Badge state,
        String stateName,
        Moment since,
        String next,
        String document,
        @Nullable Trouble problem,
        List<Fact> facts,
        List<TimelineLine> timeline,
        Deeds deeds,
        @Nullable RecallRequested request) {}
