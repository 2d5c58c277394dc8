package vn.courtaxis.rules;

/** What a broken rule leads to. */
public enum Severity {
    /** An outgoing document is refused at the door; an incoming one waits in quarantine for a person. */
    REFUSE,
    /** The document goes on with a remark. */
    WARN,
    /** Nobody looks. */
    OFF
}
