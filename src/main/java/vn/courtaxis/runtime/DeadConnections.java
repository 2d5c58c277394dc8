package vn.courtaxis.runtime;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/** Tells the pool which of H2's errors mean that a connection is dead. PostgreSQL's standard ones the pool knows by itself. */
public final class DeadConnections implements SQLExceptionOverride {

    /** General error (so a failed write is reported), object closed, I/O errors, database closed, called at shutdown. */
    private static final Set<Integer> OF_H2 = Set.of(50000, 90007, 90028, 90031, 90098, 90121);

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return OF_H2.contains(failure.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
