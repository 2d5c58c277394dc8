package vn.courtaxis.document;

/**
 * A file of a document.
 *
 * @param name file name for people; never used as a path
 * @param contentType media type by the file's bytes and name
 * @param description free text, may be empty
 * @param content the bytes as a reader would open them (never the axis's wrapper zip)
 */
public record Attachment(String name, String contentType, String description, StoredFile content) {

    public Attachment(String name, String contentType, StoredFile content) {
        this(name, contentType, "", content);
    }

    public boolean isPdf() {
        return contentType.equals("application/pdf");
    }
}
