package vn.courtaxis.signature;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The configured revocation lists, read again when a file was replaced. A list that cannot be read any more leaves the
 * last good one in place; that one ages out by its own next update, so nothing turns valid by accident.
 */
final class RevocationLists implements RevocationSource<CRL> {

    private record Snapshot(Map<Path, FileTime> times, List<ExternalResourcesCRLSource> lists) {}

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
        RevocationToken<CRL> newest = null;
        for (var list : current.lists()) {
            var token = said(list, certificate, issuer);
            if (token != null && (newest == null || token.getThisUpdate().after(newest.getThisUpdate()))) {
                newest = token;
            }
        }
        return newest;
    }

    /** DSS throws at the list of an authority that has another name and the same key. */
    private static @Nullable RevocationToken<CRL> said(
            ExternalResourcesCRLSource list, CertificateToken certificate, CertificateToken issuer) {
        try {
            var token = list.getRevocationToken(certificate, issuer);
            return token != null && token.getThisUpdate() != null ? token : null;
        } catch (DSSException ofAnother) {
            return null;
        }
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

    private static List<ExternalResourcesCRLSource> read(List<Path> files)
            throws IOException, GeneralSecurityException {
        var lists = new ArrayList<ExternalResourcesCRLSource>();
        for (var file : files) {
            lists.add(new ExternalResourcesCRLSource(new ByteArrayInputStream(CertificateFiles.crl(file))));
        }
        return List.copyOf(lists);
    }
}
