package vn.courtaxis.signature;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The configured revocation lists, read again when a file was replaced. A list that cannot be read any more leaves the
 * last good one in place; that one ages out by its own next update, so nothing turns valid by accident.
 */
final class RevocationLists implements RevocationSource<CRL> {

    private record Snapshot(Map<Path, FileTime> times, ExternalResourcesCRLSource lists) {}

    private final List<Path> files;
    private Snapshot current;

    RevocationLists(List<Path> files) throws IOException, GeneralSecurityException {
        this.files = files;
        this.current = new Snapshot(times(files), read(files));
    }

    // DSS keeps what it parsed in plain maps, so threads take turns.
    @Override
    public synchronized @Nullable RevocationToken<CRL> getRevocationToken(
            CertificateToken certificate, CertificateToken issuer) {
        refresh();
        return current.lists().getRevocationToken(certificate, issuer);
    }

    private void refresh() {
        try {
            var times = times(files);
            if (!times.equals(current.times())) {
                current = new Snapshot(times, read(files));
            }
        } catch (IOException | GeneralSecurityException halfWritten) {
            // looked at again with the next signature
        }
    }

    private static Map<Path, FileTime> times(List<Path> files) throws IOException {
        var times = new HashMap<Path, FileTime>();
        for (var file : files) {
            times.put(file, Files.getLastModifiedTime(file));
        }
        return times;
    }

    private static ExternalResourcesCRLSource read(List<Path> files) throws IOException, GeneralSecurityException {
        var contents = new InputStream[files.size()];
        for (int i = 0; i < contents.length; i++) {
            contents[i] = new ByteArrayInputStream(CertificateFiles.crl(files.get(i)));
        }
        return new ExternalResourcesCRLSource(contents);
    }
}
