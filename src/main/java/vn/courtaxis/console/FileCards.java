package vn.courtaxis.console;

import java.util.ArrayList;
import java.util.List;
import vn.courtaxis.console.DocumentSheet.AugmentedLine;
import vn.courtaxis.console.DocumentSheet.FileCard;
import vn.courtaxis.console.DocumentSheet.SignatureLine;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.ledger.Augmentation;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.EntryFile;

/** Says of each file what it is and what its signatures are worth. */
final class FileCards {

    private static final int SHORT_HASH = 12;

    private FileCards() {}

    static List<FileCard> of(Entry entry, Words words) {
        var cards = new ArrayList<FileCard>();
        for (var file : entry.files()) {
            var href = "/documents/" + entry.id() + "/files/" + (cards.size() + 1);
            cards.add(card(entry.isWithoutContent() ? "" : href, file, words));
        }
        return cards;
    }

    private static FileCard card(String href, EntryFile file, Words words) {
        var content = file.attachment().content();
        return new FileCard(
                href,
                file.attachment().name(),
                words.size(content.size()),
                content.sha256(),
                content.sha256().substring(0, SHORT_HASH),
                file.verdict() == null ? null : words.verdict(file.verdict()),
                file.signatures().stream().map(report -> line(report, words)).toList(),
                file.augmentation() == null ? null : augmented(href, file.augmentation(), words));
    }

    private static AugmentedLine augmented(String href, Augmentation augmentation, Words words) {
        var key = augmentation.isOwed() ? "file.augmentation.owed" : "file.augmentation.done";
        return new AugmentedLine(
                words.say(key, augmentation.reached(), augmentation.wanted()),
                augmentation.file() == null || href.isEmpty() ? "" : href + "/augmented");
    }

    private static SignatureLine line(SignatureReport report, Words words) {
        return new SignatureLine(
                words.verdict(report.verdict()),
                report.signedBy(),
                report.organization(),
                report.signedAt() == null ? null : words.moment(report.signedAt()),
                report.coversWholeFile(),
                words.say(report.coversWholeFile() ? "signature.whole" : "signature.partial"),
                report.algorithm(),
                words.say("signature.signer." + report.signer()),
                words.say("signature.proof." + report.time()),
                report.trustList(),
                report.reasons().stream().map(words::reason).toList());
    }
}
