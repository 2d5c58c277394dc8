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
 * @param fetchTimeout bound of each whole fetch when online; one file waits for twice that in all
 * @param names under which names organizations sign
 * @param algorithms demands beyond the floor
 */
public record TrustSettings(
        List<TrustList> lists,
        List<Path> intermediates,
        List<Path> crls,
        boolean online,
        Duration fetchTimeout,
        CertificateNames names,
        AlgorithmPolicy algorithms) {

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
