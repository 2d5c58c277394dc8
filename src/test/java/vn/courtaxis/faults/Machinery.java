package vn.courtaxis.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.Step;

/** What broker, routes and timers do around the use cases, with real threads in compressed time. */
final class Machinery implements AutoCloseable {

    /** Workers of each step, as {@code work.concurrency}. */
    static final int WORKERS = 2;

    private static final int BATCH = 200;
    private static final List<Duration> REDELIVERIES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(16), Duration.ofSeconds(60));

    private record Hint(Step step, UUID id, int delivery) {}

    private final Adapter adapter;
    private final CompressedTime time;
    private final Map<Step, Deque<Hint>> queues = new EnumMap<>(Step.class);
    private final Map<Step, Deque<Seat>> idle = new EnumMap<>(Step.class);
    private final List<Thread> threads = new ArrayList<>();
    private final List<Throwable> unforeseen = new ArrayList<>();
    private volatile Duration dispatchInterval = Duration.ofMillis(500);

    Machinery(Adapter adapter, CompressedTime time) {
        this.adapter = adapter;
        this.time = time;
        for (var step : Step.values()) {
            queues.put(step, new ArrayDeque<>());
            idle.put(step, new ArrayDeque<>());
        }
    }

    /** The test itself takes part: time passes only while it sleeps. */
    void start() {
        time.wake();
        for (var step : Step.values()) {
            for (var worker = 0; worker < WORKERS; worker++) {
                begin(() -> deliver(take(step)));
            }
        }
        begin(() -> {
            adapter.ledger.due(BATCH, adapter.axis.paused()).forEach(work -> put(new Hint(work.step(), work.id(), 1)));
            time.sleep(dispatchInterval);
        });
        begin(() -> {
            adapter.poll();
            time.sleep(Duration.ofSeconds(60));
        });
    }

    void dispatchesEvery(Duration interval) {
        dispatchInterval = interval;
    }

    private void begin(Runnable round) {
        time.wake();
        var thread = new Thread(() -> {
            try {
                while (true) {
                    round.run();
                }
            } catch (CompressedTime.Over over) {
                // the test is over
            }
        });
        threads.add(thread);
        thread.start();
    }

    private void put(Hint hint) {
        synchronized (time) {
            var seat = idle.get(hint.step()).pollFirst();
            if (seat == null) {
                queues.get(hint.step()).addLast(hint);
            } else {
                seat.hint = hint;
                seat.bed.leave();
            }
        }
    }

    private Hint take(Step step) {
        var seat = new Seat(time.new Bed());
        synchronized (time) {
            var waiting = queues.get(step).pollFirst();
            if (waiting != null) {
                return waiting;
            }
            idle.get(step).addLast(seat);
            time.rest();
        }
        seat.bed.lie();
        return Objects.requireNonNull(seat.hint);
    }

    private void deliver(Hint hint) {
        try {
            adapter.step(hint.step(), hint.id()).ifPresent(work -> put(new Hint(work.step(), work.id(), 1)));
        } catch (CompressedTime.Over over) {
            throw over;
        } catch (RuntimeException e) {
            again(hint, e);
        }
    }

    /** As the broker: a few times, then to the dead letters, where the entry is set aside. */
    private void again(Hint hint, RuntimeException failure) {
        synchronized (unforeseen) {
            unforeseen.add(failure);
        }
        if (hint.delivery() <= REDELIVERIES.size()) {
            var next = new Hint(hint.step(), hint.id(), hint.delivery() + 1);
            time.later(REDELIVERIES.get(hint.delivery() - 1), () -> put(next));
        } else {
            var problem =
                    new Problem(ErrorCode.UNEXPECTED, "in step " + hint.step().queue());
            adapter.ledger.work(
                    hint.id(),
                    State.ACTIVE,
                    entry -> adapter.ledger.apply(entry, adapter.setbacks.park("park", problem)));
        }
    }

    /** What no step foresaw. */
    List<Throwable> unforeseen() {
        synchronized (unforeseen) {
            return List.copyOf(unforeseen);
        }
    }

    @Override
    public void close() throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            thread.join(10_000);
        }
    }

    /** Where a worker waits for a hint. */
    private static final class Seat {

        private final CompressedTime.Bed bed;
        private @Nullable Hint hint;

        Seat(CompressedTime.Bed bed) {
            this.bed = bed;
        }
    }
}
