package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.StoredFileAltered;
import vn.courtaxis.retention.StoredBytes.Removal;
import vn.courtaxis.retention.StoredBytes.Remover;

/** Removing files while others keep and read the same bytes, and while somebody is killed. */
final class FileRemoverTest {

    private static final byte[] COURT = "Tòa án".getBytes(StandardCharsets.UTF_8);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int ROUNDS = 400;

    private final List<StoredFile> missed = new ArrayList<>();

    private Path directory;
    private FileDocumentStore store;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        directory = folder;
        store = new FileDocumentStore(directory, "a", missed::add);
    }

    @Test
    void removesWhatNobodyWants() throws IOException {
        var file = old(COURT);

        var removal = remove(file, sha256 -> false);

        assertThat(removal).isEqualTo(new Removal.Removed(COURT.length));
        assertThatThrownBy(() -> store.open(file)).isInstanceOf(StoredFileAltered.class);
        assertThat(remove(file, sha256 -> false)).isEqualTo(new Removal.Absent());
    }

    @Test
    void leavesWhatAnEntryRefersTo() throws IOException {
        var file = old(COURT);

        assertThat(remove(file, file.sha256()::equals)).isEqualTo(new Removal.Wanted());
        assertThat(store.locate(file)).hasBinaryContent(COURT);
    }

    @Test
    void leavesWhatWasKeptNotLongAgo() throws IOException {
        var file = old(COURT);
        keep(COURT);

        assertThat(remove(file, sha256 -> false)).isEqualTo(new Removal.InUse());
        assertThat(store.locate(file)).hasBinaryContent(COURT);
    }

    @Test
    void putsBackWhatBecameWantedInTheMiddle() throws IOException {
        var file = old(COURT);
        var asked = new int[1];

        var removal = remove(file, sha256 -> asked[0]++ > 0);

        assertThat(removal).isEqualTo(new Removal.Wanted());
        assertThat(store.locate(file)).hasBinaryContent(COURT);
        assertThat(setAside()).isEmpty();
    }

    /** Before the file is set aside, and after. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void removesNothingOfWhatIsKeptAnewInTheMiddle(int moment) throws IOException {
        var file = old(COURT);
        var asked = new int[1];

        remove(file, sha256 -> {
            if (asked[0]++ == moment) {
                keep(COURT);
            }
            return false;
        });

        assertThat(store.locate(file)).hasBinaryContent(COURT);
    }

    @Test
    void isReadWhileItIsSetAside() throws IOException {
        var file = old(COURT);
        killedInTheMiddle(file);

        try (var content = store.open(file)) {
            assertThat(content.readAllBytes()).isEqualTo(COURT);
        }
        assertThat(setAside()).isEmpty();
        assertThat(missed).isEmpty();
    }

    @Test
    void finishesARemovalThatWasCutShort() throws IOException {
        var file = old(COURT);
        killedInTheMiddle(file);
        var left = setAside();

        var removal = remove(file, sha256 -> false);

        assertThat(left).containsExactly(file.sha256());
        assertThat(removal).isEqualTo(new Removal.Removed(COURT.length));
    }

    @Test
    void takesBackARemovalThatWasCutShortWhenAnEntryRefersToTheFile() throws IOException {
        var file = old(COURT);
        killedInTheMiddle(file);

        var removal = remove(file, file.sha256()::equals);

        assertThat(removal).isEqualTo(new Removal.Wanted());
        assertThat(Files.exists(path(file))).isTrue();
        assertThat(setAside()).isEmpty();
    }

    @Test
    void keepsAgainWhatWasSetAsideBySomebodyKilled() throws IOException {
        var file = old(COURT);
        killedInTheMiddle(file);

        keep(COURT);
        var removal = remove(file, sha256 -> false);

        assertThat(removal).isEqualTo(new Removal.InUse());
        assertThat(store.locate(file)).hasBinaryContent(COURT);
    }

    @Test
    void findsFilesThatNobodyTouchedSince() throws IOException {
        var file = old(COURT);
        keep("mới".getBytes(StandardCharsets.UTF_8));
        var found = new ArrayList<String>();

        try (var remover = remover(sha256 -> false)) {
            for (var part = 0; part < Remover.PARTS; part++) {
                found.addAll(remover.untouched(part, Instant.now().minus(DAY)));
            }
        }

        assertThat(found).containsExactly(file.sha256());
    }

    @Test
    void letsOneRemoveAtATime() throws IOException {
        var other = new FileDocumentStore(directory, "b", missed::add);

        try (var first = remover(sha256 -> false)) {
            assertThat(first).isNotNull();
            assertThat(other.remover(sha256 -> false, Instant.now())).isEmpty();
        }

        var second = other.remover(sha256 -> false, Instant.now());
        assertThat(second).isPresent();
        second.orElseThrow().close();
    }

    /** Two keepers and a reader against the remover, all at the same moment, over and over. */
    @Test
    void neverLosesWhatIsKeptAgainWhileItIsRemoved() throws Exception {
        var wanted = ConcurrentHashMap.<String>newKeySet();
        var pool = Executors.newFixedThreadPool(4);
        var removed = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var content = ("văn bản " + round).getBytes(StandardCharsets.UTF_8);
            var file = old(content);
            var together = new CyclicBarrier(3);
            var jitter = new Random(round);
            var keepers = List.of(
                    keeping(content, wanted, together, jitter.nextInt(200)),
                    keeping(content, wanted, together, jitter.nextInt(200)),
                    removing(file, wanted, together, jitter.nextInt(200)));

            var outcomes = pool.invokeAll(keepers);
            for (var outcome : outcomes) {
                removed += outcome.get();
            }

            try (var read = store.open(file)) {
                assertThat(read.readAllBytes()).isEqualTo(content);
            }
        }
        pool.shutdown();
        assertThat(missed).isEmpty();
        assertThat(removed).as("rounds in which the remover was first").isBetween(1, ROUNDS);
    }

    private Callable<Integer> keeping(byte[] content, Set<String> wanted, CyclicBarrier together, int spins) {
        return () -> {
            together.await();
            spin(spins);
            var kept = keep(content);
            try (var read = store.open(kept)) {
                assertThat(read.readAllBytes()).isEqualTo(content);
            }
            wanted.add(kept.sha256());
            return 0;
        };
    }

    private Callable<Integer> removing(StoredFile file, Set<String> wanted, CyclicBarrier together, int spins) {
        return () -> {
            together.await();
            spin(spins);
            return remove(file, wanted::contains) instanceof Removal.Removed ? 1 : 0;
        };
    }

    private static void spin(int times) {
        for (var n = 0; n < times; n++) {
            Thread.onSpinWait();
        }
    }

    /** As when the adapter is killed after it set the file aside. */
    private void killedInTheMiddle(StoredFile file) {
        var asked = new int[1];
        assertThatThrownBy(() -> remove(file, sha256 -> {
                    if (asked[0]++ > 0) {
                        throw new Killed();
                    }
                    return false;
                }))
                .isInstanceOf(Killed.class);
        assertThat(Files.exists(path(file))).isFalse();
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private Removal remove(StoredFile file, Predicate<String> wanted) throws IOException {
        try (var remover = remover(wanted)) {
            return remover.remove(file.sha256());
        }
    }

    private List<String> setAside() throws IOException {
        try (var remover = remover(sha256 -> true)) {
            return remover.setAside();
        }
    }

    private Remover remover(Predicate<String> wanted) throws IOException {
        return store.remover(wanted, Instant.now().minus(DAY)).orElseThrow();
    }

    private StoredFile keep(byte[] content) {
        try (InputStream stream = new ByteArrayInputStream(content)) {
            return store.keep(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile old(byte[] content) throws IOException {
        var file = keep(content);
        Files.setLastModifiedTime(path(file), FileTime.from(Instant.now().minus(DAY.multipliedBy(3))));
        return file;
    }

    private Path path(StoredFile file) {
        var sha256 = file.sha256();
        return directory
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }
}
