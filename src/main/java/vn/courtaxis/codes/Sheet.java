package vn.courtaxis.codes;

/** The tables an operator may fill in; the header of a file tells which one it is. */
public enum Sheet {
    ORGANIZATIONS,
    CODES,
    SUCCESSIONS,
    ROUTES,
    MATTERS
}
