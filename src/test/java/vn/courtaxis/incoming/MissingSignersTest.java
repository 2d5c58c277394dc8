package vn.courtaxis.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.document.SignatureVerdict.INVALID;
import static vn.courtaxis.document.SignatureVerdict.VALID;
import static vn.courtaxis.document.Signer.BODY;
import static vn.courtaxis.document.Signer.PERSON;
import static vn.courtaxis.document.Signer.UNKNOWN;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.Signer;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.TimeProof;
import vn.courtaxis.incoming.SignaturePolicy.Decision;
import vn.courtaxis.ledger.EntryFile;

final class MissingSignersTest {

    @Test
    void tellsWhoseSignatureTheMainFileLacks() {
        assertThat(missing(by(PERSON))).containsExactly("BODY_SIGNATURE_MISSING");
        assertThat(missing(by(PERSON), by(PERSON))).containsExactly("BODY_SIGNATURE_MISSING");
        assertThat(missing(by(BODY))).containsExactly("PERSON_SIGNATURE_MISSING");
        assertThat(missing(by(PERSON), by(BODY))).isEmpty();
    }

    @Test
    void saysNothingWhileItIsNotKnownWhoSigned() {
        assertThat(missing()).isEmpty();
        assertThat(missing(by(UNKNOWN))).isEmpty();
        assertThat(missing(by(PERSON), by(UNKNOWN))).isEmpty();
    }

    @Test
    void countsNoInvalidSignature() {
        assertThat(missing(by(PERSON), by(BODY, INVALID))).containsExactly("BODY_SIGNATURE_MISSING");
    }

    @Test
    void isARemarkUnlessThePolicySaysMore() {
        var plain = new SignaturePolicy(Decision.QUARANTINE, Decision.DELIVER);
        var strict = new SignaturePolicy(
                Decision.QUARANTINE, Decision.DELIVER, Map.of("BODY_SIGNATURE_MISSING", Ruling.QUARANTINE));

        assertThat(plain.on(files(by(PERSON)), VALID)).isEqualTo(Ruling.ACCEPT);
        assertThat(strict.on(files(by(PERSON)), VALID)).isEqualTo(Ruling.QUARANTINE);
        assertThat(strict.on(files(by(BODY)), VALID)).isEqualTo(Ruling.ACCEPT);
        assertThat(strict.reasons(files(by(PERSON)))).isEqualTo("a.pdf: BODY_SIGNATURE_MISSING");
        assertThat(plain.reasons(files(by(PERSON)))).isEmpty();
        assertThat(Verification.code(VALID)).isEqualTo(ErrorCode.SIGNATURE_HELD_BY_POLICY);
    }

    private static List<String> missing(SignatureReport... signatures) {
        return MissingSigners.of(files(signatures)).map(Remark::code).stream().toList();
    }

    private static List<EntryFile> files(SignatureReport... signatures) {
        var pdf = new Attachment("a.pdf", "application/pdf", new StoredFile("0".repeat(64), 1));
        return List.of(new EntryFile(pdf, pdf.content(), VALID, Arrays.asList(signatures)));
    }

    private static SignatureReport by(Signer signer) {
        return by(signer, VALID);
    }

    private static SignatureReport by(Signer signer, SignatureVerdict verdict) {
        return new SignatureReport(verdict, "", "", "", null, true, "", List.of(), signer, TimeProof.NONE, "");
    }
}
