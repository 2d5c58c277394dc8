package vn.courtaxis.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.courtaxis.retention.StoredBytes.Removal;
import vn.courtaxis.retention.StoredBytes.Remover;

/**
 * Removes files while others may keep the same bytes again. A file is renamed aside first; only then it is looked at whether somebody kept
 * it again or refers to it. Who keeps it before that look has set its time, which the look sees; who comes later does not find it and
 * brings it anew. A kill between the two leaves it aside, where readers find it and the next round decides.
 */
final class FileRemover implements Remover {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path root;
    private final StoredPaths paths;
    private final DurableDirectories directories;
    private final SoleUse alone;
    private final Predicate<String> wanted;
    private final Instant untouchedSince;

    FileRemover(
            Path root,
            StoredPaths paths,
            DurableDirectories directories,
            SoleUse alone,
            Predicate<String> wanted,
            Instant untouchedSince) {
        this.root = root;
        this.paths = paths;
        this.directories = directories;
        this.alone = alone;
        this.wanted = wanted;
        this.untouchedSince = untouchedSince;
    }

    @Override
    public Removal remove(String sha256) throws IOException {
        try {
            return removed(sha256);
        } catch (IOException e) {
            throw FileDocumentStore.failure("A stored file cannot be removed", e);
        }
    }

    private Removal removed(String sha256) throws IOException {
        var target = paths.path(sha256);
        var aside = paths.aside(sha256);
        if (Files.exists(target)) {
            if (isTouched(target)) {
                return new Removal.InUse();
            }
            // spares files in use the move; it decides nothing
            if (wanted.test(sha256)) {
                return new Removal.Wanted();
            }
            Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
        } else if (!Files.exists(aside)) {
            return new Removal.Absent();
        }
        return decided(sha256, target, aside);
    }

    private Removal decided(String sha256, Path target, Path aside) throws IOException {
        try {
            if (isTouched(aside)) {
                restore(aside, target);
                return new Removal.InUse();
            }
            if (wanted.test(sha256)) {
                restore(aside, target);
                return new Removal.Wanted();
            }
            var bytes = Files.size(aside);
            Files.delete(aside);
            return new Removal.Removed(bytes);
        } catch (NoSuchFileException e) {
            // somebody read it and has put it back
            return new Removal.InUse();
        }
    }

    private boolean isTouched(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isAfter(untouchedSince);
    }

    /** What was brought anew meanwhile is whole, and newer than what was set aside. */
    private void restore(Path aside, Path target) throws IOException {
        // should it take the place of one that is brought this moment, it must look as new
        StoredPaths.touch(aside);
        try {
            Files.move(aside, target);
        } catch (FileAlreadyExistsException e) {
            Files.delete(aside);
            return;
        }
        directories.sync(target.resolveSibling("."));
        directories.sync(paths.asides());
    }

    @Override
    public List<String> setAside() throws IOException {
        return hashes(paths.asides());
    }

    @Override
    public List<String> untouched(int part, Instant since) throws IOException {
        var found = new ArrayList<String>();
        try (var folders = Files.newDirectoryStream(root.resolve(String.format("%02x", part)))) {
            for (var folder : folders) {
                for (var sha256 : hashes(folder)) {
                    if (isOlder(folder.resolve(sha256), since)) {
                        found.add(sha256);
                    }
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return found;
        }
        return found;
    }

    private static boolean isOlder(Path file, Instant since) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(since);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static List<String> hashes(Path folder) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                if (HASH.matcher(name).matches()) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        alone.close();
    }
}
