package vn.courtaxis.signature;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * From when on which algorithm must be how strong, and until when it may be used. It can only add to the floor of
 * {@code policy.xml}. A signature is judged at the moment at which it is known to have existed.
 *
 * @param rows empty when there is nothing to add
 */
public record AlgorithmPolicy(List<Row> rows) {

    /** Nothing beyond the floor. */
    public static final AlgorithmPolicy NONE = new AlgorithmPolicy(List.of());

    public AlgorithmPolicy {
        rows = List.copyOf(rows);
    }

    /**
     * One demand.
     *
     * @param algorithm of keys (RSA, RSASSA-PSS, ECDSA) or digests (SHA-256)
     * @param minBits least length of the key, 0 for digests
     * @param from first day of the demand, null for ever since
     * @param until first day on which the algorithm may no more be used, null for no such day
     */
    public record Row(
            String algorithm,
            int minBits,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        private boolean appliesAt(LocalDate day, String name) {
            return algorithm.equals(name.toUpperCase(Locale.ROOT)) && (from == null || !day.isBefore(from));
        }

        private boolean isOver(LocalDate day) {
            return until != null && !day.isBefore(until);
        }
    }

    boolean isOver(String algorithm, Instant at) {
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return rows.stream().anyMatch(row -> row.appliesAt(day, algorithm) && row.isOver(day));
    }

    boolean isTooShort(String algorithm, int bits, Instant at) {
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return rows.stream().anyMatch(row -> row.appliesAt(day, algorithm) && bits < row.minBits());
    }
}
