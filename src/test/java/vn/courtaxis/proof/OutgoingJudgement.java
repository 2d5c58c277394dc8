package vn.courtaxis.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.courtaxis.proof.Evidence.AxisMessage;
import vn.courtaxis.proof.Evidence.Handover;
import vn.courtaxis.proof.Evidence.LedgerEntry;
import vn.courtaxis.proof.Evidence.Reading;

/** What the door acknowledged is once in the ledger, once at the axis and once at each recipient, byte for byte, and they said so. */
final class OutgoingJudgement {

    private static final String RECEIVED = "03";

    private final Evidence evidence;
    private final List<Finding> findings = new ArrayList<>();

    private OutgoingJudgement(Evidence evidence) {
        this.evidence = evidence;
    }

    static List<Finding> of(Evidence evidence) {
        var judgement = new OutgoingJudgement(evidence);
        evidence.handovers().forEach(judgement::handover);
        judgement.unasked();
        return judgement.findings;
    }

    private void handover(Handover handover) {
        var entries = evidence.ledger().stream()
                .filter(entry -> entry.document() && !entry.incoming())
                .filter(entry -> entry.documentId().equals(handover.documentId()))
                .toList();
        if (entries.stream().noneMatch(entry -> entry.id().equals(handover.id()))) {
            findings.add(Finding.lost(handover.documentId() + " is not in the ledger under the acknowledged id"));
        }
        if (entries.size() > 1) {
            findings.add(Finding.doubled(handover.documentId() + " is in the ledger more than once"));
        }
        entries.stream().findFirst().ifPresent(entry -> {
            axis(entry);
            handover.recipients().forEach(recipient -> recipient(entry, recipient));
        });
    }

    private void axis(LedgerEntry entry) {
        var accepted = evidence.axis().stream()
                .filter(AxisMessage::document)
                .filter(message -> message.documentId().equals(entry.documentId()))
                .toList();
        if (accepted.isEmpty()) {
            findings.add(Finding.lost(entry.documentId() + " is not at the axis"));
        }
        if (accepted.size() > 1) {
            findings.add(Finding.doubled(entry.documentId() + " is at the axis " + accepted.size() + " times"));
        }
        if (accepted.stream().anyMatch(message -> !message.sha256().equals(entry.messageSha256()))) {
            findings.add(Finding.torn(entry.documentId() + " is at the axis with other bytes"));
        }
    }

    private void recipient(LedgerEntry entry, String recipient) {
        var name = entry.documentId() + " at " + recipient;
        var read = evidence.readings().stream()
                .filter(reading -> reading.documentId().equals(entry.documentId()))
                .filter(reading -> reading.to().equals(recipient))
                .collect(Collectors.toMap(Reading::axisDocId, reading -> reading, (one, same) -> one))
                .values();
        if (read.isEmpty()) {
            findings.add(Finding.lost(name + " did not arrive"));
        }
        if (read.size() > 1) {
            findings.add(Finding.doubled(name + " arrived " + read.size() + " times"));
        }
        if (read.stream().anyMatch(reading -> !reading.files().equals(entry.files()))) {
            findings.add(Finding.torn(name + " has other files"));
        }
        if (read.stream().anyMatch(reading -> !reading.verdict().equals("VALID"))) {
            findings.add(Finding.torn(name + " is not VALID"));
        }
        if (!RECEIVED.equals(entry.recipients().get(recipient))) {
            findings.add(Finding.lost(name + ": the status " + RECEIVED + " is not in the ledger"));
        }
    }

    /** Clients repeat until they are answered, so that at the end nothing may be at the axis that no client knows. */
    private void unasked() {
        var known = evidence.handovers().stream().map(Handover::documentId).collect(Collectors.toSet());
        evidence.axis().stream()
                .filter(message -> message.document() && message.isFromTheCourt())
                .filter(message -> !known.contains(message.documentId()))
                .forEach(message ->
                        findings.add(Finding.doubled(message.documentId() + " went out, and nobody handed it over")));
    }
}
