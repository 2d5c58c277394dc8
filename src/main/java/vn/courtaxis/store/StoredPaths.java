package vn.courtaxis.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** Where a file lies: under its hash, or, for the moment in which it is decided whether it goes, aside. */
final class StoredPaths {

    static final String ASIDE = "aside";

    private final Path root;
    private final Path aside;

    StoredPaths(Path root, DurableDirectories directories) throws IOException {
        this.root = root;
        this.aside = directories.make(ASIDE);
    }

    Path path(String sha256) {
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    Path aside(String sha256) {
        return aside.resolve(sha256);
    }

    Path asides() {
        return aside;
    }

    /**
     * Marks a file as kept just now.
     *
     * @return false when it is not there: what was touched may be on its way out
     */
    static boolean touch(Path file) throws IOException {
        try {
            Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
        } catch (NoSuchFileException e) {
            return false;
        }
        // the time may have been set through a name that was moved meanwhile; who moves it from now on sees the new
        // time
        return Files.exists(file);
    }

    /**
     * Moves a file back that was set aside.
     *
     * @return false when it is in neither place; otherwise it is, or was a moment ago, in its own
     */
    boolean putBack(String sha256) throws IOException {
        var target = path(sha256);
        try {
            Files.move(aside(sha256), target);
            return true;
        } catch (FileAlreadyExistsException e) {
            return true;
        } catch (NoSuchFileException e) {
            return Files.exists(target) || Files.exists(aside(sha256));
        }
    }
}
