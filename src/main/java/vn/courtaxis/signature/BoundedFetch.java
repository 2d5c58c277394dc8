package vn.courtaxis.signature;

import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches revocation data within bounds: each call as a whole, the size of its answer, and the waiting of one file's
 * verification together. A host that failed is not asked again for a minute, and twice as long each time up to a quarter
 * of an hour. Redirects are not followed, so that a host that was named is the host that is asked.
 */
final class BoundedFetch implements DataLoader {

    private static final long serialVersionUID = 1L;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    /** Hosts remembered; beyond it memory begins anew, since addresses come from trusted chains only. */
    private static final int MOST_HOSTS = 1000;

    /** The end of the present verification's patience, in nanoseconds of {@link System#nanoTime}. */
    private static final ThreadLocal<Long> PATIENCE = new ThreadLocal<>();

    private record Failure(long until, Duration pause) {}

    private final transient HttpClient client;
    private final transient Map<String, Failure> failures = new ConcurrentHashMap<>();
    private final Duration timeout;
    private final int mostBytes;
    private String contentType;

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

    /** From here on this thread waits no longer than that in all, until {@link #endOfPatience}. */
    static void patience(Duration all) {
        PATIENCE.set(System.nanoTime() + all.toNanos());
    }

    static void endOfPatience() {
        PATIENCE.remove();
    }

    @Override
    public byte[] get(String url) {
        return call(url, HttpRequest.newBuilder().GET());
    }

    @Override
    public DataAndUrl get(List<String> urls) {
        DSSExternalResourceException last = new DSSExternalResourceException("no address");
        for (var url : urls) {
            try {
                return new DataAndUrl(url, get(url));
            } catch (DSSExternalResourceException failed) {
                last = failed;
            }
        }
        throw last;
    }

    @Override
    public byte[] post(String url, byte[] content) {
        return call(
                url,
                HttpRequest.newBuilder().header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(content)));
    }

    @Override
    public void setContentType(String type) {
        contentType = type;
    }

    private byte[] call(String url, HttpRequest.Builder request) {
        var address = address(url);
        var host = address.getAuthority();
        var failed = failures.get(host);
        if (failed != null && System.nanoTime() - failed.until() < 0) {
            throw new DSSExternalResourceException(host + " did not answer a moment ago");
        }
        var nanos = left();
        if (nanos <= 0) {
            throw new DSSExternalResourceException("no time left for " + host);
        }
        try {
            var answer = ask(request.uri(address).build(), nanos);
            failures.remove(host);
            return answer;
        } catch (DSSExternalResourceException unanswered) {
            remember(host, failed);
            throw unanswered;
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

    private long left() {
        var end = PATIENCE.get();
        return end == null ? timeout.toNanos() : Math.min(timeout.toNanos(), end - System.nanoTime());
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
