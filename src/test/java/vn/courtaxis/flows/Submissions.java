package vn.courtaxis.flows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.courtaxis.flows.Sandbox.Upload;
import vn.courtaxis.sandbox.SamplePdf;
import vn.courtaxis.sandbox.SampleText;

/** Documents as a clerk would hand them over. */
public final class Submissions {

    static final String OFFICE = "000.00.00.G22";

    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    private Submissions() {}

    /** Complete metadata with a number of its own; tests change what they are about. */
    public static Map<String, Object> letter() {
        var letter = new LinkedHashMap<String, Object>();
        letter.put("sender", "TAND-01");
        letter.put("recipients", List.of(OFFICE));
        letter.put("number", String.valueOf(NUMBERS.incrementAndGet()));
        letter.put("notation", "CV-TA01");
        letter.put("date", LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString());
        letter.put("place", "Hà Nội");
        letter.put("type", "Công văn");
        letter.put("subject", "Đề nghị phối hợp xác minh");
        letter.put("signer", Map.of("position", "CHÁNH ÁN", "fullName", "Đơn vị mẫu (SANDBOX)"));
        return letter;
    }

    static Map<String, Object> letter(String field, Object value) {
        var letter = letter();
        letter.put(field, value);
        return letter;
    }

    static String documentId(Map<String, Object> letter) {
        return "W90.01," + letter.get("date").toString().replace('-', '/') + "," + letter.get("number") + "/"
                + letter.get("notation");
    }

    static Upload pdf(String name) {
        return pdf(name, "Đề nghị phối hợp xác minh", List.of("Kính gửi: Văn phòng Chính phủ.", "Nội dung."));
    }

    public static Upload pdf(String name, String subject, List<String> paragraphs) {
        return pdf(name, subject, paragraphs, 0);
    }

    /** A document of about so many bytes, none like another. */
    public static Upload pdf(String name, long size) {
        return pdf(name, "Đề nghị phối hợp xác minh", List.of("Kính gửi: Văn phòng Chính phủ.", "Nội dung."), size);
    }

    private static Upload pdf(String name, String subject, List<String> paragraphs, long size) {
        try {
            var bytes = new ByteArrayOutputStream();
            var text = new SampleText(
                    "TÒA ÁN NHÂN DÂN TỈNH SỐ 1 (SANDBOX)",
                    "TÒA ÁN NHÂN DÂN TỐI CAO (SANDBOX)",
                    "01/CV-TA01",
                    "Hà Nội",
                    LocalDate.of(2026, 11, 20),
                    "Công văn",
                    subject,
                    paragraphs,
                    List.of("Như trên"),
                    "",
                    "CHÁNH ÁN");
            SamplePdf.writePadded(text, size, bytes);
            return new Upload(name, bytes.toByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
