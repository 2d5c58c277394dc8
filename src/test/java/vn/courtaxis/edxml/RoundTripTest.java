package vn.courtaxis.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.DocumentHeader.ReceiverChange;
import vn.courtaxis.document.DocumentHeader.Replacement;
import vn.courtaxis.document.DocumentHeader.Reply;
import vn.courtaxis.document.DocumentHeader.Trace;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.TemporaryDocumentStore;

class RoundTripTest {

    private final TemporaryDocumentStore store;
    private final Reading reading;

    RoundTripTest(@TempDir Path folder) {
        store = new TemporaryDocumentStore(folder);
        reading = new Reading(store);
    }

    @Test
    void everyFieldComesBack() throws Exception {
        var header = full();

        assertThat(reading.document(write(header, List.of())).header()).isEqualTo(header);
    }

    @ParameterizedTest
    @MethodSource("businesses")
    void theDocumentsThatTheBusinessIsAboutComeBack(Business business) throws Exception {
        var read = reading.document(write(Messages.header(business, "s", List.of()), List.of()));

        assertThat(read.header().business()).isEqualTo(business);
        assertThat(read.remarks()).isEmpty();
    }

    static List<Business> businesses() {
        var older = new DocumentId("000.00.00.G22,2014/02/30,1/a\u0301");
        var added = new ReceiverChange("H41", true);
        var removed = new ReceiverChange("000.00.00.H41", false);
        return List.of(
                Business.recall(older, "Lý do"),
                Business.update(older, "Lý do", true, List.of(added, removed)),
                new Business(
                        BusinessType.UPDATE,
                        "",
                        false,
                        older,
                        false,
                        List.of(added),
                        List.of(),
                        new Staff("a", "b", "c", "d")),
                Business.replacement(
                        List.of(
                                new Replacement(older, List.of("H41", "G22")),
                                new Replacement(new DocumentId("2"), List.of())),
                        "Lý do",
                        true));
    }

    @Test
    void filesOfAnyKindAndSizeComeBackByteForByte() throws Exception {
        var attachments = new ArrayList<Attachment>();
        var random = new Random(7);
        for (var size : new int[] {1, 2, 3, 24_575, 24_576, 24_577, 100_000}) {
            var content = new byte[size];
            random.nextBytes(content);
            content[0] = 0; // binary without a mark
            attachments.add(new Attachment("Tệp " + size + ".bin", ContentTypes.UNKNOWN, store.keep(content)));
        }
        var ooxml = Messages.zip(List.of("[Content_Types].xml", "word/document.xml"), new byte[3000]);
        attachments.add(new Attachment("a.docx", ContentTypes.of("a.docx", ooxml), "mô tả", store.keep(ooxml)));
        attachments.add(new Attachment("a.zip", "application/zip", store.keep(ooxml)));
        attachments.add(new Attachment("a.pdf", "application/pdf", store.keep(Messages.PDF)));

        var read = reading.document(write(full(), attachments));

        assertThat(read.attachments()).isEqualTo(attachments);
    }

    @Test
    void anAllZeroFileOfAMegabyteIsNoBomb() throws Exception {
        StoredFile zeros = store.keep(new byte[1 << 20]);

        var read = reading.document(write(full(), List.of(new Attachment("a.dat", ContentTypes.UNKNOWN, zeros))));

        assertThat(read.attachments().get(0).content()).isEqualTo(zeros);
    }

    private static DocumentHeader full() {
        var base = Messages.referenceHeader();
        return new DocumentHeader(
                base.from(),
                base.to(),
                base.documentId(),
                base.number(),
                base.place(),
                base.date(),
                base.type(),
                "Dòng một\nDòng hai <&>",
                base.content(),
                base.signer(),
                base.dueDate(),
                base.priority(),
                "Nội bộ",
                "TVC",
                2,
                22,
                List.of("Phụ lục I", "Phụ lục II"),
                List.of(new Reply("000.00.00.H14", "267/VP", new DocumentId("x"), LocalDate.of(2018, 9, 28))),
                base.steering(),
                base.distribution(),
                Business.newDocument(true),
                List.of(new Trace("000.00.00.G22", LocalDateTime.of(2024, 5, 6, 7, 20, 1)), new Trace("W90", null)));
    }

    private byte[] write(DocumentHeader header, List<Attachment> attachments) throws IOException {
        var out = new ByteArrayOutputStream();
        new EdxmlWriter(store).write(header, attachments, out);
        return out.toByteArray();
    }
}
