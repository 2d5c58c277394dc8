package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.exchange.StoredFileAltered;

/** What every document store promises, the real one and the one for tests. */
abstract class DocumentStoreContract {

    private static final byte[] COURT = "Tòa án".getBytes(StandardCharsets.UTF_8);
    private static final String EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    final Path directory;
    private final DocumentStore store;

    DocumentStoreContract(Path directory) throws IOException {
        this.directory = directory;
        this.store = open(directory);
    }

    abstract DocumentStore open(Path root) throws IOException;

    @Test
    void givesBackWhatItKept() throws IOException {
        var file = keep(COURT);

        try (var stream = store.open(file)) {
            assertThat(stream.readAllBytes()).isEqualTo(COURT);
        }
        assertThat(store.locate(file)).hasBinaryContent(COURT);
        assertThat(file.size()).isEqualTo(COURT.length);
    }

    @Test
    void namesFilesByTheirSha256() throws IOException {
        var empty = keep(new byte[0]);

        assertThat(empty).isEqualTo(new StoredFile(EMPTY_SHA256, 0));
        try (var stream = store.open(empty)) {
            assertThat(stream.read()).isEqualTo(-1);
        }
    }

    @Test
    void keepsTheSameContentOnce() throws IOException {
        var first = keep(COURT);
        var second = keep(COURT);

        assertThat(second).isEqualTo(first);
        assertThat(files(directory)).isEqualTo(1);
    }

    @Test
    void keepsWhatIsMostLikelyKeptAlreadyAndCuresIt() throws IOException {
        var first = store.keep(COURT);
        assertThat(store.keep(COURT)).isEqualTo(first);
        assertThat(files(directory)).isEqualTo(1);

        Files.write(store.locate(first), new byte[COURT.length]);
        store.keep(COURT);

        assertThat(store.locate(first)).hasBinaryContent(COURT);
    }

    @Test
    void leavesNoTraceOfADraftThatIsClosed() throws IOException {
        try (var draft = store.draft()) {
            draft.stream().write(COURT);
            draft.stream().flush();
        }

        assertThat(files(directory)).isZero();
    }

    @Test
    void takesNoMoreBytesOnceKept() throws IOException {
        try (var draft = store.draft()) {
            draft.stream().write(COURT);
            var file = draft.keep();

            assertThatThrownBy(() -> draft.stream().write('x')).isInstanceOf(IOException.class);
            assertThatThrownBy(draft::keep).isInstanceOf(IllegalStateException.class);
            assertThat(store.locate(file)).hasBinaryContent(COURT);
        }
    }

    @Test
    void keepsFilesOverARestart() throws IOException {
        var file = keep(COURT);

        assertThat(open(directory).locate(file)).hasBinaryContent(COURT);
    }

    @Test
    void tellsThatAFileIsMissing() {
        var never = new StoredFile(EMPTY_SHA256, 7);

        assertThatThrownBy(() -> store.locate(never))
                .isInstanceOf(StoredFileAltered.class)
                .hasMessageContaining("is missing")
                .hasMessageNotContaining(directory.toString());
        assertThatThrownBy(() -> store.open(never)).isInstanceOf(StoredFileAltered.class);
    }

    @Test
    void noticesAFileOfAnotherSize() throws IOException {
        var file = keep(COURT);
        Files.write(store.locate(file), new byte[] {1});

        assertThatThrownBy(() -> store.locate(file)).isInstanceOf(StoredFileAltered.class);
        assertThatThrownBy(() -> store.open(file)).isInstanceOf(StoredFileAltered.class);
    }

    @Test
    void noticesAFileWhoseBytesWereChanged() throws IOException {
        var file = keep(COURT);
        Files.write(store.locate(file), new byte[COURT.length]);

        assertThatThrownBy(() -> {
                    try (var stream = store.open(file)) {
                        stream.readNBytes(COURT.length);
                    }
                })
                .isInstanceOf(StoredFileAltered.class)
                .hasMessageContaining("holds other bytes");
        assertThatThrownBy(() -> store.locate(file)).isInstanceOf(StoredFileAltered.class);
        assertThatThrownBy(() -> store.prove(file)).isInstanceOf(StoredFileAltered.class);
    }

    StoredFile keep(byte[] content) throws IOException {
        return store.keep(new ByteArrayInputStream(content));
    }

    static long files(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile).count();
        }
    }
}
