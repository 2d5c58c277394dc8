package vn.courtaxis.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A place that one process only may use, guarded by a lock of the operating system on a file: it ends with the process, however that
 * ends, so that a restart after a kill finds the place free.
 */
public final class SoleUse implements Closeable {

    /** The operating system drops a process's lock when any other channel of that process to the file is closed. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private SoleUse(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * @param directory made if need be
     * @param name of the place in the directory; a file of that name stays there
     * @return empty when somebody uses it
     */
    public static Optional<SoleUse> of(Path directory, String name) throws IOException {
        var directories = new DurableDirectories(directory);
        var file = directories.make().resolve(name + ".lock");
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        var held = false;
        try {
            var channel = directories.openOrCreate(file);
            held = isLocked(channel);
            return held ? Optional.of(new SoleUse(file, channel)) : Optional.empty();
        } finally {
            if (!held) {
                HELD_HERE.remove(file);
            }
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        var locked = false;
        try {
            locked = channel.tryLock() != null;
            return locked;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(file);
    }
}
