package vn.courtaxis.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Documents both ways, handed out in portions so that there is work in flight at every death. */
final class Traffic implements AutoCloseable {

    private static final int CLIENTS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final ExecutorService office = Executors.newSingleThreadExecutor();
    private final ExecutorService inbox = Executors.newSingleThreadExecutor();
    private final ProofSettings settings;
    private final SendingClient sending;
    private final SendingOffice letters;
    private final TakingClient taking;
    private final List<Future<?>> underWay = new ArrayList<>();
    private final List<Future<?>> onTheWayIn = new ArrayList<>();
    private int out;
    private int in;

    Traffic(Bench bench, ProofSettings settings) {
        this.settings = settings;
        this.sending = new SendingClient(bench.adapter());
        this.letters = new SendingOffice(bench.twin());
        this.taking = new TakingClient(bench.adapter(), letters::recalled);
        inbox.execute(taking);
    }

    /** Lets so much of all documents go as is due after so many of all deaths; more deaths than were planned take more documents. */
    void upTo(int deaths, int ofAll) {
        var share = (double) deaths / ofAll;
        for (var due = (int) Math.round(settings.outgoing() * share); out < due; out++) {
            var n = out;
            underWay.add(clients.submit(() -> sending.handOver(n)));
        }
        for (var due = (int) Math.round(settings.incoming() * share); in < due; in++) {
            var n = in;
            onTheWayIn.add(office.submit(() -> letters.send(n)));
        }
    }

    /** Waits until everything that was let go was handed over and answered. */
    void settle() throws InterruptedException {
        settleLetters();
        settle(underWay);
    }

    /** Waits until the office has sent what it was to send, for which it needs no adapter. */
    void settleLetters() throws InterruptedException {
        settle(onTheWayIn);
    }

    private static void settle(List<Future<?>> sendings) throws InterruptedException {
        try {
            for (var sending : sendings) {
                sending.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            sendings.clear();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("A client did not get its document answered", e);
        }
    }

    SendingClient sending() {
        return sending;
    }

    SendingOffice letters() {
        return letters;
    }

    TakingClient taking() {
        return taking;
    }

    @Override
    public void close() {
        taking.stop();
        List.of(clients, office, inbox).forEach(ExecutorService::shutdownNow);
    }
}
