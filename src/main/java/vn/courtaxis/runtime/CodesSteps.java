package vn.courtaxis.runtime;

import vn.courtaxis.registry.CollectQuestions;
import vn.courtaxis.registry.ReloadCodes;

/** The step of the code registry as its route names it. */
final class CodesSteps {

    private final ReloadCodes reload;
    private final CollectQuestions collect;

    CodesSteps(ReloadCodes reload, CollectQuestions collect) {
        this.reload = reload;
        this.collect = collect;
    }

    /** Called by the route, often: takes over what another adapter changed, and asks about codes that documents wait for. */
    public void keepUpToDate() {
        reload.ifChanged();
        collect.run();
    }
}
