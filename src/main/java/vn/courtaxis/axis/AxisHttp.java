package vn.courtaxis.axis;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import tools.jackson.core.JacksonException;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisAnswer.Refused;
import vn.courtaxis.exchange.AxisAnswer.Unclear;

/** One call over HTTP, made once, and which of the four kinds of answer its end was. */
final class AxisHttp {

    private final HttpClient client;
    private final ScheduledExecutorService timer;
    private final Duration readTimeout;
    private final Duration callTimeout;
    private final AnswerDates dates;
    private final Set<CallWatch> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    /** Reads the body of an answer; may throw what JSON parser and network throw. */
    @FunctionalInterface
    interface Reading<T> {
        AxisAnswer<T> read(InputStream body) throws IOException;
    }

    AxisHttp(AxisSettings settings, AnswerDates dates) {
        this.dates = dates;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
        timer = timer();
        readTimeout = settings.readTimeout();
        callTimeout = settings.callTimeout();
    }

    private static ScheduledExecutorService timer() {
        var timer = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "axis-timeouts");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    /**
     * @param system the account that calls
     * @param limit the most bytes an answer may have
     */
    <T> AxisAnswer<T> call(String system, Function<CallWatch, HttpRequest> request, long limit, Reading<T> reading) {
        try (var watch = CallWatch.start(timer, readTimeout, callTimeout)) {
            underWay.add(watch);
            try {
                return stopped
                        ? Answers.unreached("the adapter stops")
                        : call(system, request.apply(watch), watch, limit, reading);
            } finally {
                underWay.remove(watch);
            }
        }
    }

    /** No call begins any more; those under way have so long to end. */
    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it
    void stop(Duration grace) {
        stopped = true;
        timer.schedule(() -> underWay.forEach(CallWatch::expire), grace.toMillis(), TimeUnit.MILLISECONDS);
    }

    private <T> AxisAnswer<T> call(
            String system, HttpRequest request, CallWatch watch, long limit, Reading<T> reading) {
        var begun = System.nanoTime();
        var sending = client.sendAsync(request, BodyHandlers.ofInputStream());
        watch.abortWith(() -> sending.cancel(true));
        try {
            var response = sending.get();
            noteDate(system, response, Duration.ofNanos(System.nanoTime() - begun));
            return answer(response, watch, limit, reading);
        } catch (ExecutionException | CancellationException e) {
            return withoutAnswer(watch, e);
        } catch (InterruptedException e) {
            sending.cancel(true);
            Thread.currentThread().interrupt();
            return Answers.tooLate("interrupted");
        }
    }

    private void noteDate(String system, HttpResponse<?> response, Duration roundTrip) {
        response.headers().firstValue("Date").ifPresent(date -> dates.heard(system, date, roundTrip));
    }

    private static <T> AxisAnswer<T> answer(
            HttpResponse<InputStream> response, CallWatch watch, long limit, Reading<T> reading) {
        watch.progress();
        watch.abortWith(() -> abandon(response.body()));
        try (var body = new WatchedInput(response.body(), watch, limit)) {
            var status = response.statusCode();
            return status >= 500 ? Answers.incomplete("HTTP " + status) : judged(status, read(body, watch, reading));
        } catch (IOException e) {
            return withoutAnswer(watch, e);
        }
    }

    private static <T> AxisAnswer<T> read(InputStream body, CallWatch watch, Reading<T> reading) {
        try {
            return reading.read(body);
        } catch (JacksonException e) {
            // the parser's message quotes the answer, and that may hold personal data
            return withoutAnswer(watch, e.getCause() instanceof IOException broken ? broken : BrokenAnswer.notJson());
        } catch (IOException | BrokenAnswer e) {
            return withoutAnswer(watch, e);
        }
    }

    /** How the axis uses HTTP statuses is unknown; whoever answers 401 or 403 has certainly not done what was asked. */
    private static <T> AxisAnswer<T> judged(int status, AxisAnswer<T> answer) {
        if ((status == 401 || status == 403) && answer instanceof Unclear) {
            return Answers.refused(ErrorCode.AXIS_CREDENTIALS_REFUSED, "HTTP " + status);
        }
        var ok = status >= 200 && status < 300;
        return ok || answer instanceof Refused ? answer : Answers.incomplete("HTTP " + status);
    }

    private static <T> AxisAnswer<T> withoutAnswer(CallWatch watch, Exception failure) {
        var reason = rootOf(failure);
        if (Stream.iterate((Throwable) failure, e -> e != null, Throwable::getCause)
                .anyMatch(AxisHttp::neverSent)) {
            return Answers.unreached(described(reason));
        }
        return watch.expired() ? Answers.tooLate("time is over") : Answers.incomplete(described(reason));
    }

    private static boolean neverSent(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof UnknownHostException
                || failure instanceof NoRouteToHostException
                || failure instanceof SSLHandshakeException;
    }

    private static Throwable rootOf(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }

    private static String described(Throwable failure) {
        var message = failure.getMessage();
        return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    /** Ends a read that another thread waits in; how the stream feels about it does not matter. */
    private static void abandon(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            // the reader meets the same closed stream, and says so
        }
    }
}
