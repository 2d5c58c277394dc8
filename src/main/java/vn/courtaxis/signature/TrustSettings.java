package vn.courtaxis.signature;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What incoming signatures are measured against.
 *
 * @param lists roots by name
 * @param intermediates certificates that help to build a chain and carry no trust of their own
 * @param crls revocation lists, PEM or DER; a file that is replaced is read again
 * @param online also fetch CRL and OCSP answers from where trusted certificates point
 * @param fetchTimeout bound of each whole fetch when online; one document waits for twice that in all
 * @param names under which names organizations sign
 * @param algorithms demands beyond the floor
 * @param revocation how fetched revocation data is kept, and what its lack means
 */
public record TrustSettings(
        List<TrustList> lists,
        List<Path> intermediates,
        List<Path> crls,
        boolean online,
        Duration fetchTimeout,
        CertificateNames names,
        AlgorithmPolicy algorithms,
        RevocationSettings revocation) {

    /** Name of the list of roots that have no other. */
    public static final String DEFAULT_LIST = "default";

    public TrustSettings {
        lists = List.copyOf(lists);
        intermediates = List.copyOf(intermediates);
        crls = List.copyOf(crls);
    }

    /** The roots of all lists. */
    public List<Path> roots() {
        return lists.stream().flatMap(list -> list.roots().stream()).toList();
    }

    /** Nothing that is fetched is kept. */
    public TrustSettings(
            List<TrustList> lists,
            List<Path> intermediates,
            List<Path> crls,
            boolean online,
            Duration fetchTimeout,
            CertificateNames names,
            AlgorithmPolicy algorithms) {
        this(lists, intermediates, crls, online, fetchTimeout, names, algorithms, RevocationSettings.NONE);
    }

    /** Roots without pins, age and purpose; no table of names. */
    public TrustSettings(
            List<Path> roots, List<Path> intermediates, List<Path> crls, boolean online, Duration fetchTimeout) {
        this(
                List.of(new TrustList(DEFAULT_LIST, roots, List.of(), null, null, Set.of())),
                intermediates,
                crls,
                online,
                fetchTimeout,
                CertificateNames.NONE,
                AlgorithmPolicy.NONE);
    }
}
