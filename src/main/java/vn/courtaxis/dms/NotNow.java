package vn.courtaxis.dms;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.transaction.TransactionException;
import vn.courtaxis.document.ErrorCode;

/** Refusals that pass by themselves: every door answers them with HTTP 503 and Retry-After, and the caller repeats its call. */
public final class NotNow {

    /** When storage failed: long enough for somebody to act. */
    public static final Duration STORAGE_PASSES = Duration.ofSeconds(60);

    private static final Set<ErrorCode> CODES = Set.of(
            ErrorCode.INTAKE_BUSY, ErrorCode.CODES_BUSY, ErrorCode.DISK_SPACE_LOW, ErrorCode.STORAGE_UNAVAILABLE);

    private static final int MAX_CAUSES = 20;

    private NotNow() {}

    public static boolean is(ErrorCode code) {
        return CODES.contains(code);
    }

    /** Whether a call failed because ledger or document store could not be reached or written, and not by a mistake of ours. */
    public static boolean isStorageTrouble(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES)
                .anyMatch(NotNow::comesFromStorage);
    }

    /** What is left out are mistakes of ours: wrong SQL, broken constraints, wrong use. H2 says "general error" of a disk that is full. */
    private static boolean comesFromStorage(Throwable cause) {
        return cause instanceof TransactionException
                || cause instanceof UncheckedIOException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof UncategorizedDataAccessException
                || cause instanceof DataAccessException && !(cause instanceof NonTransientDataAccessException);
    }
}
