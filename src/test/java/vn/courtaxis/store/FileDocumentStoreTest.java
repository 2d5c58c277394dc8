package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.exchange.StoredFileAltered;

class FileDocumentStoreTest extends DocumentStoreContract {

    private static final int MEGABYTE = 1024 * 1024;

    private final List<StoredFile> altered = new ArrayList<>();

    FileDocumentStoreTest(@TempDir Path directory) throws IOException {
        super(directory);
    }

    @Override
    DocumentStore open(Path root) throws IOException {
        return new FileDocumentStore(root, "a", file -> {});
    }

    @Test
    void spreadsFilesOverDirectoriesOfTheirHash() throws IOException {
        var store = new FileDocumentStore(directory, "a", altered::add);

        var file = keep(new byte[0]);

        assertThat(store.locate(file))
                .isEqualTo(directory.resolve("e3").resolve("b0").resolve(file.sha256()));
    }

    @Test
    void keepsOneFileWhenManyThreadsBringTheSame() throws Exception {
        var store = new FileDocumentStore(directory, "a", altered::add);
        var content = random(3 * MEGABYTE);
        var together = new CyclicBarrier(8);
        Callable<StoredFile> keeping = () -> {
            try (var draft = store.draft()) {
                draft.stream().write(content);
                together.await(30, TimeUnit.SECONDS);
                return draft.keep();
            }
        };
        var threads = Executors.newFixedThreadPool(8);

        var kept = new ArrayList<StoredFile>();
        for (Future<StoredFile> one : threads.invokeAll(Collections.nCopies(8, keeping))) {
            kept.add(one.get());
        }
        threads.shutdown();

        assertThat(kept).hasSize(8).containsOnly(kept.get(0));
        assertThat(files(directory)).isEqualTo(1);
        assertThat(store.locate(kept.get(0))).hasBinaryContent(content);
    }

    @Test
    void removesWhatACrashLeftBehind() throws IOException {
        var file = keep("kept".getBytes(StandardCharsets.UTF_8));
        Files.writeString(directory.resolve("incoming/a/crashed.part"), "half a document");

        var store = new FileDocumentStore(directory, "a", altered::add);

        assertThat(files(directory)).isEqualTo(1);
        assertThat(store.locate(file)).exists();
    }

    @Test
    void leavesTheDraftsOfAnotherAdapterAlone() throws IOException {
        var content = "bản án".getBytes(StandardCharsets.UTF_8);
        try (var draft = new FileDocumentStore(directory, "b", altered::add).draft()) {
            draft.stream().write(content);

            var store = new FileDocumentStore(directory, "a", altered::add);

            assertThat(store.locate(draft.keep())).hasBinaryContent(content);
        }
    }

    @Test
    void curesADamagedFileWhenItsContentComesAgain() throws IOException {
        var content = "bản án".getBytes(StandardCharsets.UTF_8);
        var store = new FileDocumentStore(directory, "a", altered::add);
        Files.writeString(store.locate(keep(content)), "cut");

        var again = keep(content);

        assertThat(store.locate(again)).hasBinaryContent(content);
    }

    @Test
    void curesAnAlteredFileWhenItsContentComesAgain() throws IOException {
        var content = "bản án".getBytes(StandardCharsets.UTF_8);
        var store = new FileDocumentStore(directory, "a", altered::add);
        Files.write(store.locate(keep(content)), new byte[content.length]);

        var again = keep(content);

        assertThat(store.locate(again)).hasBinaryContent(content);
    }

    @Test
    void soundsTheAlarmForEachFileThatIsFoundMissingOrAltered() throws IOException {
        var store = new FileDocumentStore(directory, "a", altered::add);
        var changed = keep("changed".getBytes(StandardCharsets.UTF_8));
        var missing = keep("missing".getBytes(StandardCharsets.UTF_8));
        Files.write(store.locate(changed), "CHANGED".getBytes(StandardCharsets.UTF_8));
        Files.delete(store.locate(missing));

        assertThatThrownBy(() -> store.prove(changed)).isInstanceOf(StoredFileAltered.class);
        assertThatThrownBy(() -> store.prove(missing)).isInstanceOf(StoredFileAltered.class);

        assertThat(altered).containsExactly(changed, missing);
    }

