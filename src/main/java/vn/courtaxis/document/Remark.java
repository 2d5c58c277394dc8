package vn.courtaxis.document;

/**
 * Something irregular that the reader tolerated.
 *
 * @param code stable, in capitals, for example {@code DATE_FORMAT}
 * @param detail where it was, and what; may be empty
 */
public record Remark(String code, String detail) {}
