package vn.courtaxis.signature;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One POST of a time-stamp query, bounded in time and size. */
final class TsaHttp {

    /** Tokens with a long chain have some ten thousand bytes. */
    private static final int LARGEST_ANSWER = 64 << 10;

    private static final int OK = 200;
    private static final String QUERY = "application/timestamp-query";
    private static final String REPLY = "application/timestamp-reply";

    private final HttpClient client;
    private final Duration timeout;

    /** @param timeout of the whole call; a service that drips byte by byte is cut off, too */
    TsaHttp(Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    byte[] post(URI address, byte[] query) throws IOException {
        var request = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Content-Type", QUERY)
                .header("Accept", REPLY)
                .POST(BodyPublishers.ofByteArray(query))
                .build();
        var call = client.sendAsync(request, bounded());
        try {
            return checked(call.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            call.cancel(true);
            throw new IOException("no whole answer within " + timeout.toMillis() + " ms", late);
        } catch (InterruptedException stop) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        } catch (ExecutionException failed) {
            throw new IOException("cannot be reached: " + failed.getCause(), failed);
        }
    }

    private static HttpResponse.BodyHandler<byte[]> bounded() {
        return head -> new BoundedBody(LARGEST_ANSWER);
    }

    private static byte[] checked(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() != OK) {
            throw new IOException("HTTP status " + answer.statusCode());
        }
        return answer.body();
    }
}
