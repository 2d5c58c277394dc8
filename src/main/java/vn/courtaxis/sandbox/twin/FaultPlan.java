package vn.courtaxis.sandbox.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What shall go wrong, in the order it was asked for; each call uses up at most one. */
final class FaultPlan {

    private record Planned(Fault fault, int left) {}

    private final List<Planned> plan = new ArrayList<>();

    synchronized void add(Fault fault) {
        if (fault.timesOrOnce() > 0) {
            plan.add(new Planned(fault, fault.timesOrOnce()));
        }
    }

    synchronized void clear() {
        plan.clear();
    }

    synchronized Optional<Fault> take(String operation) {
        for (var i = 0; i < plan.size(); i++) {
            var planned = plan.get(i);
            if (planned.fault().hits(operation)) {
                useUp(i, planned);
                return Optional.of(planned.fault());
            }
        }
        return Optional.empty();
    }

    private void useUp(int index, Planned planned) {
        if (planned.left() == 1) {
            plan.remove(index);
        } else {
            plan.set(index, new Planned(planned.fault(), planned.left() - 1));
        }
    }
}
