package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.Signer;
import vn.courtaxis.document.TimeProof;

/** What was written about signatures stays readable. */
final class SignatureRowsTest {

    private final LedgerJson json = new LedgerJson();

    @Test
    void readsAReportWrittenBeforeSignerAndListWereLookedAt() {
        var before = "[{\"verdict\":\"VALID\",\"signedBy\":\"A\",\"organization\":\"B\",\"serialNumber\":\"2000\","
                + "\"signedAt\":\"2026-11-23T08:00:00Z\",\"coversWholeFile\":true,\"algorithm\":\"RSA 2048 with SHA-256\","
                + "\"reasons\":[]}]";

        var report = json.signatures(before).get(0);

        assertThat(report.signer()).isEqualTo(Signer.UNKNOWN);
        assertThat(report.time()).isEqualTo(TimeProof.CLAIMED);
        assertThat(report.trustList()).isEmpty();
    }

    @Test
    void readsWhatItWrites() {
        var report = new SignatureReport(
                SignatureVerdict.VALID,
                "A",
                "B",
                "1",
                Instant.parse("2026-11-23T08:00:00Z"),
                true,
                "",
                List.of(),
                Signer.BODY,
                TimeProof.TIME_STAMP,
                "government");

        assertThat(json.signatures(json.write(List.of(report)))).containsExactly(report);
    }
}
