package vn.courtaxis.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.RemarkCode;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.ledger.Fixtures;

/** A signed letter says nothing of the files beside it, and whoever reads its verdict is told so. */
final class UnsignedFilesTest {

    private static final EntryFile LETTER = file("cong-van.pdf", SignatureVerdict.VALID);

    @Test
    void namesWhatNobodySigned() {
        assertThat(UnsignedFiles.of(List.of(LETTER, file("quyet-dinh.docx", null), file("bang.xlsx", null))))
                .contains(Remark.of(RemarkCode.FILES_UNSIGNED, "quyet-dinh.docx, bang.xlsx"));
    }

    @Test
    void saysNothingWhereTheVerdictDoes() {
        assertThat(UnsignedFiles.of(List.of(LETTER))).isEmpty();
        assertThat(UnsignedFiles.of(List.of(LETTER, file("phu-luc.pdf", SignatureVerdict.UNSIGNED))))
                .isEmpty();
        assertThat(UnsignedFiles.of(List.of(file("a.docx", null), file("b.docx", null))))
                .isEmpty();
        assertThat(UnsignedFiles.of(List.of())).isEmpty();
    }

    @Test
    void takesASignatureForNoFile() {
        assertThat(UnsignedFiles.of(List.of(LETTER, file("bang.xlsx.P7S", null))))
                .isEmpty();
    }

    private static EntryFile file(String name, @Nullable SignatureVerdict verdict) {
        var content = Fixtures.stored(1);
        return new EntryFile(new Attachment(name, "", content), content, verdict, List.of());
    }
}
