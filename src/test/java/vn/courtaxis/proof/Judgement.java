package vn.courtaxis.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.courtaxis.proof.Evidence.AxisMessage;
import vn.courtaxis.proof.Evidence.LedgerEntry;

/** Compares everybody's books. */
final class Judgement {

    private static final Set<String> AT_REST =
            Set.of("SENT", "COMPLETED", "DELIVERED", "TAKEN", "QUARANTINED", "DUPLICATE");

    private final Evidence evidence;
    private final List<Finding> findings = new ArrayList<>();

    private Judgement(Evidence evidence) {
        this.evidence = evidence;
    }

    static List<Finding> of(Evidence evidence) {
        var judgement = new Judgement(evidence);
        judgement.findings.addAll(OutgoingJudgement.of(evidence));
        judgement.findings.addAll(IncomingJudgement.of(evidence));
        judgement.ledger();
        judgement.bytes();
        return List.copyOf(judgement.findings);
    }

    /**
     * How many status messages went out again with the very same bytes. A receiver files a status under document, reporter and code, so
     * they are one status; they are counted all the same.
     */
    static long repeatedStatuses(Evidence evidence) {
        var sent = evidence.axis().stream()
                .filter(message -> !message.document() && message.isFromTheCourt())
                .map(AxisMessage::sha256)
                .toList();
        return sent.size() - sent.stream().distinct().count();
    }

    private void ledger() {
        for (var entry : evidence.ledger()) {
            var undecided = entry.state().equals("QUARANTINED") && (entry.recall() || !entry.document());
            if (undecided || !(AT_REST.contains(entry.state()) || isRecalledRightly(entry))) {
                findings.add(Finding.stuck(about(entry) + " is " + entry.state()));
            }
            if (entry.claimed()) {
                findings.add(Finding.stuck(about(entry) + " is claimed, and nobody works on it"));
            }
        }
        evidence.deaths().forEach(death -> findings.add(Finding.stuck("the adapter ended by itself: " + death)));
    }

    private boolean isRecalledRightly(LedgerEntry entry) {
        var recalled = entry.incoming() ? evidence.recalledByOffice() : evidence.recalledByUs();
        return entry.state().equals("RECALLED") && recalled.contains(entry.documentId());
    }

    private static String about(LedgerEntry entry) {
        return (entry.incoming() ? "incoming " : "outgoing ") + (entry.document() ? "document " : "status ")
                + entry.id() + " (" + entry.documentId() + ")";
    }

    private void bytes() {
        evidence.damagedFiles().forEach(file -> findings.add(Finding.torn("in the document store: " + file)));
    }
}
