package vn.courtaxis.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.exchange.Sha256;
import vn.courtaxis.exchange.StoredFileAltered;
import vn.courtaxis.retention.StoredBytes;

/**
 * Documents in files named by their SHA-256: {@code <directory>/ab/cd/<sha256>}. A file is whole and on disk before its name exists, so a
 * crash at any moment leaves either all of it or a draft that the next start removes. Safe for many threads, and for several adapters that
 * share the directory: drafts lie in a folder of each. How files are removed while all that goes on: {@link FileRemover}.
 */
public final class FileDocumentStore implements DocumentStore, StoredBytes {

    private static final String DRAFTS = "incoming";

    /** Each look misses a file only while somebody is moving it that very moment. */
    private static final int LOOKS = 10;

    private final Path root;
    private final Path drafts;
    private final DurableDirectories directories;
    private final StoredPaths paths;
    private final Alterations alterations;

    /**
     * Opens the store and removes drafts that a crash of this adapter left behind.
     *
     * @param directory made if need be
     * @param node name of this adapter; one process may use it at a time (see {@link SoleUse})
     * @param alarm told of each file that is found missing or altered
     * @throws IOException when the directory cannot be made or written
     */
    public FileDocumentStore(Path directory, String node, Consumer<StoredFile> alarm) throws IOException {
        this.root = directory.toAbsolutePath().normalize();
        this.alterations = new Alterations(alarm);
        try {
            this.directories = new DurableDirectories(root);
            this.drafts = directories.make(DRAFTS, node);
            this.paths = new StoredPaths(root, directories);
            removeLeftovers();
        } catch (IOException e) {
            throw failure("The document store cannot be opened", e);
        }
    }

    @Override
    public Draft draft() throws IOException {
        var file = drafts.resolve(UUID.randomUUID() + ".part");
        try {
            return new FileDraft(this, file, directories.create(file));
        } catch (IOException e) {
            throw failure("A draft cannot be made in the document store", e);
        }
    }

    @Override
    public Path locate(StoredFile file) throws IOException {
        prove(file);
        return path(file);
    }

    /** Reads the file and, with its last byte, proves that it is the one kept; throws {@link StoredFileAltered} when it is not. */
    @Override
    public InputStream open(StoredFile file) throws IOException {
        try {
            return opened(file);
        } catch (StoredFileAltered e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw alterations.found(file, "is missing");
        } catch (IOException e) {
            throw failure("A stored file cannot be read", e);
        }
    }

    private InputStream opened(StoredFile file) throws IOException {
        for (var look = 1; ; look++) {
            try {
                checkSize(file);
                return new VerifyingStream(file, Files.newInputStream(path(file)), alterations);
            } catch (NoSuchFileException e) {
                // set aside by who removes files, who found it unwanted a moment ago: who reads it wants it
                if (look == LOOKS || !paths.putBack(file.sha256())) {
                    throw e;
                }
            }
        }
    }

    private void checkSize(StoredFile file) throws IOException {
        var attributes = Files.readAttributes(path(file), BasicFileAttributes.class);
        if (!attributes.isRegularFile() || attributes.size() != file.size()) {
            throw alterations.found(file, "has " + attributes.size() + " bytes on disk");
        }
    }

    /** Whether an adapter of this name is the only one on a store; held as long as it works there. */
    public static Optional<SoleUse> soleUse(Path directory, String node) throws IOException {
        return SoleUse.of(directory.resolve(DRAFTS), node);
    }

    /** Bytes that may still be written, as the file system tells. */
    public long usableBytes() throws IOException {
        try {
            return Files.getFileStore(root).getUsableSpace();
        } catch (IOException e) {
            throw failure("The free space of the document store is not known", e);
        }
    }

    @Override
    public Optional<Remover> remover(Predicate<String> wanted, Instant untouchedSince) throws IOException {
        return SoleUse.of(root.resolve(StoredPaths.ASIDE), "remover")
                .map(alone -> new FileRemover(root, paths, directories, alone, wanted, untouchedSince));
    }

    @Override
    public StoredFile keep(byte[] content) throws IOException {
        var file = new StoredFile(Sha256.hex(content), content.length);
        if (!StoredPaths.touch(path(file)) || !isSound(file)) {
            return keep(new ByteArrayInputStream(content));
        }
        directories.sync(directories.make(folder(file), subfolder(file)));
        return file;
    }

    /** Gives a synced draft its lasting name; a file already kept under it stays as it is, but counts as kept now. */
    void adopt(Path draft, StoredFile file) throws IOException {
        var target = path(file);
        var directory = directories.make(folder(file), subfolder(file));
        if (StoredPaths.touch(target) && isSound(file)) {
            Files.delete(draft);
        } else {
            // replaces a twin of another thread, which is harmless, or a damaged file, which is a cure
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        }
        // in both cases: the thread that brought the twin may not have come this far
        directories.sync(directory);
    }

    private boolean isSound(StoredFile file) throws IOException {
        try {
            prove(file);
            return true;
        } catch (StoredFileAltered e) {
            return false;
        }
    }

    /** The same failure in words that show no path; the cause keeps it for the log. */
    static IOException failure(String what, IOException cause) {
        var reason = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return new IOException(what + ": " + (reason == null ? cause.getClass().getSimpleName() : reason), cause);
    }

    private Path path(StoredFile file) {
        return paths.path(file.sha256());
    }

    private static String folder(StoredFile file) {
        return file.sha256().substring(0, 2);
    }

    private static String subfolder(StoredFile file) {
        return file.sha256().substring(2, 4);
    }

    private void removeLeftovers() throws IOException {
        try (var leftovers = Files.newDirectoryStream(drafts)) {
            for (var leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }
}
