package vn.courtaxis.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import vn.courtaxis.sandbox.SamplePdf;
import vn.courtaxis.sandbox.SampleText;

/** PDFs of one page. */
public final class SamplePages {

    private SamplePages() {}

    /** @param line a paragraph of its own */
    public static byte[] saying(String line) {
        try {
            var bytes = new ByteArrayOutputStream();
            var day = LocalDate.of(2026, 11, 20);
            SamplePdf.write(
                    new SampleText(
                            "TÒA ÁN NHÂN DÂN TỈNH SỐ 1 (SANDBOX)",
                            "",
                            "12/TA01-VP",
                            "Hà Nội",
                            day,
                            "Công văn",
                            "Trao đổi",
                            List.of(line),
                            List.of("Như trên"),
                            "",
                            "CHÁNH ÁN"),
                    bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
