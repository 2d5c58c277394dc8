package vn.courtaxis.signature;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Where time stamps (dấu thời gian, RFC 3161) come from.
 *
 * @param services asked in this order until one answers well
 * @param roots that the services' certificates chain to; none: those that signatures chain to
 * @param timeout of one whole call, from connecting to the last byte
 * @param maxClockSkew by which a stamp may differ from our clock
 * @param without what happens to a document while no service answers
 */
public record StampSettings(
        List<Service> services, List<Path> roots, Duration timeout, Duration maxClockSkew, WithoutStamp without) {

    /** Nobody stamps. */
    public static final StampSettings NONE =
            new StampSettings(List.of(), List.of(), Duration.ofSeconds(10), Duration.ofMinutes(5), WithoutStamp.WAIT);

    public StampSettings {
        services = List.copyOf(services);
        roots = List.copyOf(roots);
    }

    /** @param policy object identifier that the stamp must carry, "" for whatever the service uses */
    public record Service(URI address, String policy) {}

    /** What to do while no time stamp is to be had. */
    public enum WithoutStamp {
        /** The document waits and is tried again; nothing leaves below the configured level. */
        WAIT,
        /** It goes out at level B with a note: a deadline weighs more than the proof of time. */
        SEND
    }
}
