package vn.courtaxis.console;

import java.util.ArrayList;
import java.util.List;
import vn.courtaxis.exchange.AxisPauses;

/** An axis that is as ill as a test says. */
final class FakePauses implements AxisPauses {

    private final List<Pause> pauses = new ArrayList<>();

    void put(Pause pause) {
        pauses.add(pause);
    }

    void clear() {
        pauses.clear();
    }

    @Override
    public List<Pause> pauses() {
        return List.copyOf(pauses);
    }
}
