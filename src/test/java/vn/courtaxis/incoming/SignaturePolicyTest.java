package vn.courtaxis.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.document.SignatureVerdict.INVALID;
import static vn.courtaxis.document.SignatureVerdict.UNDETERMINED;
import static vn.courtaxis.document.SignatureVerdict.UNSIGNED;
import static vn.courtaxis.document.SignatureVerdict.VALID;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.incoming.SignaturePolicy.Decision;
import vn.courtaxis.ledger.EntryFile;

final class SignaturePolicyTest {

    @Test
    void goesByTheVerdictWhereNoReasonIsNamed() {
        var policy = new SignaturePolicy(Decision.QUARANTINE, Decision.DELIVER);

        assertThat(policy.on(signed(VALID), VALID)).isEqualTo(Ruling.ACCEPT);
        assertThat(policy.on(signed(INVALID, "CONTENT_ALTERED"), INVALID)).isEqualTo(Ruling.QUARANTINE);
        assertThat(policy.on(signed(UNDETERMINED, "ALGORITHM_WEAK"), UNDETERMINED))
                .isEqualTo(Ruling.QUARANTINE);
        assertThat(policy.on(List.of(), UNSIGNED)).isEqualTo(Ruling.ACCEPT);
    }

    @Test
    void goesByTheReasonWhereOneIsNamed() {
        var policy = policy(Map.of("ALGORITHM_WEAK", Ruling.FLAG, "CONTENT_ALTERED", Ruling.REJECT));

        assertThat(policy.on(signed(UNDETERMINED, "ALGORITHM_WEAK"), UNDETERMINED))
                .isEqualTo(Ruling.FLAG);
        assertThat(policy.on(signed(INVALID, "CONTENT_ALTERED"), INVALID)).isEqualTo(Ruling.REJECT);
    }

    @Test
    void letsAMildReasonNotSoftenAnother() {
        var policy = policy(Map.of("ALGORITHM_WEAK", Ruling.ACCEPT));

        assertThat(policy.on(signed(UNDETERMINED, "ALGORITHM_WEAK", "REVOCATION_UNKNOWN"), UNDETERMINED))
                .isEqualTo(Ruling.QUARANTINE);
    }

    @Test
    void neverDeliversWhatIsInvalid() {
        var policy = policy(Map.of("CONTENT_ALTERED", Ruling.ACCEPT, "INVALID", Ruling.FLAG));

        assertThat(policy.on(signed(INVALID, "CONTENT_ALTERED"), INVALID)).isEqualTo(Ruling.QUARANTINE);
    }

    @Test
    void letsRemarksPassUnlessTheyAreNamed() {
        assertThat(policy(Map.of()).on(signed(VALID, "FORM_FILLED_AFTER_SIGNING"), VALID))
                .isEqualTo(Ruling.ACCEPT);
        assertThat(policy(Map.of("FORM_FILLED_AFTER_SIGNING", Ruling.QUARANTINE))
                        .on(signed(VALID, "FORM_FILLED_AFTER_SIGNING"), VALID))
                .isEqualTo(Ruling.QUARANTINE);
    }

    @Test
    void aDoubtfulFileDoesNotExcuseAnUnsignedOne() {
        var policy = new SignaturePolicy(Decision.DELIVER, Decision.QUARANTINE);
        var doubtful = signed(UNDETERMINED, "ALGORITHM_WEAK").get(0);
        var content = new StoredFile("1".repeat(64), 1);
        var unsigned = new EntryFile(new Attachment("b.pdf", "application/pdf", content), content, UNSIGNED, List.of());

        assertThat(policy.on(List.of(doubtful), UNDETERMINED)).isEqualTo(Ruling.ACCEPT);
        assertThat(policy.on(List.of(doubtful, unsigned), UNDETERMINED)).isEqualTo(Ruling.QUARANTINE);
        assertThat(policy.on(List.of(EntryFile.of(unsigned.attachment()), doubtful), UNDETERMINED))
                .isEqualTo(Ruling.QUARANTINE);
    }

    private static SignaturePolicy policy(Map<String, Ruling> table) {
        return new SignaturePolicy(Decision.QUARANTINE, Decision.DELIVER, table);
    }

    private static List<EntryFile> signed(SignatureVerdict verdict, String... codes) {
        var reasons = Arrays.stream(codes)
                .map(code -> new SignatureReport.Reason(code, "", ""))
                .toList();
        var report = new SignatureReport(verdict, "", "", "", null, true, "", reasons);
        var content = new StoredFile("0".repeat(64), 1);
        return List.of(
                new EntryFile(new Attachment("a.pdf", "application/pdf", content), content, verdict, List.of(report)));
    }
}
