package vn.courtaxis.sandbox;

import static vn.courtaxis.sandbox.SampleSheet.LEFT;
import static vn.courtaxis.sandbox.SampleSheet.MM;
import static vn.courtaxis.sandbox.SampleSheet.WIDTH;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Sample documents laid out by NĐ 30/2020/NĐ-CP Phụ lục I and marked "MẪU - SANDBOX" on every page; the same text gives the same bytes. */
public final class SamplePdf {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    private static final float BODY = 14;
    /** Position, room for the signature, places of distribution. */
    private static final float ENDING = 55 * MM;
    /** Of it, what the signature itself takes. */
    private static final float SIGNATURE = 26 * MM;
    /** An office and no person: the samples' signer, as the sandbox's metadata name it. */
    private static final String SIGNER = "Đơn vị mẫu (SANDBOX)";
    /** Object number, dictionary and cross reference of the padding. */
    private static final int PADDING_OVERHEAD = 110;

    private SamplePdf() {}

    /** Writes a document of about 60 KB; the stream is not closed. */
    public static void write(SampleText text, OutputStream out) throws IOException {
        write(text, out, 0);
    }

    /**
     * Writes a document padded with bytes that do not compress and differ each time. The padding passes through a temporary file.
     *
     * @param size bytes, met within 100; a size below that of the document itself changes nothing
     */
    public static void writePadded(SampleText text, long size, OutputStream out) throws IOException {
        var plain = new CountingStream();
        write(text, plain, 0);
        write(text, out, Math.max(0, size - plain.count() - PADDING_OVERHEAD));
    }

