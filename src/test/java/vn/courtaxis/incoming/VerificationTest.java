package vn.courtaxis.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.document.SignatureVerdict.INVALID;
import static vn.courtaxis.document.SignatureVerdict.UNDETERMINED;
import static vn.courtaxis.document.SignatureVerdict.UNSIGNED;
import static vn.courtaxis.document.SignatureVerdict.VALID;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.ledger.Fixtures;

final class VerificationTest {

    @Test
    void isAsGoodAsTheWorstOfItsFiles() {
        assertThat(Verification.of(files(VALID, VALID))).isEqualTo(VALID);
        assertThat(Verification.of(files(VALID, UNDETERMINED))).isEqualTo(UNDETERMINED);
        assertThat(Verification.of(files(UNDETERMINED, INVALID))).isEqualTo(INVALID);
        assertThat(Verification.of(files(VALID, UNSIGNED))).isEqualTo(UNSIGNED);
    }

    @Test
    void isNeverValidWithoutASignedMainFile() {
        assertThat(Verification.of(files(null, VALID))).isEqualTo(UNSIGNED);
        assertThat(Verification.of(files(VALID, null))).isEqualTo(VALID);
        assertThat(Verification.of(files())).isEqualTo(UNSIGNED);
    }

    @Test
    void knowsEqualContentsByNamesAndBytes() {
        var contents = List.of(Fixtures.pdf("a.pdf", 1), Fixtures.pdf("b.pdf", 2));

        assertThat(Verification.contentHash(contents)).isEqualTo(Verification.contentHash(List.copyOf(contents)));
        assertThat(Verification.contentHash(contents))
                .isNotEqualTo(Verification.contentHash(List.of(Fixtures.pdf("a.pdf", 1))))
                .isNotEqualTo(Verification.contentHash(List.of(Fixtures.pdf("a.pdf", 1), Fixtures.pdf("c.pdf", 2))));
    }

    private static List<EntryFile> files(@Nullable SignatureVerdict... verdicts) {
        return Arrays.stream(verdicts)
                .map(verdict -> new EntryFile(
                        new Attachment("a", "application/pdf", Fixtures.stored(1)),
                        Fixtures.stored(1),
                        verdict,
                        List.of()))
                .toList();
    }
}