    @Test
    void keepsNothingWhenTheDiskFails() throws IOException {
        var store = new FileDocumentStore(directory, "a", altered::add);
        try (var draft = store.draft()) {
            draft.stream().write(random(MEGABYTE));
            try (var drafts = Files.newDirectoryStream(directory.resolve("incoming/a"))) {
                for (var file : drafts) {
                    Files.delete(file);
                }
            }

            assertThatThrownBy(draft::keep)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("A document cannot be kept")
                    .hasMessageNotContaining(directory.toString());
        }

        assertThat(files(directory)).isZero();
    }

    @Test
    void noticesOneChangedBitHoweverTheFileIsRead() throws IOException {
        var store = new FileDocumentStore(directory, "a", altered::add);
        var content = random(MEGABYTE);
        var file = keep(content);
        content[MEGABYTE / 2] ^= 1;
        Files.write(store.locate(file), content);

        assertThatThrownBy(() -> readAll(store, file, InputStream::readAllBytes))
                .isInstanceOf(StoredFileAltered.class);
        assertThatThrownBy(() -> readAll(store, file, stream -> stream.skip(MEGABYTE)))
                .isInstanceOf(StoredFileAltered.class);
        assertThatThrownBy(() -> readAll(store, file, FileDocumentStoreTest::byteByByte))
                .isInstanceOf(StoredFileAltered.class);
    }

    @Test
    void streamsAHundredMegabytesInSmallPieces() throws IOException {
        var store = new FileDocumentStore(directory, "a", altered::add);
        var piece = random(8 * 1024);
        var pieces = 100 * MEGABYTE / piece.length;

        StoredFile file;
        try (var draft = store.draft()) {
            for (var i = 0; i < pieces; i++) {
                draft.stream().write(piece);
            }
            file = draft.keep();
        }

        assertThat(file.size()).isEqualTo(100L * MEGABYTE);
        try (var stream = store.open(file)) {
            for (var i = 0; i < pieces; i++) {
                assertThat(Arrays.equals(stream.readNBytes(piece.length), piece))
                        .isTrue();
            }
            assertThat(stream.read()).isEqualTo(-1);
        }
    }

    @Test
    void closingTheStreamEndsTheWritingButNotTheDraft() throws IOException {
        var store = new FileDocumentStore(directory, "a", altered::add);
        try (var draft = store.draft()) {
            try (var stream = draft.stream()) {
                stream.write(1);
            }

            assertThat(draft.keep().size()).isEqualTo(1);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no POSIX permissions")
    void letsOnlyTheOwnerRead() throws IOException {
        var store = new FileDocumentStore(directory.resolve("new"), "a", altered::add);
        StoredFile file;
        try (var draft = store.draft()) {
            draft.stream().write(1);
            file = draft.keep();
        }

        assertThat(permissions(store.locate(file))).isEqualTo("rw-------");
        assertThat(permissions(directory.resolve("new"))).isEqualTo("rwx------");
        assertThat(permissions(store.locate(file).resolveSibling("."))).isEqualTo("rwx------");
    }

    @Test
    void saysWhyItCannotOpen() throws IOException {
        var occupied = Files.writeString(directory.resolve("occupied"), "a file, no directory");

        assertThatThrownBy(() -> new FileDocumentStore(occupied, "a", altered::add))
                .isInstanceOf(IOException.class)
                .hasMessage("The document store cannot be opened: FileAlreadyExistsException");
    }

    @Test
    void tellsTheRoomThatIsLeft() throws IOException {
        assertThat(new FileDocumentStore(directory, "a", altered::add).usableBytes())
                .isPositive();
    }

    @FunctionalInterface
    private interface Reading {
        void from(InputStream stream) throws IOException;
    }

    private static void readAll(DocumentStore store, StoredFile file, Reading reading) throws IOException {
        try (var stream = store.open(file)) {
            reading.from(stream);
        }
    }

    private static void byteByByte(InputStream stream) throws IOException {
        for (var i = 0; i < MEGABYTE; i++) {
            assertThat(stream.read()).isBetween(0, 255);
        }
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
