package vn.courtaxis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplePdfTest {

    private static final String ALPHABET =
            "à ả ã á ạ ằ ẳ ẵ ắ ặ ầ ẩ ẫ ấ ậ è ẻ ẽ é ẹ ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ồ ổ ỗ ố ộ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ đ Ư Đ";
    private static final String OPENING = "Chánh án Tòa án nhân dân tối cao yêu cầu các đơn vị thực hiện nghiêm túc.";
    private static final SampleText DECISION = new SampleText(
            "Tòa án nhân dân tỉnh số 1",
            "Tòa án nhân dân tối cao",
            "07/QĐ-TA",
            "Hà Nội",
            LocalDate.of(2026, 2, 5),
            "Quyết định",
            "Về việc ban hành Quy chế tiếp nhận, xử lý văn bản điện tử trên Trục liên thông văn bản quốc gia",
            List.of(
                    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
                    "QUYẾT ĐỊNH:",
                    OPENING,
                    ALPHABET),
            List.of("Văn phòng Chính phủ", "Bộ Tài chính"),
            "KT. Chánh án",
            "Phó Chánh án");

    @Test
    void givesItsVietnameseTextBack() throws IOException {
        var text = oneLine(pdf(DECISION));

        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        assertThat(text)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                .contains("TÒA ÁN NHÂN DÂN TỐI CAO", "TÒA ÁN NHÂN DÂN TỈNH SỐ 1", "Số: 07/QĐ-TA")
                .contains("Hà Nội, ngày 05 tháng 02 năm 2026", "QUYẾT ĐỊNH", OPENING, ALPHABET)
                .contains(DECISION.subject())
                .contains("KT. CHÁNH ÁN", "PHÓ CHÁNH ÁN", "- Văn phòng Chính phủ;", "- Bộ Tài chính;", "- Lưu: VT.");
    }

    @Test
    void laysALetterOutAsALetter() throws IOException {
        var text = oneLine(pdf(letter(List.of("Nội dung."))));

        assertThat(text).contains("V/v phối hợp thử nghiệm", "Kính gửi: Văn phòng Chính phủ", "- Như trên;");
        assertThat(text).doesNotContain("CÔNG VĂN");
    }

    @Test
    void embedsEveryFont() throws IOException {
        try (var document = Loader.loadPDF(pdf(DECISION))) {
            assertThat(fonts(document)).hasSizeGreaterThanOrEqualTo(4).allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("LiberationSerif");
            });
        }
    }

    @Test
    void marksEveryPageAsASample() throws IOException {
        var pdf = pdf(letter(Collections.nCopies(60, OPENING)));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("MẪU - SANDBOX", "không có giá trị pháp lý");
            }
            assertThat(document.getDocumentInformation().getTitle()).contains("SANDBOX");
        }
    }

    @Test
    void keepsAllTextInsideTheMargins() throws IOException {
        var word = "Không_có_khoảng_trắng".repeat(20);
        var edges = new RightEdges();

        try (var document = Loader.loadPDF(pdf(letter(List.of(word, OPENING.repeat(9)))))) {
            assertThat(edges.getText(document).replaceAll("\\s+", "")).contains(word);
        }

        assertThat(edges.furthest).isBetween(SampleSheet.RIGHT - 2, SampleSheet.RIGHT + 0.5f);
    }

    @Test
    void writesAQuestionMarkForALetterTheFontLacks() throws IOException {
        assertThat(oneLine(pdf(letter(List.of("Ký hiệu 法院 \uD83D\uDE00 hết\tdòng\n.")))))
                .contains("Ký hiệu ?? ? hết dòng .");
    }

    @Test
    void givesTheSameBytesForTheSameText() throws IOException {
        assertThat(pdf(DECISION)).isEqualTo(pdf(DECISION)).isNotEqualTo(pdf(letter(List.of("Khác."))));
        assertThat(pdf(DECISION))
                .startsWith("%PDF-1.".getBytes(StandardCharsets.US_ASCII))
                .hasSizeLessThan(150_000);
    }

    @Test
    void isPaddedToTheSizeAskedForWithOtherBytesEachTime(@TempDir Path directory) throws IOException {
        var one = padded(directory.resolve("one.pdf"), 5_000_000);
        var two = padded(directory.resolve("two.pdf"), 5_000_000);

        assertThat(Files.size(one)).isBetween(4_999_900L, 5_000_100L);
        assertThat(Files.mismatch(one, two)).isNotEqualTo(-1);
        assertThat(oneLine(Files.readAllBytes(one))).contains(OPENING);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void neverLeavesASignatureOnAPageOfItsOwn(int paragraphs) throws IOException {
        var texts = new ArrayList<>(Collections.nCopies(paragraphs, OPENING));
        texts.add("Trân trọng cảm ơn./.");

        try (var document = Loader.loadPDF(pdf(letter(texts)))) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(document.getNumberOfPages());

            assertThat(stripper.getText(document)).contains("Trân trọng cảm ơn./.", "CHÁNH VĂN PHÒNG");
        }
    }

    /** How far to the right text reaches. */
    private static final class RightEdges extends PDFTextStripper {

        private float furthest;

        @Override
        protected void processTextPosition(TextPosition text) {
            // blanks may hang over the edge, nobody sees them
            if (!text.getUnicode().isBlank()) {
                furthest = Math.max(furthest, text.getXDirAdj() + text.getWidthDirAdj());
            }
            super.processTextPosition(text);
        }
    }

    private static SampleText letter(List<String> paragraphs) {
        return new SampleText(
                "Tòa án nhân dân tối cao",
                "",
                "12/TANDTC-VP",
                "Hà Nội",
                LocalDate.of(2026, 11, 23),
                "Công văn",
                "phối hợp thử nghiệm",
                paragraphs,
                List.of("Văn phòng Chính phủ"),
                "",
                "Chánh Văn phòng");
    }

    private static byte[] pdf(SampleText text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        SamplePdf.write(text, bytes);
        return bytes.toByteArray();
    }

    private static Path padded(Path file, long size) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            SamplePdf.writePadded(DECISION, size, out);
        }
        return file;
    }

    private static String oneLine(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }
}
