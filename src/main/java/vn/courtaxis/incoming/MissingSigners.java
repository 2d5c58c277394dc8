package vn.courtaxis.incoming;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.RemarkCode;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.Signer;
import vn.courtaxis.ledger.EntryFile;

/**
 * Whose signature a main file lacks. The person's and the body's make the original (NĐ 30/2020 Điều 5). While it is not known of one
 * signature whose it is, nothing is said.
 */
public final class MissingSigners {

    private static final Map<Signer, RemarkCode> CODES =
            Map.of(Signer.BODY, RemarkCode.BODY_SIGNATURE_MISSING, Signer.PERSON, RemarkCode.PERSON_SIGNATURE_MISSING);

    private MissingSigners() {}

    /** Whether it may stand in the table of decisions. */
    public static boolean isCode(String code) {
        return CODES.values().stream().anyMatch(known -> known.name().equals(code));
    }

    /** @param files the main file first */
    static Optional<Remark> of(List<EntryFile> files) {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        var main = files.get(0);
        var signers = signers(main.signatures());
        if (signers.size() != 1 || signers.contains(Signer.UNKNOWN)) {
            return Optional.empty();
        }
        var missing = signers.contains(Signer.BODY) ? Signer.PERSON : Signer.BODY;
        return Optional.ofNullable(CODES.get(missing))
                .map(code -> Remark.of(code, main.attachment().name()));
    }

    private static Set<Signer> signers(List<SignatureReport> signatures) {
        var signers = EnumSet.noneOf(Signer.class);
        signatures.stream()
                .filter(signature -> signature.verdict() != SignatureVerdict.INVALID)
                .forEach(signature -> signers.add(signature.signer()));
        return signers;
    }
}
