package vn.courtaxis.flows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small disk that only one process sees, filled from outside. */
final class SmallDisk {

    private static final int PAGE = 4096;

    private final Path mount;
    private final Path filler;

    /** @param mount the disk as it is seen from here */
    SmallDisk(Path mount) {
        this.mount = mount;
        this.filler = mount.resolve("filler");
    }

    /** Takes all room but so many bytes. */
    void fill(long leaving) throws IOException {
        var page = new byte[PAGE];
        var many = new byte[256 * PAGE];
        try (var out = Files.newOutputStream(filler)) {
            while (usable() > leaving) {
                out.write(usable() - leaving > many.length ? many : page);
            }
        } catch (IOException full) {
            if (usable() > leaving) {
                throw full;
            }
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(filler);
    }

    long usable() {
        return mount.toFile().getUsableSpace();
    }

    /** What a file of so many bytes takes, and some pages more. */
    static long room(long bytes, int morePages) {
        return ((bytes + PAGE - 1) / PAGE + morePages) * PAGE;
    }
}
