package vn.courtaxis.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.DocumentHeader.ReceiverChange;
import vn.courtaxis.document.DocumentHeader.Replacement;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.Priority;
import vn.courtaxis.document.Steering;
import vn.courtaxis.exchange.TemporaryDocumentStore;

/** Messages of other systems as they were found. */
class SampleMessagesTest {

    private final TemporaryDocumentStore store;
    private final Reading reading;

    SampleMessagesTest(@TempDir Path folder) {
        store = new TemporaryDocumentStore(folder);
        reading = new Reading(store);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vpcp-sdk-example/edoc_new.edxml         | NEW     | 1 | 74fass22/VPCP-TTĐT |
            vpcp-sdk-example/edoc_revocation.edxml  | RECALL  | 3 | 7816/VPCP-TTĐT | 000.00.00.G22,2015/09/30,7816/VPCP-TTĐT
            vpcp-sdk-example/edoc_update.edxml      | UPDATE  | 3 | 7816/VPCP-TTĐT | 000.00.00.G22,2014/02/30,7806/VPCP-TTĐT
            vpcp-sdk-example/edoc_replacement.edxml | REPLACE | 3 | 7816/VPCP-TTĐT | 000.00.00.G22,2014/01/30,7806/VPCP-TTĐT
            bkav-edoc/edoc_new.edxml                | NEW     | 1 | 2491/STC-BCTC |
            """)
    void readsDocumentsOfEveryBusiness(String file, String business, int recipients, String number, String subject)
            throws Exception {
        var read = reading.document(Samples.bytes(file));

        var header = read.header();
        assertThat(header.business().type()).hasToString(business);
        var replaced = header.business().replaces().stream().map(Replacement::documentId);
        assertThat(replaced.findFirst().orElse(header.business().documentId()))
                .hasToString(subject == null ? "" : subject);
        assertThat(header.to()).hasSize(recipients);
        assertThat(header.number().text()).isEqualTo(number);
        assertThat(header.traces()).hasSize(1);
        assertThat(header.distribution()).hasSize(2);
        assertThat(header.steering()).isEqualTo(Steering.STEERING);
        assertThat(read.attachments()).extracting(Attachment::name).containsExactly("1896_QD-TTg_m_294779.doc");
        assertThat(Reading.codes(read)).contains("WRAPPED_IN_ZIP");
    }

    @ParameterizedTest
    @CsvSource({
        "status.edxml, 01, 000.00.00.G22",
        "status_inbox_01.edxml, 01, 000.00.00.G22",
        "status_rejection_02.edxml, 02, 000.00.00.G22",
        "status_acceptance_03.edxml, 03, 000.00.00.G22",
        "status_assignment_04.edxml, 04, 000.00.00.G22",
        "status_processing_05.edxml, 05, 000.00.00.G22",
        "status_finish_06.edxml, 06, 000.00.00.G22",
        "status_cancellation_13.edxml, 13, 000.00.00.H41",
        "status_change-acceptance_15.edxml, 15, 000.00.00.G22",
        "status_change-rejection_16.edxml, 16, 000.00.00.G22"
    })
    void readsEveryStatus(String file, String code, String addressee) throws Exception {
        var status = reading.status(Samples.bytes("vpcp-sdk-example/" + file));

        assertThat(status.code().value()).isEqualTo(code);
        assertThat(status.addressee()).isEqualTo(addressee);
        assertThat(status.documentId().value()).startsWith("000.00.00.G22,2015/09/30,7816/VPCP-");
        assertThat(status.documentDate()).isIn(LocalDate.of(2015, 9, 30), LocalDate.of(2018, 9, 28));
        assertThat(status.at()).isNotNull();
        assertThat(status.staff().department()).isNotEmpty();
        assertThat(status.description()).isNotEmpty();
    }

    @Test
    void readsWhatTheAxisMadeOfADocument() throws Exception {
        var read = reading.document(Samples.bytes("axis-received/852e179c-8eca-4502-ac38-0b97321f29c3.edxml"));

        var header = read.header();
        assertThat(header.from().name()).isEqualTo("Văn phòng Chính phủ");
        assertThat(header.documentId().value()).isEqualTo("9fbfbad2-f1f8-4256-a2eb-50fb1061cddb");
        assertThat(header.date()).isEqualTo(LocalDate.of(2019, 1, 17));
        assertThat(header.dueDate()).isEqualTo(LocalDate.of(2018, 6, 25));
        assertThat(header.copyCount()).isEqualTo(10);
        assertThat(header.pageCount()).isEqualTo(2);
        assertThat(header.priority()).isEqualTo(Priority.NORMAL);
        assertThat(header.appendixes()).containsExactly("Phụ lục");
        assertThat(header.replyTo()).isEmpty();
        assertThat(header.traces()).hasSize(2);
        assertThat(header.traces().get(1).at()).isEqualTo(LocalDateTime.of(2019, 5, 17, 18, 16, 33));
        assertThat(read.attachments().get(0).content().size()).isEqualTo(17);
        assertThat(Reading.codes(read)).containsExactly("BUSINESS_MISSING", "WRAPPED_IN_ZIP", "CONTENT_NOT_AS_NAMED");
    }

    @Test
    void readsADayFirstDateAndEmptyElements() throws Exception {
        var read = reading.document(Samples.bytes("bkav-edoc/edoc_new.edxml"));

        assertThat(read.header().date()).isEqualTo(LocalDate.of(2020, 10, 30));
        assertThat(read.header().dueDate()).isNull();
        assertThat(read.header().signer().fullName()).isEmpty();
        assertThat(read.header().appendixes()).isEmpty();
        assertThat(Reading.codes(read)).contains("DATE_FORMAT");
    }

    @Test
    void tellsWhichRecipientsAnUpdateChanges() throws Exception {
        var read = reading.document(Samples.bytes("vpcp-sdk-example/edoc_update.edxml"));

        assertThat(read.header().business().receivers())
                .contains(new ReceiverChange("000.00.00.H41", false), new ReceiverChange("000.00.00.H14", true));
    }

    @Test
    void readsTheReferenceDocumentIntoTheDataItWasMadeOf() throws Exception {
        var read = reading.document(Samples.bytes(Samples.REFERENCE_DOCUMENT));

        assertThat(read.header()).isEqualTo(Messages.referenceHeader());
        assertThat(read.header().to()).extracting(Organization::name).containsExactly("UBND tỉnh Nghệ An");
        assertThat(read.attachments())
                .extracting(Attachment::name)
                .containsExactly("a.pdf", "b.txt", "c.docx", "d.xlsx", "e.xls", "f.zip");
        assertThat(read.attachments())
                .extracting(attachment -> attachment.content().size())
                .containsExactly(15L, 5L, 10L, 1L, 1L, 165L);
    }

    @Test
    void readsTheReferenceStatusIntoTheDataItWasMadeOf() throws Exception {
        assertThat(reading.status(Samples.bytes(Samples.REFERENCE_STATUS))).isEqualTo(Messages.referenceStatus());
    }

    @ParameterizedTest
    @CsvSource({"edoc_jmeter_placeholder_unbound_xlink.edxml", "edoc_new_junk_before_prolog.edxml"})
    void refusesBadMessages(String file) throws Exception {
        assertThat(reading.problem(Samples.bytes("negative/" + file)).code()).isEqualTo(ErrorCode.MESSAGE_NOT_XML);
    }
}
