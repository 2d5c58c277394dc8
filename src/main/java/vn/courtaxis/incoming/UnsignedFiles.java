package vn.courtaxis.incoming;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.RemarkCode;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.ledger.EntryFile;

/**
 * Files that nobody signed beside a main file that somebody did. The verdict on the document speaks of what is signed, so whoever reads it is
 * told that it does not speak of these: a signed letter proves nothing of the order that lies beside it.
 */
final class UnsignedFiles {

    private static final List<String> SIGNATURES = List.of(".p7s", ".p7m", ".sig");

    private UnsignedFiles() {}

    /** @param files the main file first */
    static Optional<Remark> of(List<EntryFile> files) {
        var main = files.isEmpty() ? null : files.get(0).verdict();
        if (main == null || main == SignatureVerdict.UNSIGNED) {
            return Optional.empty(); // the verdict itself says so
        }
        var names = files.stream()
                .filter(file -> file.verdict() == null)
                .map(file -> file.attachment().name())
                .filter(name -> !isSignature(name))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(Remark.of(RemarkCode.FILES_UNSIGNED, names));
    }

    private static boolean isSignature(String name) {
        return SIGNATURES.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }
}
