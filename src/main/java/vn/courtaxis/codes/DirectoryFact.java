package vn.courtaxis.codes;

/**
 * A row of the axis's lists.
 *
 * @param otherCode the same organization's code in the other form; empty when the list states none
 * @param deleted whether the axis says that it is gone
 */
public record DirectoryFact(String code, String otherCode, String name, boolean deleted) {}
