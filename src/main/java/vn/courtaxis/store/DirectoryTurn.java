package vn.courtaxis.store;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.directory.DirectorySource;

/** Which of the adapters on one database refreshes a list: one at a time, as long as its lease runs. */
final class DirectoryTurn {

    /** Longer than the axis may take to begin with a list, and than any of our pieces. */
    private static final Duration LEASE = Duration.ofMinutes(30);

    private final JdbcClient client;
    private final Clock clock;
    private final String node;

    DirectoryTurn(JdbcClient client, Clock clock, String node) {
        this.client = client;
        this.clock = clock;
        this.node = node;
    }

    /** An adapter that was ended may go on at once, others wait until its lease is over. */
    boolean take(DirectorySource source) {
        var now = clock.instant();
        return client.sql("update directory_source set working = -1, working_by = ?, working_until = ?"
                                + " where source = ? and (working is null or working_by = ? or working_until < ?)")
                        .params(node, Row.time(now.plus(LEASE)), source.name(), node, Row.time(now))
                        .update()
                == 1;
    }

    void begin(DirectorySource source, long refresh) {
        client.sql("update directory_source set working = ? where source = ?")
                .params(refresh, source.name())
                .update();
    }

    /** @throws IllegalStateException when somebody else took over from an adapter that stood still for too long */
    void keep(DirectorySource source, long refresh) {
        var mine = client.sql("update directory_source set working_until = ? where source = ? and working = ?"
                        + " and working_by = ?")
                .params(Row.time(clock.instant().plus(LEASE)), source.name(), refresh, node)
                .update();
        if (mine == 0) {
            throw new IllegalStateException("Another adapter refreshes the directory");
        }
    }

    void end(DirectorySource source) {
        client.sql("update directory_source set working = null, working_by = null where source = ?")
                .param(source.name())
                .update();
    }
}
