package vn.courtaxis.signature;

import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches revocation data within bounds: each call as a whole, the size of its answer, and the waiting for one document
 * together. A host that failed is not asked again for a minute, and twice as long each time up to a quarter
 * of an hour. Redirects are not followed, so that a host that was named is the host that is asked.
 */
final class BoundedFetch {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    /** Hosts remembered; beyond it memory begins anew, since addresses come from trusted chains only. */
    private static final int MOST_HOSTS = 1000;

    private record Failure(long until, Duration pause) {}

    private final HttpClient client;
    private final Map<String, Failure> failures = new ConcurrentHashMap<>();
    private final Duration timeout;
    private final int mostBytes;
    private final String contentType;

    /** @param timeout of a whole call, connecting included */
    BoundedFetch(Duration timeout, int mostBytes, String contentType) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.timeout = timeout;
        this.mostBytes = mostBytes;
        this.contentType = contentType;
    }

    byte[] get(String url, WaitingTime waiting) {
        return call(url, HttpRequest.newBuilder().GET(), waiting);
    }

    byte[] post(String url, byte[] content, WaitingTime waiting) {
        return call(
                url,
                HttpRequest.newBuilder().header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(content)),
                waiting);
    }

    private byte[] call(String url, HttpRequest.Builder request, WaitingTime waiting) {
        var address = address(url);
        var host = address.getAuthority();
        var failed = failures.get(host);
        if (failed != null && System.nanoTime() - failed.until() < 0) {
            throw new DSSExternalResourceException(host + " did not answer a moment ago");
        }
        var nanos = waiting.grant(timeout.toNanos());
        if (nanos <= 0) {
            throw new DSSExternalResourceException("no time left for " + host);
        }
        var begin = System.nanoTime();
        try {
            var answer = ask(request.uri(address).build(), nanos);
            failures.remove(host);
            return answer;
        } catch (DSSExternalResourceException unanswered) {
            remember(host, failed);
            throw unanswered;
        } finally {
            waiting.spend(System.nanoTime() - begin);
        }
    }

    private static URI address(String url) {
        try {
            var address = URI.create(url);
            var web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException noAddress) {
            throw new DSSExternalResourceException("no address", noAddress);
        }
        throw new DSSExternalResourceException("neither http nor https");
    }

    private byte[] ask(HttpRequest request, long nanos) {
        var call = client.sendAsync(request, answer -> new BoundedBody(mostBytes));
        try {
            var answer = call.get(nanos, TimeUnit.NANOSECONDS);
            return good(answer);
        } catch (TimeoutException | ExecutionException failed) {
            call.cancel(true);
            throw new DSSExternalResourceException(request.uri().getAuthority() + " did not answer", failed);
        } catch (InterruptedException stopped) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new DSSExternalResourceException("stopped", stopped);
        }
    }

    private static byte[] good(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            throw new DSSExternalResourceException("answered " + answer.statusCode());
        }
        return answer.body();
    }

    private void remember(String host, @Nullable Failure before) {
        var pause = before == null ? FIRST_PAUSE : before.pause().multipliedBy(2);
        var bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        if (failures.size() >= MOST_HOSTS) {
            failures.clear();
        }
        failures.put(host, new Failure(System.nanoTime() + bounded.toNanos(), bounded));
    }
}
