package vn.courtaxis.proof;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What everybody's books say once all has come to rest.
 *
 * @param handovers what the door acknowledged
 * @param ledger every entry of the adapter's ledger
 * @param axis every message the axis accepted, from either side
 * @param readings what the office got and how it read it
 * @param statuses what the office was told about its documents
 * @param letters what the office sent
 * @param takings what the document system took
 * @param recalledByUs identities of documents that the door acknowledged a recall of
 * @param recalledByOffice identities of letters that the office asked back
 * @param damagedFiles names in the document store that do not say what is in them
 * @param deaths times at which the adapter ended without being killed
 */
record Evidence(
        List<Handover> handovers,
        List<LedgerEntry> ledger,
        List<AxisMessage> axis,
        List<Reading> readings,
        List<Told> statuses,
        List<Letter> letters,
        List<Taking> takings,
        Set<String> recalledByUs,
        Set<String> recalledByOffice,
        List<String> damagedFiles,
        List<String> deaths) {

    /** @param id what the door answered */
    record Handover(String id, String documentId, Set<String> recipients) {}

    /**
     * An entry of the ledger.
     *
     * @param id the adapter's
     * @param recall whether it asks for a document, instead of being one
     * @param files SHA-256 of the attachments as they travel
     * @param recipients code and the last status known
     */
    record LedgerEntry(
            String id,
            boolean incoming,
            boolean document,
            boolean recall,
            String state,
            boolean claimed,
            String documentId,
            String messageSha256,
            Set<String> files,
            Map<String, String> recipients) {}

    /** @param docId the axis's, on the sender's side */
    record AxisMessage(String docId, boolean document, String from, String documentId, String sha256) {

        boolean isFromTheCourt() {
            return from.startsWith("W90");
        }
    }

    /** @param axisDocId on the receiver's side */
    record Reading(String axisDocId, String to, String documentId, String verdict, Set<String> files) {}

    /** @param axisDocId on the receiver's side */
    record Told(String axisDocId, String documentId, String code) {}

    /**
     * A document of the office.
     *
     * @param kind as the sandbox names it; empty when the office itself does not know that it was sent
     */
    record Letter(String documentId, String kind, String sha256) {

        boolean isBad() {
            return kind.equals("TAMPERED");
        }

        String verdict() {
            return kind.equals("UNSIGNED") ? "UNSIGNED" : "VALID";
        }
    }

    /**
     * A line of the document system's register.
     *
     * @param id the adapter's
     * @param answered whether the adapter acknowledged that it was taken
     */
    record Taking(String id, String documentId, String verdict, String sha256, boolean answered) {

        Taking acknowledged() {
            return new Taking(id, documentId, verdict, sha256, true);
        }
    }
}
