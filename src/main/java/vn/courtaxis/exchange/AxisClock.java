package vn.courtaxis.exchange;

import java.time.Duration;
import java.util.Map;

/** How far the axis's clock is ahead of ours, as far as its answers tell. The axis refuses calls whose time it does not believe. */
public interface AxisClock {

    /** By axis account, from the last answer that told; negative while the axis is behind. */
    Map<String, Duration> skews();

    /** Those of {@link #skews} that are more than a network explains: one of the clocks is wrong. */
    Map<String, Duration> wrong();
}
