package vn.courtaxis.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InquiryTest {

    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    private Path documents;

    private Path file;

    @BeforeEach
    void aGoodFile() throws IOException {
        file = documents.resolve(TakingClient.sha256(CONTENT));
        Files.write(file, CONTENT);
    }

    @Test
    void aFileNamedByWhatIsInItIsSound() throws IOException {
        assertThat(Inquiry.damagedFiles(documents)).isEmpty();
    }

    @Test
    void aFileThatBreaksOffIsDamaged() throws IOException {
        Files.write(file, new byte[] {1, 2});

        assertThat(Inquiry.damagedFiles(documents))
                .containsExactly(file.getFileName().toString());
    }

    @Test
    void aFileThatTheLedgerNamesAndNobodyHasIsMissing() throws IOException {
        var named = Set.of(file.getFileName().toString(), "a".repeat(64));

        assertThat(Inquiry.missingFiles(documents, named)).containsExactly("a".repeat(64));
    }

    @Test
    void aDraftIsNoDocument() throws IOException {
        var drafts = Files.createDirectory(documents.resolve("incoming"));
        Files.write(drafts.resolve("some.part"), CONTENT);

        assertThat(Inquiry.damagedFiles(documents)).isEmpty();
    }
}
