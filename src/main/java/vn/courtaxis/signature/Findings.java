package vn.courtaxis.signature;

import java.util.EnumSet;
import java.util.Set;
import vn.courtaxis.document.SignatureVerdict;

/** All that can be held against one signature, the gravest first (the order of the enum). */
final class Findings {

    private Findings() {}

    /** @param checks those to make; all of them outside tests */
    static Set<Finding> of(SignatureUnderTest seen, Set<Check> checks) {
        var findings = EnumSet.noneOf(Finding.class);
        for (var check : checks) {
            // DSS concludes "broken format" from every change, which says less than what was changed
            if (check != Check.CONCLUSION || !isDamning(findings)) {
                findings.addAll(check.answer(seen));
            }
        }
        return findings;
    }

    private static boolean isDamning(Set<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.verdict() == SignatureVerdict.INVALID);
    }
}
