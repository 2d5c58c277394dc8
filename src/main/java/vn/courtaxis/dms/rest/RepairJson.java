package vn.courtaxis.dms.rest;

import org.jspecify.annotations.Nullable;

/** What an operator says to each action; a field that an action does not read is refused. */
final class RepairJson {

    private RepairJson() {}

    record ReasonJson(@Nullable String reason) {}

    /** @param unit where a quarantined document goes; the addressed unit when left out */
    record ReleaseJson(@Nullable String reason, @Nullable String unit) {}

    /** @param notArrived the operator states that a send of unknown outcome did not arrive */
    record RejectJson(@Nullable String reason, @Nullable Boolean notArrived) {}

    /** @param step as routes and time lines name it */
    record ReplayJson(@Nullable String reason, @Nullable String step) {}

    /** @param axisDocId the axis's id, if it is known */
    record ConfirmSentJson(
            @Nullable String reason, @Nullable String axisDocId) {}
}
