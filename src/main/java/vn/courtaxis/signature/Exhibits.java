package vn.courtaxis.signature;

import eu.europa.esig.dss.diagnostic.RevocationWrapper;
import eu.europa.esig.dss.enumerations.RevocationType;
import eu.europa.esig.dss.validation.reports.Reports;
import java.util.ArrayList;
import java.util.List;
import vn.courtaxis.document.Exhibit.Kind;
import vn.courtaxis.document.SignatureReport;

/**
 * What a verdict on a file rests on, for whoever judges it anew.
 *
 * @param signatures the verdict on each signature as of now
 * @param report the machine report (DSS detailed report, XML); empty when the file could not be judged
 */
public record Exhibits(List<SignatureReport> signatures, String report, List<Given> exhibits) {

    /** Certificates, revocation data and time stamps as the library used them. */
    static Exhibits of(List<SignatureReport> verdicts, Reports reports) {
        var data = reports.getDiagnosticData();
        var exhibits = new ArrayList<Given>();
        data.getUsedCertificates().forEach(certificate -> add(exhibits, Kind.CERTIFICATE, certificate.getBinaries()));
        data.getAllRevocationData().forEach(revocation -> add(exhibits, kind(revocation), revocation.getBinaries()));
        data.getTimestampList().forEach(stamp -> add(exhibits, Kind.TIME_STAMP, stamp.getBinaries()));
        return new Exhibits(verdicts, reports.getXmlDetailedReport(), exhibits);
    }

    private static Kind kind(RevocationWrapper revocation) {
        return revocation.getRevocationType() == RevocationType.OCSP ? Kind.OCSP : Kind.CRL;
    }

    private static void add(List<Given> exhibits, Kind kind, byte[] bytes) {
        if (bytes != null && bytes.length > 0) {
            exhibits.add(new Given(kind, bytes));
        }
    }

    /** Of a file that was not judged. */
    public static final Exhibits NONE = new Exhibits(List.of(), "", List.of());

    public Exhibits {
        signatures = List.copyOf(signatures);
        exhibits = List.copyOf(exhibits);
    }

    /** @param bytes DER */
    public record Given(Kind kind, byte[] bytes) {}
}
