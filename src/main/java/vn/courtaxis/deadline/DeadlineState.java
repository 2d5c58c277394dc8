package vn.courtaxis.deadline;

/** How a deadline stands, most pressing first. */
public enum DeadlineState {
    /** Quá hạn: past, and not done. */
    LATE,
    /** Sắp đến hạn: not done, and little time left. */
    DUE_SOON,
    ON_TIME,
    /** Done after the deadline. */
    MET_LATE,
    MET
}
