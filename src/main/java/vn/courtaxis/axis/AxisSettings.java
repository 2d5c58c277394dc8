package vn.courtaxis.axis;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Where the axis is, as whom to call it, and how long to wait.
 *
 * @param baseUrl the full prefix of every operation, http or https, with or without a path
 * @param accounts one per system id
 * @param connectTimeout until the connection stands
 * @param readTimeout the longest silence in either direction, bytes of the body included
 * @param callTimeout the whole call, from connecting to the last byte of the answer
 */
public record AxisSettings(
        URI baseUrl, List<AxisAccount> accounts, Duration connectTimeout, Duration readTimeout, Duration callTimeout) {

    public AxisSettings {
        accounts = List.copyOf(accounts);
        if (!isPrefix(baseUrl)) {
            throw new IllegalArgumentException("Not an http or https prefix: " + baseUrl);
        }
        if (accounts.stream().map(AxisAccount::systemId).distinct().count() != accounts.size()) {
            throw new IllegalArgumentException("Two axis accounts share a system id");
        }
        requirePositive(connectTimeout);
        requirePositive(readTimeout);
        requirePositive(callTimeout);
    }

    private static boolean isPrefix(URI url) {
        var web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        return web && url.getHost() != null && url.getQuery() == null && url.getFragment() == null;
    }

    private static void requirePositive(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("A time limit must be positive: " + timeout);
        }
    }

    /** The axis appends operations without normalising, so a trailing slash would give an address it does not know. */
    URI operation(String name) {
        var prefix = baseUrl.toString();
        return URI.create((prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix) + "/" + name);
    }

    AxisAccount account(String systemId) {
        return accounts.stream()
                .filter(account -> account.systemId().equals(systemId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No axis account: " + systemId));
    }
}
