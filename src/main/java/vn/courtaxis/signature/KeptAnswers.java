package vn.courtaxis.signature;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fetched revocation lists and answers in files, so that a restart asks nobody anew. A file that does not hold what was written is no
 * file; whether what it holds is true is for its reader to see. What cannot be written is not kept, which costs a fetch and nothing else.
 */
final class KeptAnswers {

    private static final int HASH = 32;

    /** Bytes of all files; the oldest go first, down to three quarters. */
    private static final long MOST_BYTES = 256L << 20;

    private static final int MOST_FILES = 20_000;

    private final @Nullable Path folder;
    private final long mostBytes;
    private final int mostFiles;

    /** @param folder null to keep nothing */
    KeptAnswers(@Nullable Path folder) {
        this(folder, MOST_BYTES, MOST_FILES);
    }

    KeptAnswers(@Nullable Path folder, long mostBytes, int mostFiles) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.mostFiles = mostFiles;
    }

    /** @param at when it was fetched */
    record Kept(Instant at, byte[] bytes) {}

    Optional<Kept> find(String key) {
        if (folder == null || !Files.isRegularFile(folder.resolve(key))) {
            return Optional.empty();
        }
        try {
            return read(Files.readAllBytes(folder.resolve(key)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Kept> read(byte[] file) throws IOException {
        if (file.length < HASH) {
            return Optional.empty();
        }
        var content = Arrays.copyOfRange(file, HASH, file.length);
        if (!Arrays.equals(hash(content), 0, HASH, file, 0, HASH)) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(content))) {
            return Optional.of(new Kept(Instant.ofEpochMilli(in.readLong()), in.readAllBytes()));
        }
    }

    void keep(String key, Instant at, byte[] bytes) {
        if (folder == null) {
            return;
        }
        var content = ByteBuffer.allocate(Long.BYTES + bytes.length)
                .putLong(at.toEpochMilli())
                .put(bytes)
                .array();
        try {
            write(folder, key, content);
            makeRoom(folder);
        } catch (IOException unwritable) {
            // asked again next time
        }
    }

    private static void write(Path folder, String key, byte[] content) throws IOException {
        Files.createDirectories(folder);
        var unfinished = Files.createTempFile(folder, key, ".part");
        try {
            try (var out = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                writeAll(out, ByteBuffer.wrap(hash(content)));
                writeAll(out, ByteBuffer.wrap(content));
                out.force(true);
            }
            Files.move(
                    unfinished,
                    folder.resolve(key),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private record Held(Path file, long size, FileTime changed) {}

    private synchronized void makeRoom(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var all = files.map(KeptAnswers::held)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Held::changed))
                    .toList();
            var bytes = all.stream().mapToLong(Held::size).sum();
            var count = all.size();
            if (bytes <= mostBytes && count <= mostFiles) {
                return;
            }
            for (var oldest : all) {
                if (bytes <= mostBytes * 3 / 4 && count <= mostFiles * 3 / 4) {
                    return;
                }
                Files.deleteIfExists(oldest.file());
                bytes -= oldest.size();
                count--;
            }
        }
    }

    /** Empty when another adapter was faster to delete it. */
    private static Optional<Held> held(Path file) {
        try {
            return Optional.of(new Held(file, Files.size(file), Files.getLastModifiedTime(file)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
