package vn.courtaxis.sandbox.twin;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Sender-side ids as the axis gives them: 24 hex digits of time, process and counter. */
final class ObjectIds implements Supplier<String> {

    private final Clock clock;
    private final String process;
    private final AtomicInteger counter;

    ObjectIds(Clock clock) {
        var random = new SecureRandom();
        var bytes = new byte[5];
        random.nextBytes(bytes);
        this.clock = clock;
        this.process = HexFormat.of().formatHex(bytes);
        this.counter = new AtomicInteger(random.nextInt(1 << 20));
    }

    @Override
    public String get() {
        var seconds = clock.instant().getEpochSecond() & 0xFFFF_FFFFL;
        return String.format("%08x%s%06x", seconds, process, counter.incrementAndGet() & 0xFF_FFFF);
    }
}
