package vn.courtaxis.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.proof.Evidence.AxisMessage;
import vn.courtaxis.proof.Evidence.Handover;
import vn.courtaxis.proof.Evidence.LedgerEntry;
import vn.courtaxis.proof.Evidence.Reading;

/**
 * What the door acknowledged is once in the ledger, once at the axis and once at each recipient, byte for byte, and they said
 * so; what was recalled was given back by whoever had it.
 */
final class OutgoingJudgement {

    private static final String RECEIVED = "03";
    private static final String GIVEN_BACK = "15";

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
        var messages = evidence.ledger().stream()
                .filter(entry -> entry.document() && !entry.incoming())
                .filter(entry -> entry.documentId().equals(handover.documentId()))
                .toList();
        var entries = messages.stream().filter(entry -> !entry.recall()).toList();
        var recalls = messages.stream().filter(LedgerEntry::recall).toList();
        if (entries.stream().noneMatch(entry -> entry.id().equals(handover.id()))) {
            findings.add(Finding.lost(handover.documentId() + " is not in the ledger under the acknowledged id"));
        }
        if (entries.size() > 1) {
            findings.add(Finding.doubled(handover.documentId() + " is in the ledger more than once"));
        }
        entries.stream().findFirst().ifPresent(entry -> {
            otherBytes(entry, messages);
            if (evidence.recalledByUs().contains(handover.documentId())) {
                recalled(entry, recalls, handover);
            } else {
                once(entry, "");
                handover.recipients().forEach(recipient -> recipient(entry, recipient, 1, RECEIVED));
            }
        });
    }

    private void otherBytes(LedgerEntry entry, List<LedgerEntry> messages) {
        var known = messages.stream().map(LedgerEntry::messageSha256).collect(Collectors.toSet());
        if (atTheAxis(entry.documentId()).anyMatch(message -> !known.contains(message.sha256()))) {
            findings.add(Finding.torn(entry.documentId() + " is at the axis with other bytes"));
        }
    }

    private Stream<AxisMessage> atTheAxis(String documentId) {
        return evidence.axis().stream()
                .filter(AxisMessage::document)
                .filter(message -> message.documentId().equals(documentId));
    }

    private long count(LedgerEntry entry) {
        return atTheAxis(entry.documentId())
                .filter(message -> message.sha256().equals(entry.messageSha256()))
                .count();
    }

    private void once(LedgerEntry entry, String what) {
        var times = count(entry);
        if (times == 0) {
            findings.add(Finding.lost(what + entry.documentId() + " is not at the axis"));
        }
        if (times > 1) {
            findings.add(Finding.doubled(what + entry.documentId() + " is at the axis " + times + " times"));
        }
    }

    /** Either it never left, and nobody is asked, or it left once and everybody was asked once and gave it back. */
    private void recalled(LedgerEntry entry, List<LedgerEntry> recalls, Handover handover) {
        if (!entry.state().equals("RECALLED")) {
            findings.add(Finding.lost(
                    "the recall of " + entry.documentId() + ", which was acknowledged; it is " + entry.state()));
        }
        if (count(entry) == 0) {
            recalls.forEach(
                    recall -> findings.add(Finding.doubled(entry.documentId() + " never left, and is asked back")));
            return;
        }
        once(entry, "");
        if (recalls.size() != 1) {
            findings.add(Finding.lost(entry.documentId() + " left, and " + recalls.size() + " messages ask for it"));
        }
        recalls.forEach(recall -> once(recall, "the recall of "));
        handover.recipients().forEach(recipient -> recipient(entry, recipient, 2, GIVEN_BACK));
    }

    /** @param messages about the document; a recall brings it once more */
    private void recipient(LedgerEntry entry, String recipient, int messages, String status) {
        var name = entry.documentId() + " at " + recipient;
        var read = evidence.readings().stream()
                .filter(reading -> reading.documentId().equals(entry.documentId()))
                .filter(reading -> reading.to().equals(recipient))
                .collect(Collectors.toMap(Reading::axisDocId, reading -> reading, (one, same) -> one))
                .values();
        if (read.size() < messages) {
            findings.add(Finding.lost(name + " did not arrive"));
        }
        if (read.size() > messages) {
            findings.add(Finding.doubled(name + " arrived " + read.size() + " times"));
        }
        if (read.stream().anyMatch(reading -> !reading.files().equals(entry.files()))) {
            findings.add(Finding.torn(name + " has other files"));
        }
        if (read.stream().anyMatch(reading -> !reading.verdict().equals("VALID"))) {
            findings.add(Finding.torn(name + " is not VALID"));
        }
        if (!status.equals(entry.recipients().get(recipient))) {
            findings.add(Finding.lost(name + ": the status " + status + " is not in the ledger"));
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
