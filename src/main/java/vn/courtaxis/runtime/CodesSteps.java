package vn.courtaxis.runtime;

import vn.courtaxis.registry.CollectQuestions;
import vn.courtaxis.registry.ReloadCodes;

/** The steps of the code registry as their route names them. */
final class CodesSteps {

    private final ReloadCodes reload;
    private final CollectQuestions questions;

    CodesSteps(ReloadCodes reload, CollectQuestions questions) {
        this.reload = reload;
        this.questions = questions;
    }

    /** What was decided at another adapter on the same database, and a refresh of the axis's lists. */
    public void reloadIfChanged() {
        reload.ifChanged();
    }

    public void collectQuestions() {
        questions.collect();
    }
}
