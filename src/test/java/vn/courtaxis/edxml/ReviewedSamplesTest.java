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
            vpcp-sdk-example/edoc_new.edxml                  | 467e7dbc8d032c93 | WRAPPED_IN_ZIP CONTENT_NOT_AS_NAMED
            vpcp-sdk-example/edoc_revocation.edxml           | 35facafb7aef73a9 | BUSINESS_DOCUMENT_MISSING WRAPPED_IN_ZIP CONTENT_NOT_AS_NAMED
            vpcp-sdk-example/edoc_update.edxml               | b44df96e392d9dd8 | WRAPPED_IN_ZIP CONTENT_NOT_AS_NAMED
            vpcp-sdk-example/edoc_replacement.edxml          | e8f9de169c6483e2 | REPLACEMENT_REPEATED WRAPPED_IN_ZIP CONTENT_NOT_AS_NAMED
            vpcp-sdk-example/status.edxml                    | 281d66c9b87a2b3b |
            vpcp-sdk-example/status_inbox_01.edxml           | 54a566eea6972862 |
            vpcp-sdk-example/status_rejection_02.edxml       | deb73c34b35eca13 |
            vpcp-sdk-example/status_acceptance_03.edxml      | fa92705eb0679d13 |
            vpcp-sdk-example/status_assignment_04.edxml      | 717ae30b351ab325 |
            vpcp-sdk-example/status_processing_05.edxml      | 86b858ff249df0ea |
            vpcp-sdk-example/status_finish_06.edxml          | 281be16e2c4a9f05 |
            vpcp-sdk-example/status_cancellation_13.edxml    | 1a1bb37bbec523b2 |
            vpcp-sdk-example/status_change-acceptance_15.edxml | 3b13057040139e05 |
            vpcp-sdk-example/status_change-rejection_16.edxml | 48d7fd74200d9c90 |
            axis-received/852e179c-8eca-4502-ac38-0b97321f29c3.edxml | 2a7d9571ba34977c | BUSINESS_MISSING WRAPPED_IN_ZIP CONTENT_NOT_AS_NAMED
            bkav-edoc/edoc_new.edxml                         | 0958f1fdff409cca | DATE_FORMAT WRAPPED_IN_ZIP CONTENT_NOT_AS_NAMED
            writer-reference/vnpt-EdXML102-0.0.3_edoc.edxml  | c7369edf9bdab36d | WRAPPED_IN_ZIP CONTENT_NOT_AS_NAMED CONTENT_TYPE_WRONG WRAPPED_IN_ZIP CONTENT_NOT_AS_NAMED WRAPPED_IN_ZIP CONTENT_NOT_AS_NAMED
            writer-reference/vnpt-EdXML102-0.0.3_status.edxml | c8beccdc947f09ee |
            """)
    void isReadAsReviewed(String file, String fingerprint, String remarks) throws Exception {
        var bytes = Samples.bytes(file);

        var read = ((Done<ReadMessage>) reading.read(bytes)).value();

        Spoken.assertSaid(DomReading.of(bytes), read);
        assertThat(read.remarks().isEmpty() ? null : String.join(" ", Reading.codes(read)))
                .isEqualTo(remarks);
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
