package vn.courtaxis.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;

/**
 * Directories whose entries survive a power cut: a name is on disk only once the directory that holds it was synced. On systems without
 * POSIX permissions (Windows) a directory can be neither opened nor restricted this way, and the file system journals names itself.
 */
final class DurableDirectories {

    private final Path root;
    private final boolean posix;
    private final Set<Path> durable = new HashSet<>();

    DurableDirectories(Path root) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        this.posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(this.root, ownerOnly("rwx------"));
        var parent = this.root.getParent();
        if (parent != null && Files.isReadable(parent)) {
            sync(parent);
        }
    }

    /** A directory below the root, made if need be, with every name on the way to it on disk. */
    synchronized Path make(String... names) throws IOException {
        var directory = root;
        for (var name : names) {
            var parent = directory;
            directory = parent.resolve(name);
            // also when it exists: whoever made it may have died before syncing its name
            if (!durable.contains(directory)) {
                Files.createDirectories(directory, ownerOnly("rwx------"));
                sync(parent);
                durable.add(directory);
            }
        }
        return directory;
    }

    void sync(Path directory) throws IOException {
        if (posix) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Opens a new file that only the owner of the process may read. */
    FileChannel create(Path file) throws IOException {
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly("rw-------"));
    }

    FileChannel openOrCreate(Path file) throws IOException {
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), ownerOnly("rw-------"));
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        if (!posix) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString(permissions);
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)};
    }
}
