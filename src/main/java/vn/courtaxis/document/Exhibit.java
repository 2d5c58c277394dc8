package vn.courtaxis.document;

/**
 * Something that a verdict on signatures rests on, as it was when the verdict was given.
 *
 * @param file DER
 */
public record Exhibit(Kind kind, StoredFile file) {

    /** What it is, and the ending of a file that holds it. */
    public enum Kind {
        CERTIFICATE("cer"),
        CRL("crl"),
        OCSP("ors"),
        TIME_STAMP("tst");

        private final String extension;

        Kind(String extension) {
            this.extension = extension;
        }

        public String extension() {
            return extension;
        }
    }
}
