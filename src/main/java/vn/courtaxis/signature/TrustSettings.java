package vn.courtaxis.signature;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What incoming signatures are measured against.
 *
 * @param roots certificates that are trusted by themselves, PEM or DER
 * @param intermediates certificates that help to build a chain and carry no trust of their own
 * @param crls revocation lists, PEM or DER; a file that is replaced is read again
 * @param online also fetch CRL and OCSP answers from where trusted certificates point
 * @param fetchTimeout bound of each connect and each wait for an answer when online
 */
public record TrustSettings(
        List<Path> roots, List<Path> intermediates, List<Path> crls, boolean online, Duration fetchTimeout) {

    public TrustSettings {
        roots = List.copyOf(roots);
        intermediates = List.copyOf(intermediates);
        crls = List.copyOf(crls);
    }
}
