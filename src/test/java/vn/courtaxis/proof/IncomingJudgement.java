package vn.courtaxis.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.courtaxis.proof.Evidence.AxisMessage;
import vn.courtaxis.proof.Evidence.LedgerEntry;
import vn.courtaxis.proof.Evidence.Letter;
import vn.courtaxis.proof.Evidence.Taking;
import vn.courtaxis.proof.Evidence.Told;

/** What the office sent was taken once by the document system, byte for byte, and the office was told so; what is bad waits. */
final class IncomingJudgement {

    private static final Set<String> ARRIVED_AND_RECEIVED = Set.of("01", "03");

    private final Evidence evidence;
    private final List<Finding> findings = new ArrayList<>();

    private IncomingJudgement(Evidence evidence) {
        this.evidence = evidence;
    }

    static List<Finding> of(Evidence evidence) {
        var judgement = new IncomingJudgement(evidence);
        evidence.letters().forEach(judgement::letter);
        judgement.unasked();
        return judgement.findings;
    }

    private void letter(Letter letter) {
        var entries = evidence.ledger().stream()
                .filter(entry -> entry.document() && entry.incoming() && !entry.recall())
                .filter(entry -> entry.documentId().equals(letter.documentId()))
                .filter(entry -> !entry.state().equals("DUPLICATE"))
                .toList();
        if (entries.isEmpty()) {
            findings.add(Finding.lost(letter.documentId() + " is not in the ledger"));
        }
        if (entries.size() > 1) {
            findings.add(Finding.doubled(letter.documentId() + " is in the ledger " + entries.size() + " times"));
        }
        if (evidence.recalledByOffice().contains(letter.documentId())) {
            recalled(letter, entries);
        } else if (isToBeTaken(letter, entries)) {
            taken(letter);
        } else {
            quarantined(letter, entries);
        }
    }

    /** Of a letter that the office does not know, the adapter's own verdict has to do. */
    private static boolean isToBeTaken(Letter letter, List<LedgerEntry> entries) {
        return letter.kind().isEmpty()
                ? entries.stream().noneMatch(entry -> entry.state().equals("QUARANTINED"))
                : !letter.isBad();
    }

    private void taken(Letter letter) {
        var takings = takings(letter);
        if (takings.isEmpty()) {
            findings.add(Finding.lost(letter.documentId() + " was not taken"));
        }
        unaltered(letter, takings);
        told(letter, ARRIVED_AND_RECEIVED, ARRIVED_AND_RECEIVED, 0);
    }

    /** Taken or not before it was asked back: it went back, and each request was answered once. */
    private void recalled(Letter letter, List<LedgerEntry> entries) {
        entries.stream()
                .filter(entry -> !entry.state().equals("RECALLED"))
                .forEach(entry -> findings.add(Finding.lost(
                        "the recall of " + letter.documentId() + " by its sender; it is " + entry.state())));
        unaltered(letter, takings(letter));
        var requests = evidence.ledger().stream()
                .filter(entry ->
                        entry.incoming() && entry.recall() && !entry.state().equals("DUPLICATE"))
                .filter(entry -> entry.documentId().equals(letter.documentId()))
                .count();
        told(letter, expectedOfRecalled(letter), Set.of("01", "03", "15"), requests);
    }

    /** Each request is answered; who said taken, and was answered, made the adapter tell so. */
    private Set<String> expectedOfRecalled(Letter letter) {
        return takings(letter).stream().anyMatch(Taking::answered) ? Set.of("03", "15") : Set.of("15");
    }

    private void unaltered(Letter letter, List<Taking> takings) {
        if (takings.stream().map(Taking::id).distinct().count() > 1) {
            findings.add(Finding.doubled(letter.documentId() + " was in the inbox under several ids"));
        }
        for (var taking : takings) {
            if (!letter.kind().isEmpty() && !taking.sha256().equals(letter.sha256())) {
                findings.add(Finding.torn(letter.documentId() + " was taken with other bytes"));
            }
            if (!letter.kind().isEmpty() && !taking.verdict().equals(letter.verdict())) {
                findings.add(Finding.torn(letter.documentId() + " was taken as " + taking.verdict()));
            }
        }
    }

    private void quarantined(Letter letter, List<LedgerEntry> entries) {
        if (entries.stream().anyMatch(entry -> !entry.state().equals("QUARANTINED"))) {
            findings.add(Finding.torn(letter.documentId() + " is bad and not in quarantine"));
        }
        if (!takings(letter).isEmpty()) {
            findings.add(Finding.torn(letter.documentId() + " is bad and was taken"));
        }
        told(letter, Set.of(), Set.of(), 0);
    }

    private List<Taking> takings(Letter letter) {
        return evidence.takings().stream()
                .filter(taking -> taking.documentId().equals(letter.documentId()))
                .toList();
    }

    /**
     * Repeats of the very same bytes are one status. 01 and 03 are said once each, and 15 once for each request.
     *
     * @param requests to give the letter back
     */
    private void told(Letter letter, Set<String> expected, Set<String> possible, long requests) {
        var codes = evidence.statuses().stream()
                .filter(status -> status.documentId().equals(letter.documentId()))
                .map(Told::code)
                .collect(Collectors.toSet());
        var messages = evidence.axis().stream()
                .filter(message -> !message.document() && message.isFromTheCourt())
                .filter(message -> message.documentId().equals(letter.documentId()))
                .map(AxisMessage::sha256)
                .distinct()
                .count();
        var once = codes.stream().filter(ARRIVED_AND_RECEIVED::contains).count();
        if (!codes.containsAll(expected) || messages < once + requests) {
            findings.add(Finding.lost(letter.documentId() + ": the office was told " + codes + " only, in " + messages
                    + " different messages, " + requests + " requests"));
        }
        if (!possible.containsAll(codes) || messages > once + requests) {
            findings.add(Finding.doubled(letter.documentId() + ": the office was told " + codes + " in " + messages
                    + " different messages"));
        }
    }

    private void unasked() {
        var known = evidence.letters().stream().map(Letter::documentId).collect(Collectors.toSet());
        evidence.takings().stream()
                .filter(taking -> !known.contains(taking.documentId()))
                .forEach(taking ->
                        findings.add(Finding.doubled(taking.documentId() + " was taken, and nobody sent it")));
    }
}
