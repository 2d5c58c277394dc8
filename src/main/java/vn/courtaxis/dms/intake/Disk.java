package vn.courtaxis.dms.intake;

import java.io.IOException;

/**
 * A file system that a request's bytes go to.
 *
 * @param name as operators know it
 * @param copies how often a request's bytes come to lie there
 */
public record Disk(String name, int copies, Space space) {

    /** How much may still be written. */
    @FunctionalInterface
    public interface Space {
        long usableBytes() throws IOException;
    }

    /** Whether less is left than has to stay free; a disk that takes nothing more is short of space whatever the limit. */
    public boolean isShort(long leastSpace) throws IOException {
        var usable = space.usableBytes();
        return usable <= 0 || usable < leastSpace;
    }
}
