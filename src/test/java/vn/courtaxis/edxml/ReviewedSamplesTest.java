package vn.courtaxis.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.courtaxis.document.Verdict.Done;
import vn.courtaxis.exchange.TemporaryDocumentStore;

/**
 * What is read of every sample was compared with it by eye, field by field, and is held here: by an independent reading
 * of the same file, and by a fingerprint of all of it, since samples and the names of people in them stay out of the
 * project.
 */
class ReviewedSamplesTest {

    private final Reading reading;

    ReviewedSamplesTest(@TempDir Path folder) {
        reading = new Reading(new TemporaryDocumentStore(folder));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vpcp-sdk-example/edoc_new.edxml                  | ? |
            vpcp-sdk-example/edoc_revocation.edxml           | ? |
            vpcp-sdk-example/edoc_update.edxml               | ? |
            vpcp-sdk-example/edoc_replacement.edxml          | ? |
            vpcp-sdk-example/status.edxml                    | ? |
            vpcp-sdk-example/status_inbox_01.edxml           | ? |
            vpcp-sdk-example/status_rejection_02.edxml       | ? |
            vpcp-sdk-example/status_acceptance_03.edxml      | ? |
            vpcp-sdk-example/status_assignment_04.edxml      | ? |
            vpcp-sdk-example/status_processing_05.edxml      | ? |
            vpcp-sdk-example/status_finish_06.edxml          | ? |
            vpcp-sdk-example/status_cancellation_13.edxml    | ? |
            vpcp-sdk-example/status_change-acceptance_15.edxml | ? |
            vpcp-sdk-example/status_change-rejection_16.edxml | ? |
            axis-received/852e179c-8eca-4502-ac38-0b97321f29c3.edxml | ? |
            bkav-edoc/edoc_new.edxml                         | ? |
            writer-reference/vnpt-EdXML102-0.0.3_edoc.edxml  | ? |
            writer-reference/vnpt-EdXML102-0.0.3_status.edxml | ? |
            """)
    void isReadAsReviewed(String file, String fingerprint, String remarks) throws Exception {
        var bytes = Samples.bytes(file);

        var read = ((Done<ReadMessage>) reading.read(bytes)).value();

        Spoken.assertSaid(DomReading.of(bytes), read);
        assertThat(String.join(" ", Reading.codes(read))).isEqualTo(remarks == null ? "" : remarks);
        assertThat(fingerprint(read)).as(read.toString()).isEqualTo(fingerprint);
    }

    @Test
    void theFingerprintSeesEveryField() throws Exception {
        var one = reading.document(Messages.document(Messages.attachment("a.pdf", Messages.PDF)));
        var other = reading.document(Messages.document(Messages.attachment("b.pdf", Messages.PDF)));

        assertThat(fingerprint(one)).isNotEqualTo(fingerprint(other)).isEqualTo(fingerprint(one));
    }

    private static String fingerprint(ReadMessage read) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(read.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 8);
    }
}
