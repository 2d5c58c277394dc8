package vn.courtaxis.exchange;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An axis whose clock is as wrong as a test says. */
public final class ScriptedAxisClock implements AxisClock {

    private final Map<String, Duration> skews = new ConcurrentHashMap<>();

    public void put(String system, Duration skew) {
        skews.put(system, skew);
    }

    public void clear() {
        skews.clear();
    }

    @Override
    public Map<String, Duration> skews() {
        return Map.copyOf(skews);
    }

    @Override
    public Map<String, Duration> wrong() {
        return skews();
    }
}
