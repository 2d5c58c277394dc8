package vn.courtaxis.codes;

/** What kind of name a code is. */
public enum CodeKind {
    /** QĐ 20/2020/QĐ-TTg Điều 4. */
    CURRENT,
    /** QCVN 102:2016, 13 characters. */
    LEGACY,
    /** QĐ 20/2020/QĐ-TTg Điều 6. */
    SCHEME,
    /** None of the published forms, as provinces give out for their own use. */
    AD_HOC,
    /** What a document management system calls one of its units; never travels. */
    DMS_UNIT,
    /** Made by the mechanical rule of a level-1 code; finds, and is never written. */
    DERIVED
}
