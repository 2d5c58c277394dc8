package vn.courtaxis.directory;

/** The three lists that the axis keeps of its agencies; they overlap and need not agree. */
public enum DirectorySource {
    /** {@code getAgenciesList}: code and old code. */
    AGENCIES,
    /** {@code getAgenciesListQD20}: code by QĐ 20/2020/QĐ-TTg and code by QCVN 102:2016/BTTTT. */
    QD20,
    /** {@code getSynchronizeUnit}: with the centre that serves a unit, and units that are deleted or no agencies. */
    SYNCHRONIZE_UNIT
}
