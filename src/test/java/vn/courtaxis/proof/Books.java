package vn.courtaxis.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.courtaxis.proof.Evidence.AxisMessage;
import vn.courtaxis.proof.Evidence.Handover;
import vn.courtaxis.proof.Evidence.LedgerEntry;
import vn.courtaxis.proof.Evidence.Letter;
import vn.courtaxis.proof.Evidence.Reading;
import vn.courtaxis.proof.Evidence.Taking;
import vn.courtaxis.proof.Evidence.Told;

/** Made-up books in which all is well: one document out, a good one in and taken, a bad one in and quarantined. Tests spoil them. */
final class Books {

    static final String OFFICE = "000.00.00.G22";

    final List<Handover> handovers = new ArrayList<>(List.of(new Handover("a", "out", Set.of(OFFICE))));
    final List<LedgerEntry> ledger = new ArrayList<>(List.of(
            outgoing("SENT", false, "03"),
            incoming("b", "in", "TAKEN"),
            incoming("c", "bad", "QUARANTINED"),
            new LedgerEntry("d", false, false, false, "SENT", false, "in", "told-01", Set.of(), Map.of())));
    final List<AxisMessage> axis = new ArrayList<>(List.of(
            new AxisMessage("1", true, "W90.01", "out", "message"),
            new AxisMessage("2", true, OFFICE, "in", "x"),
            new AxisMessage("3", false, "W90.01", "in", "told-01"),
            new AxisMessage("4", false, "W90.01", "in", "told-03")));
    final List<Reading> readings =
            new ArrayList<>(List.of(new Reading("r1", OFFICE, "out", "VALID", Set.of("signed"))));
    final List<Told> statuses = new ArrayList<>(List.of(new Told("s1", "in", "01"), new Told("s2", "in", "03")));
    final List<Letter> letters =
            new ArrayList<>(List.of(new Letter("in", "GOOD", "letter"), new Letter("bad", "TAMPERED", "broken")));
    final List<Taking> takings = new ArrayList<>(List.of(new Taking("b", "in", "VALID", "letter", true)));
    final Set<String> recalledByUs = new HashSet<>();
    final Set<String> recalledByOffice = new HashSet<>();
    final List<String> damagedFiles = new ArrayList<>();
    final List<String> deaths = new ArrayList<>();

    static LedgerEntry outgoing(String state, boolean claimed, String status) {
        return new LedgerEntry(
                "a", false, true, false, state, claimed, "out", "message", Set.of("signed"), Map.of(OFFICE, status));
    }

    static LedgerEntry incoming(String id, String documentId, String state) {
        return new LedgerEntry(id, true, true, false, state, false, documentId, "y", Set.of("letter"), Map.of());
    }

    Evidence evidence() {
        return new Evidence(
                handovers,
                ledger,
                axis,
                readings,
                statuses,
                letters,
                takings,
                recalledByUs,
                recalledByOffice,
                damagedFiles,
                deaths);
    }

    List<Finding.Kind> judged() {
        return Judgement.of(evidence()).stream().map(Finding::kind).toList();
    }
}
