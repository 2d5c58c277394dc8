package vn.courtaxis.faults;

/** Faults that are not of one call: what the axis holds, lists or repeats. Words as the table shows them. */
enum Scenario {
    NEVER_FETCHABLE(
            "a listed document that can never be fetched",
            "the others are received; after `work.max-attempts` it is PARKED with `AXIS_DOCUMENT_NOT_FETCHED`, never acknowledged",
            "resent by a person once the axis hands it over: DELIVERED"),
    LISTED_TWICE("one list names a document twice", "noted once", "DELIVERED once, acknowledged"),
    UNDER_TWO_IDS(
            "a document listed under two ids",
            "both are fetched and acknowledged; the second is DUPLICATE",
            "DELIVERED once; its sender hears 01 once"),
    UNDER_TWO_CODES(
            "a document under the old and the new code of one court",
            "both are fetched and acknowledged; the second is DUPLICATE",
            "DELIVERED once; its sender hears 01 once"),
    NEVER_ACKNOWLEDGED(
            "acknowledgements that fail again and again",
            "the document goes on; each round acknowledges again, and while it keeps failing calls pause",
            "DELIVERED once, acknowledged when the axis takes it"),
    USELESS_ROWS(
            "rows of a list without an id, or with one that cannot be one",
            "these rows are passed over",
            "the others are DELIVERED"),
    ONE_ID_FOR_TWO(
            "the axis answers a send with the id of another document of ours",
            "PARKED with `AXIS_OUTCOME_AMBIGUOUS`, never sent again by itself",
            "a person compares and decides"),
    CONFIRMED_BY_STATUS(
            "no answer, not in the sent list, but its recipient reports a status",
            "the status is proof: SENT without another send",
            "at the axis once"),
    STATUS_TWICE(
            "a status repeated, or listed under two ids",
            "both acknowledged, the second changes nothing",
            "the status stands"),
    STATUS_OUT_OF_ORDER(
            "statuses in the wrong order (06, 03, 01)",
            "the one that is further along stays; the late ones are noted in the time line",
            "06 stands, the document is COMPLETED"),
    STATUS_OF_UNKNOWN_DOCUMENT(
            "a status about a document nobody knows",
            "kept and shown with `STATUS_UNKNOWN_DOCUMENT`, acknowledged",
            "nothing else changes"),
    STATUS_OF_A_STRANGER(
            "a status from somebody who is no recipient",
            "kept and shown with `STATUS_UNKNOWN_DOCUMENT`, acknowledged",
            "no recipient's status changes"),
    STATUS_IN_ANOTHERS_NAME(
            "a status that names another reporter than the axis does",
            "PARKED with `SENDER_NOT_AS_LISTED`, acknowledged",
            "no recipient's status changes"),
    STATUS_UNREADABLE(
            "a status that cannot be read",
            "PARKED with the reason and its bytes, acknowledged",
            "no recipient's status changes");

    private final String what;
    private final String then;
    private final String end;

    Scenario(String what, String then, String end) {
        this.what = what;
        this.then = then;
        this.end = end;
    }

    String row() {
        return "| " + what + " | " + then + " | " + end + " |\n";
    }
}
