package vn.courtaxis.signature;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import vn.courtaxis.document.Signer;

/** Questions about who signed, under which list of roots, and how strongly. */
final class SignerChecks {

    private SignerChecks() {}

    static Set<Finding> lists(SignatureUnderTest seen) {
        var findings = EnumSet.noneOf(Finding.class);
        var list = seen.trustList();
        if (list.isEmpty() && seen.signature().isTrustedChain()) {
            findings.add(Finding.TRUST_LIST_WRONG); // trusted, and nobody can say by which list
        }
        if (list.isPresent()) {
            if (list.get().isOutdated(LocalDate.ofInstant(seen.now(), ZoneOffset.UTC))) {
                findings.add(Finding.TRUST_LIST_OUTDATED);
            }
            if (!list.get().mayVouchFor(seen.signer())) {
                findings.add(Finding.TRUST_LIST_WRONG);
            }
        }
        return findings;
    }

    static Set<Finding> algorithms(SignatureUnderTest seen) {
        var findings = EnumSet.noneOf(Finding.class);
        var policy = seen.trust().algorithms();
        var signature = seen.signature();
        var key = signature.getEncryptionAlgorithm();
        var digest = signature.getDigestAlgorithm();
        if (key == null || digest == null) {
            return findings;
        }
        var at = seen.provenAt();
        if (policy.isOver(key.getName(), at) || policy.isOver(digest.getJavaName(), at)) {
            findings.add(Finding.ALGORITHM_WEAK);
        }
        if (policy.isTooShort(key.getName(), bits(signature.getKeyLengthUsedToSignThisToken()), at)) {
            findings.add(Finding.KEY_TOO_SHORT);
        }
        return findings;
    }

    private static int bits(String length) {
        return length != null && length.matches("\\d{1,6}") ? Integer.parseInt(length) : 0;
    }

    /** A person of the sender may sign under a name of their own; whoever else signs must be the sender by the table. */
    static Set<Finding> sender(SignatureUnderTest seen) {
        var names = seen.trust().names();
        var certificate = seen.signature().getSigningCertificate();
        if (names.rows().isEmpty() || seen.sender().isEmpty() || certificate == null) {
            return EnumSet.noneOf(Finding.class);
        }
        var sender = seen.sender().get();
        if (!names.knows(sender)) {
            return EnumSet.of(Finding.SIGNER_NOT_IN_TABLE);
        }
        return seen.signer() != Signer.PERSON && !names.isOf(certificate, sender)
                ? EnumSet.of(Finding.SIGNER_NOT_SENDER)
                : EnumSet.noneOf(Finding.class);
    }
}
