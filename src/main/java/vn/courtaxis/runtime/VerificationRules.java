package vn.courtaxis.runtime;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.RemarkCode;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.incoming.MissingSigners;
import vn.courtaxis.incoming.Ruling;
import vn.courtaxis.signature.Reasons;
import vn.courtaxis.signature.TrustSettings;

/** What the configuration of verification must meet, as sentences for the administrator. */
final class VerificationRules {

    private final CourtAxisProperties.Verification verification;
    private final List<String> problems = new ArrayList<>();

    private VerificationRules(CourtAxisProperties properties) {
        this.verification = properties.signature().verification();
    }

    static List<String> problems(CourtAxisProperties properties) {
        var rules = new VerificationRules(properties);
        rules.lists();
        rules.tables();
        rules.verification.decisions().forEach(rules::decision);
        rules.revocation();
        return rules.problems;
    }

    private void lists() {
        var names = new HashSet<String>();
        for (var n = 0; n < verification.trustLists().size(); n++) {
            var list = verification.trustLists().get(n);
            var at = "trust-lists[" + n + "]";
            if (list.name().isBlank() || list.name().equals(TrustSettings.DEFAULT_LIST) || !names.add(list.name())) {
                problem(at + ".name", "thiếu, trùng hoặc là \"default\" / is missing, used twice or \"default\"");
            }
            if (list.roots().isEmpty()) {
                problem(at + ".roots", "chưa khai chứng thư gốc / names no root certificate");
            }
            for (var root : list.roots()) {
                if (!Files.isReadable(root)) {
                    problem(at + ".roots", "không đọc được / cannot be read: " + root);
                }
            }
            if (!list.pins().stream().allMatch(pin -> pin.matches("[0-9a-fA-F]{64}"))) {
                problem(at + ".pins", "phải là 64 chữ số hex / must be 64 hex digits each");
            }
        }
    }

    private void tables() {
        var wrong = new ArrayList<String>();
        VerificationTables.names(verification.certificateNames(), wrong);
        wrong.forEach(line -> problem("certificate-names", line));
        wrong.clear();
        VerificationTables.algorithms(verification.algorithms(), wrong);
        wrong.forEach(line -> problem("algorithms", line));
    }

    private void decision(String key, Ruling ruling) {
        var verdict = verdict(key);
        if (verdict == null && isOfMessage(key)) {
            return;
        }
        if (verdict == null) {
            problem("decisions." + key, "không phải lý do hay kết luận / is neither a reason nor a verdict");
        } else if (verdict == SignatureVerdict.INVALID && ruling.compareTo(Ruling.QUARANTINE) < 0) {
            problem("decisions." + key, "chỉ được là QUARANTINE hoặc REJECT / may be QUARANTINE or REJECT only");
        }
    }

    /** What is said of the signature over a message is a remark; it may be ruled on all the same. */
    private static boolean isOfMessage(String key) {
        return key.startsWith("MESSAGE_SIGNATURE_") && RemarkCode.named(key).isPresent();
    }

    private void revocation() {
        var without = verification.withoutRevocation();
        if (without != SignatureVerdict.UNDETERMINED && without != SignatureVerdict.INVALID) {
            problem("without-revocation", "phải là UNDETERMINED hoặc INVALID / must be UNDETERMINED or INVALID");
        }
        if (verification.askAgainAfter().isNegative()) {
            problem("ask-again-after", "không được âm / must not be negative");
        }
    }

    private static @Nullable SignatureVerdict verdict(String key) {
        var byName = Map.of(
                "VALID",
                SignatureVerdict.VALID,
                "INVALID",
                SignatureVerdict.INVALID,
                "UNDETERMINED",
                SignatureVerdict.UNDETERMINED,
                "UNSIGNED",
                SignatureVerdict.UNSIGNED);
        if (MissingSigners.isCode(key)) {
            return SignatureVerdict.VALID;
        }
        return byName.containsKey(key)
                ? byName.get(key)
                : Reasons.verdictOf(key).orElse(null);
    }

    private void problem(String key, String text) {
        problems.add("court-axis.signature.verification." + key + ": " + text);
    }
}
