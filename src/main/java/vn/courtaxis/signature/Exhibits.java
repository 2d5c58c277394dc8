package vn.courtaxis.signature;

import java.util.List;
import vn.courtaxis.document.SignatureReport;

/**
 * What a verdict on a PDF rests on, for whoever judges it anew.
 *
 * @param signatures the verdict on each signature as of now
 * @param report the machine report (DSS detailed report, XML); empty when the file could not be judged
 */
public record Exhibits(List<SignatureReport> signatures, String report, List<Exhibit> exhibits) {

    /** Of a file that was not judged. */
    public static final Exhibits NONE = new Exhibits(List.of(), "", List.of());

    public Exhibits {
        signatures = List.copyOf(signatures);
        exhibits = List.copyOf(exhibits);
    }

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

    /** @param bytes DER */
    public record Exhibit(Kind kind, byte[] bytes) {}
}
