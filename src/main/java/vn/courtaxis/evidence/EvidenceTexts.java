package vn.courtaxis.evidence;

import vn.courtaxis.ledger.Entry;

/** Says what the ledger knows as other machines read it: the contract's JSON. */
public interface EvidenceTexts {

    /** The document with recipients, verdicts, remarks and time line. */
    String document(Entry entry);

    /** Every judgement of its signatures with its reasons, the first one and those that followed. */
    String verifications(Entry entry);

    /** Every status that was sent or received about it, with the time line of each. */
    String statuses(Entry entry);
}
