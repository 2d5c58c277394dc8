package vn.courtaxis.axis;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.courtaxis.axis.Circuit.Admission;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisGateway;
import vn.courtaxis.exchange.AxisPauses;

/**
 * An axis that is left alone for a while when it fails again and again: a circuit breaker for each account and operation. While even
 * lists cannot be had nothing else is tried: asking for a list is harmless, a send without an answer is not.
 */
public final class PausingAxis implements AxisGateway, AxisPauses {

    private static final Logger LOG = LoggerFactory.getLogger(PausingAxis.class);

    private final AxisGateway axis;
    private final PauseSettings settings;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final RandomGenerator random = new SecureRandom();
    private final Map<Destination, Circuit> circuits = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    private record Destination(String system, Operation operation) {}

    /** @param nanoTime a clock that nobody can set, as {@link System#nanoTime} */
    public PausingAxis(AxisGateway axis, PauseSettings settings, InstantSource clock, LongSupplier nanoTime) {
        this.axis = axis;
        this.settings = settings;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    @Override
    public AxisAnswer<String> send(String system, OrganizationCode from, MessageKind kind, StoredFile message) {
        return call(system, Operation.SEND, () -> axis.send(system, from, kind, message));
    }

    @Override
    public AxisAnswer<List<Listed>> received(String system, MessageKind kind) {
        return call(system, Operation.LIST, () -> axis.received(system, kind));
    }

    @Override
    public AxisAnswer<Integer> sent(String system, MessageKind kind, Consumer<Sent> each) {
        return call(system, Operation.ASK, () -> axis.sent(system, kind, each));
    }

    @Override
    public AxisAnswer<StoredFile> fetch(String system, String axisDocId) {
        return call(system, Operation.FETCH, () -> axis.fetch(system, axisDocId));
    }

    @Override
    public AxisAnswer<Void> acknowledge(String system, String axisDocId, Acknowledgement acknowledgement) {
        return call(system, Operation.ACKNOWLEDGE, () -> axis.acknowledge(system, axisDocId, acknowledgement));
    }

    /** Not guarded: nobody waits for the directory, and nothing repeats it. */
    @Override
    public AxisAnswer<Integer> agencies(String system, Consumer<Agency> each) {
        return axis.agencies(system, each);
    }

    private <T> AxisAnswer<T> call(String system, Operation operation, Supplier<AxisAnswer<T>> call) {
        var circuit = circuit(system, operation);
        forgetOldTrouble();
        var admission = stopped || isHeldBackByLists(system, operation) ? Admission.REFUSED : circuit.admit();
        if (admission == Admission.REFUSED) {
            return new AxisAnswer.Unreached<>(new Problem(ErrorCode.AXIS_PAUSED, operation.name()));
        }
        try {
            var answer = call.get();
            note(system, operation, circuit, admission, answer);
            return answer;
        } finally {
            circuit.ended(admission);
        }
    }

    /** Work that would call the axis is given back untouched, as while it is paused. */
    @Override
    public void stop(Duration grace) {
        stopped = true;
        axis.stop(grace);
    }

    private void note(String system, Operation operation, Circuit circuit, Admission admission, AxisAnswer<?> answer) {
        var failure = answer.failure().filter(problem -> speaksAgainstTheAxis(answer, problem));
        if (failure.isPresent()) {
            if (circuit.failed(failure.get(), admission)) {
                LOG.warn(
                        "Axis account {}: {} pauses: {}",
                        system,
                        operation,
                        failure.get().english());
            }
        } else if (circuit.isBroken()) {
            wake(system, operation);
            circuit.worked();
            LOG.info("Axis account {}: {} works again", system, operation);
        } else {
            circuit.worked();
        }
    }

    /** A refusal of one document is an answer; of the account, or for trouble inside the hub, it is not. */
    private static boolean speaksAgainstTheAxis(AxisAnswer<?> answer, Problem problem) {
        return !(answer instanceof AxisAnswer.Refused<?>)
                || problem.code() == ErrorCode.AXIS_CREDENTIALS_REFUSED
                || problem.code() == ErrorCode.AXIS_HUB_ERROR;
    }

    /** Before lists let the others through: these begin on trial, however long ago it is that they were tried. */
    private void wake(String system, Operation operation) {
        if (operation == Operation.LIST) {
            circuits.forEach((destination, circuit) -> {
                if (destination.system().equals(system)) {
                    circuit.tryNow();
                }
            });
        }
    }

    private void forgetOldTrouble() {
        circuits.forEach((destination, circuit) -> {
            if (!isHeldBackByLists(destination.system(), destination.operation())) {
                circuit.forget();
            }
        });
    }

    private boolean isHeldBackByLists(String system, Operation operation) {
        return operation != Operation.LIST && circuit(system, Operation.LIST).isBroken();
    }

    private Circuit circuit(String system, Operation operation) {
        return circuits.computeIfAbsent(
                new Destination(system, operation),
                destination -> new Circuit(system, operation, settings, clock, nanoTime, random));
    }

    @Override
    public boolean isPaused(String system, Operation operation) {
        return stopped
                || isHeldBackByLists(system, operation)
                || circuit(system, operation).isPaused();
    }

    @Override
    public List<Pause> pauses() {
        forgetOldTrouble();
        return circuits.values().stream()
                .map(Circuit::pause)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Pause::since))
                .toList();
    }
}
