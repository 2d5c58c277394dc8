package vn.courtaxis.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.document.Problem;

/**
 * What the axis is not asked for just now, because it failed again and again: the destination waits, not each document. One account may
 * be paused while another works, and sending while fetching works.
 */
public interface AxisPauses {

    /** Nothing is ever paused. */
    AxisPauses NONE = List::of;

    /** Every destination that is not well, oldest first. */
    List<Pause> pauses();

    /** What work should not be begun for, and of what one piece should be tried. */
    default Paused paused() {
        return Paused.of(pauses());
    }

    /** What is asked of the axis, as far as it fails separately. */
    enum Operation {
        /** sendEdoc. */
        SEND,
        /** getReceivedEdocList. */
        LIST,
        /** getEdoc. */
        FETCH,
        /** updateStatus. */
        ACKNOWLEDGE,
        /** getSentEdocList. */
        ASK
    }

    /**
     * A destination that is not well.
     *
     * @param since when it began
     * @param until when the next call is let through to see whether the axis works again
     * @param onTrial the time has come, and nobody has tried yet
     * @param cause the last failure
     */
    record Pause(String system, Operation operation, Instant since, Instant until, boolean onTrial, Problem cause) {}

    /** A destination of which it is to be seen whether it works again. */
    record Trial(String system, Operation operation) {}

    /**
     * Systems by what is not asked of them.
     *
     * @param trials of these one piece of work at a time may show whether the axis works again
     */
    record Paused(Set<String> sending, Set<String> fetching, Set<String> asking, Set<Trial> trials) {

        public static final Paused NOTHING = new Paused(Set.of(), Set.of(), Set.of(), Set.of());

        static Paused of(List<Pause> pauses) {
            return new Paused(
                    stopped(pauses, Operation.SEND),
                    stopped(pauses, Operation.FETCH),
                    stopped(pauses, Operation.ASK),
                    pauses.stream()
                            .filter(Pause::onTrial)
                            .map(pause -> new Trial(pause.system(), pause.operation()))
                            .collect(Collectors.toUnmodifiableSet()));
        }

        /** While not even lists can be had nothing else is begun. */
        private static Set<String> stopped(List<Pause> pauses, Operation operation) {
            return systems(pauses.stream()
                    .filter(pause -> pause.operation() == Operation.LIST
                            || (pause.operation() == operation && !pause.onTrial())));
        }

        private static Set<String> systems(Stream<Pause> pauses) {
            return pauses.map(Pause::system).collect(Collectors.toUnmodifiableSet());
        }
    }
}