    private static void write(SampleText text, OutputStream out, long padding) throws IOException {
        try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            describe(document, text);
            try (var sheet = new SampleSheet(document)) {
                heading(sheet, text);
                title(sheet, text);
                body(sheet, text);
                ending(sheet, text);
            }
            if (padding > 0) {
                var stream = new PDStream(document, new RandomBytes(padding));
                document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("SandboxPadding"), stream);
            }
            // a plain cross-reference table, which the oldest readers on the axis understand
            document.save(out, CompressParameters.NO_COMPRESSION);
        }
    }

    private static void describe(PDDocument document, SampleText text) {
        var information = document.getDocumentInformation();
        information.setTitle(text.type() + " " + text.number() + " (MẪU - SANDBOX)");
        information.setSubject(text.subject());
        information.setAuthor(text.issuer());
        information.setCreator("Court Axis sandbox");
        information.setCreationDate(GregorianCalendar.from(text.date().atStartOfDay(VIETNAM)));
        document.getDocumentCatalog().setLanguage("vi-VN");
        document.setDocumentId((long) text.hashCode());
    }

    /** Issuer on the left, country and motto on the right, number and date below them (cells 1 to 4, and 5b of a letter). */
    private static void heading(SampleSheet sheet, SampleText text) throws IOException {
        var right = sheet.bold.width(COUNTRY, 12.5f) + 2;
        var left = WIDTH - right - 3 * MM;
        var rightEdge = LEFT + WIDTH - right;
        var top = sheet.y();
        sheet.centred(sheet.bold, 12.5f, COUNTRY, rightEdge, right);
        var motto = sheet.centred(sheet.bold, 13.5f, MOTTO, rightEdge, right);
        sheet.rule(rightEdge + (right - motto) / 2, motto, 4.5f);
        var rightEnd = sheet.y();
        sheet.moveTo(top);
        if (!text.issuerParent().isEmpty()) {
            sheet.centred(sheet.upright, 12.5f, upper(text.issuerParent()), LEFT, left);
        }
        var name = sheet.centred(sheet.bold, 12.5f, upper(text.issuer()), LEFT, left);
        var rule = Math.max(name * 0.42f, 20 * MM);
        sheet.rule(LEFT + (left - rule) / 2, rule, 4.5f);
        var below = Math.min(rightEnd, sheet.y()) - 8;
        sheet.moveTo(below);
        sheet.centred(sheet.italic, 13.5f, text.place() + ", " + date(text), rightEdge, right);
        sheet.moveTo(below);
        sheet.centred(sheet.upright, 13, "Số: " + text.number(), LEFT, left);
        if (text.isOfficialLetter()) {
            sheet.centred(sheet.upright, 12.5f, "V/v " + text.subject(), LEFT, left);
        }
    }

    /** Kind and subject (cell 5a), or whom a letter addresses (cell 9a). */
    private static void title(SampleSheet sheet, SampleText text) throws IOException {
        sheet.skip(16);
        if (text.isOfficialLetter()) {
            addressees(sheet, text);
            return;
        }
        sheet.centred(sheet.bold, BODY, upper(text.type()), LEFT, WIDTH);
        var width = sheet.centred(sheet.bold, BODY, text.subject(), LEFT + 12 * MM, WIDTH - 24 * MM);
        var rule = Math.max(width * 0.4f, 25 * MM);
        sheet.rule(LEFT + (WIDTH - rule) / 2, rule, 5);
        sheet.skip(14);
    }

    private static void addressees(SampleSheet sheet, SampleText text) throws IOException {
        if (text.recipients().size() == 1) {
            sheet.centred(sheet.upright, BODY, "Kính gửi: " + text.recipients().get(0), LEFT, WIDTH);
        } else if (!text.recipients().isEmpty()) {
            sheet.leftAligned(sheet.upright, BODY, "Kính gửi:", LEFT + 30 * MM, WIDTH - 30 * MM);
            list(sheet, sheet.upright, BODY, text, LEFT + 42 * MM, WIDTH - 42 * MM, ".");
        }
        sheet.skip(10);
    }

    private static void body(SampleSheet sheet, SampleText text) throws IOException {
        var last = text.paragraphs().size() - 1;
        for (var i = 0; i <= last; i++) {
            var paragraph = text.paragraphs().get(i);
            if (i == last) {
                // a signature must not stand on a page of its own
                sheet.need(Math.min(sheet.height(paragraph, BODY), 60 * MM) + ENDING);
            }
            if (paragraph.equals(upper(paragraph))) {
                sheet.skip(4);
                sheet.centred(sheet.bold, BODY, paragraph, LEFT, WIDTH);
            } else {
                var basis = paragraph.startsWith("Căn cứ") || paragraph.startsWith("Theo đề nghị");
                sheet.justified(basis ? sheet.italic : sheet.upright, BODY, paragraph, 12.7f * MM);
            }
            sheet.skip(6);
        }
    }

    /** Places of distribution on the left, the signer's position and name on the right with room for the signature between (cells 7 and 9b). */
    private static void ending(SampleSheet sheet, SampleText text) throws IOException {
        sheet.skip(8);
        sheet.need(ENDING - 20);
        var top = sheet.y();
        var half = WIDTH / 2;
        if (!text.signerAuthority().isEmpty()) {
            sheet.centred(sheet.bold, BODY, upper(text.signerAuthority()), LEFT + half, half);
        }
        sheet.centred(sheet.bold, BODY, upper(text.signerPosition()), LEFT + half, half);
        sheet.skip(SIGNATURE);
        sheet.centred(sheet.bold, BODY, SIGNER, LEFT + half, half);
        sheet.moveTo(top);
        sheet.leftAligned(sheet.boldItalic, 12, "Nơi nhận:", LEFT, half);
        if (text.isOfficialLetter()) {
            sheet.leftAligned(sheet.upright, 11, "- Như trên;", LEFT, half);
        } else {
            list(sheet, sheet.upright, 11, text, LEFT, half - 4 * MM, ";");
        }
        sheet.leftAligned(sheet.upright, 11, "- Lưu: VT.", LEFT, half);
    }

    private static void list(
            SampleSheet sheet, SampleFont font, float size, SampleText text, float left, float width, String end)
            throws IOException {
        var last = text.recipients().size() - 1;
        for (var i = 0; i <= last; i++) {
            sheet.leftAligned(font, size, "- " + text.recipients().get(i) + (i < last ? ";" : end), left, width);
        }
    }

    /** Days below 10 and months 1 and 2 have a leading zero (Phụ lục I, II.4). */
    private static String date(SampleText text) {
        var date = text.date();
        var month = date.getMonthValue() < 3 ? "0" + date.getMonthValue() : String.valueOf(date.getMonthValue());
        return String.format(Locale.ROOT, "ngày %02d tháng %s năm %d", date.getDayOfMonth(), month, date.getYear());
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
