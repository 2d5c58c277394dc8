package vn.courtaxis.signature;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.Signer;
import vn.courtaxis.signature.SigningOrder.Part;
import vn.courtaxis.signature.SigningSettings.Drafts;

/** The person signs first, the body last and once (NĐ 30/2020 Điều 5, 32). */
final class SigningSequence {

    private SigningSequence() {}

    /** Why the body may not sign now what bears these signatures; empty when it may. */
    static Optional<Problem> objection(
            List<SignatureReport> earlier, SigningKey key, SigningOrder order, Drafts drafts) {
        var broken = earlier.stream()
                .filter(signature -> signature.verdict() == SignatureVerdict.INVALID)
                .toList();
        if (!broken.isEmpty()) {
            return Optional.of(new Problem(ErrorCode.EARLIER_SIGNATURE_INVALID, describe(broken)));
        }
        if (earlier.stream().anyMatch(signature -> isBy(key, signature))) {
            return Optional.of(
                    new Problem(ErrorCode.ALREADY_SEALED, order.unit().value()));
        }
        return isUnsigned(earlier, order) && drafts.of(order.unit()) == DraftPolicy.REFUSE
                ? Optional.of(new Problem(ErrorCode.PERSON_SIGNATURE_MISSING, ""))
                : Optional.empty();
    }

    /** What is worth knowing although it is signed. */
    static List<Problem> notes(List<SignatureReport> earlier, SigningOrder order, Drafts drafts) {
        return isUnsigned(earlier, order) && drafts.of(order.unit()) == DraftPolicy.WARN
                ? List.of(new Problem(ErrorCode.PERSON_SIGNATURE_MISSING, "sealed all the same"))
                : List.of();
    }

    private static boolean isUnsigned(List<SignatureReport> earlier, SigningOrder order) {
        return order.part() == Part.MAIN
                && earlier.stream().allMatch(signature -> signature.signer() == Signer.BODY); // another body's
    }

    /** Whoever signs under the same names is the same signer: a renewed certificate has another number. */
    private static boolean isBy(SigningKey key, SignatureReport signature) {
        var own = SubjectNames.of(key.certificate());
        return own.isCommonName(signature.signedBy()) && own.isOrganization(signature.organization());
    }

    private static String describe(List<SignatureReport> broken) {
        return broken.stream().map(SigningSequence::describe).collect(Collectors.joining("; "));
    }

    private static String describe(SignatureReport signature) {
        var codes =
                signature.reasons().stream().map(SignatureReport.Reason::code).collect(Collectors.joining(", "));
        return signature.signedBy() + " (" + codes + ")";
    }
}
