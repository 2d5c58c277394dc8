package vn.courtaxis.dms.soap;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import vn.courtaxis.dms.soap.api.Document;
import vn.courtaxis.dms.soap.api.Fetch;
import vn.courtaxis.dms.soap.api.Inbox;
import vn.courtaxis.dms.soap.api.Signer;
import vn.courtaxis.dms.soap.api.State;
import vn.courtaxis.dms.soap.api.Submit;
import vn.courtaxis.dms.soap.api.Taken;
import vn.courtaxis.dms.soap.api.UploadedFile;

/** Requests that read as what a test needs. */
final class SoapRequests {

    private SoapRequests() {}

    static Submit submission(String key, UploadedFile... files) {
        var submit = new Submit();
        submit.setIdempotencyKey(key);
        submit.setDocument(document());
        submit.getFiles().addAll(java.util.List.of(files));
        return submit;
    }

    private static Document document() {
        var document = new Document();
        document.setSender("TAND-01");
        document.getRecipients().add("G22");
        document.setNumber("12");
        document.setNotation("CV-TA");
        document.setDate(LocalDate.of(2026, 11, 2));
        document.setPlace("Hà Nội");
        document.setType("Công văn");
        document.setSubject("V/v phối hợp công tác");
        var signer = new Signer();
        signer.setPosition("Chánh án");
        signer.setFullName("Chánh án tỉnh số 1");
        document.setSigner(signer);
        return document;
    }

    static UploadedFile file(String name, byte[] bytes) {
        return file(name, () -> new ByteArrayInputStream(bytes));
    }

    static UploadedFile file(String name, Supplier<InputStream> content) {
        var file = new UploadedFile();
        file.setName(name);
        file.setContent(new DataHandler(new Source(name, content)));
        return file;
    }

    /** Bytes that no compression or buffer could hide, without holding them. */
    static InputStream noise(long length) {
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                return at < length ? (int) ((at++ * 2_654_435_761L) >>> 13) & 0xff : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int wanted) {
                if (at >= length) {
                    return -1;
                }
                var count = (int) Math.min(wanted, length - at);
                for (var n = 0; n < count; n++) {
                    buffer[offset + n] = (byte) read();
                }
                return count;
            }
        };
    }

    static byte[] pdf() {
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static State stateOf(String id) {
        var request = new State();
        request.setId(id);
        return request;
    }

    static Inbox inboxOf(String unit) {
        var request = new Inbox();
        request.setUnit(unit);
        return request;
    }

    static Fetch fetching(UUID id) {
        var request = new Fetch();
        request.setId(id.toString());
        return request;
    }

    static Taken taking(UUID id) {
        var request = new Taken();
        request.setId(id.toString());
        return request;
    }

    private record Source(String name, Supplier<InputStream> content) implements DataSource {

        @Override
        public InputStream getInputStream() {
            return content.get();
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getContentType() {
            return "application/octet-stream";
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
