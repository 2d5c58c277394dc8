package vn.courtaxis.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.courtaxis.directory.DirectoryRow;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.DirectoryStore;
import vn.courtaxis.directory.Refresh;
import vn.courtaxis.directory.Refresh.State;
import vn.courtaxis.document.Problem;

/** The directory in a relational database. A refresh writes in short transactions what nobody sees, and one more makes it valid. */
public final class JdbcDirectory implements DirectoryStore {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final DirectoryWriting writing;
    private final Clock clock;
    private final DirectoryTurn turn;

    /** In this process; the database tells about others. */
    private final Set<DirectorySource> underWay = ConcurrentHashMap.newKeySet();

    /**
     * @param node name of this adapter, unique among those on one database
     * @param sync makes committed data survive a power loss; PostgreSQL does so by itself, H2 has to be told
     */
    public JdbcDirectory(DataSource source, TransactionTemplate transaction, Clock clock, String node, Runnable sync) {
        this.jdbc = new JdbcTemplate(source);
        this.client = JdbcClient.create(jdbc);
        this.writing = new DirectoryWriting(jdbc, transaction, sync);
        this.clock = clock;
        this.turn = new DirectoryTurn(client, clock, node);
    }

    /** Returns when nothing is being written; a refresh under way then breaks off and is cleared away by the next one. */
    public void stop() {
        writing.stop();
    }

    @Override
    public Optional<Staging> begin(DirectorySource source, String actor) {
        if (!underWay.add(source)) {
            return Optional.empty();
        }
        Staging staging = null;
        try {
            if (writing.write(() -> turn.take(source))) {
                clearAway(source);
                staging = new Running(source, writing.durably(() -> insert(source, actor)));
            }
        } finally {
            if (staging == null) {
                underWay.remove(source);
            }
        }
        return Optional.ofNullable(staging);
    }

    private long insert(DirectorySource source, String actor) {
        var keys = new GeneratedKeyHolder();
        client.sql("insert into directory_refresh (source, state, actor, started_at) values (?, ?, ?, ?)")
                .params(source.name(), State.RUNNING.name(), Row.fit(actor, 200), Row.time(clock.instant()))
                .update(keys, "id");
        var number = Objects.requireNonNull(keys.getKey()).longValue();
        turn.begin(source, number);
        return number;
    }

    /**
     * Takes back what refreshes left that never became valid. Must be done before another one becomes valid: their numbers are smaller
     * than its own.
     */
    private void clearAway(DirectorySource source) {
        for (var left : client.sql(
                        "select * from directory_refresh where source = ? and not clean and state not in (?, ?)")
                .params(source.name(), State.HELD.name(), State.APPLIED.name())
                .query((row, n) -> DirectoryColumns.refresh(row))
                .list()) {
            marks(source, left.number()).undo(() -> {});
            writing.write(() -> client.sql(
                            "update directory_refresh set clean = true, state = ?, ended_at = ? where id = ?")
                    .params(
                            (left.state() == State.RUNNING ? State.FAILED : left.state()).name(),
                            Row.time(left.endedAt() == null ? clock.instant() : left.endedAt()),
                            left.number())
                    .update());
        }
    }

    private DirectoryMarks marks(DirectorySource source, long refresh) {
        return new DirectoryMarks(jdbc, writing, source, refresh);
    }

    @Override
    public Optional<Refresh> confirm(long refresh, String actor, String reason) {
        return decided(refresh, State.APPLIED, actor, reason, () -> makeCurrent(refresh));
    }

    @Override
    public Optional<Refresh> discard(long refresh, String actor, String reason) {
        // what it wrote is seen by nobody, and taken back when the next refresh begins
        return decided(refresh, State.DISCARDED, actor, reason, () -> {});
    }

    private Optional<Refresh> decided(long refresh, State state, String actor, String reason, Runnable more) {
        return writing.durably(() -> {
            var held = client.sql("update directory_refresh set state = ?, decided_by = ?, decided_at = ?, reason = ?"
                            + " where id = ? and state = ?")
                    .params(
                            state.name(),
                            Row.fit(actor, 200),
                            Row.time(clock.instant()),
                            Row.fit(reason, 2_000),
                            refresh,
                            State.HELD.name())
                    .update();
            if (held == 0) {
                return Optional.<Refresh>empty();
            }
            more.run();
            return Optional.of(read(refresh));
        });
    }

    private void makeCurrent(long refresh) {
        client.sql("update directory_source set current_refresh = ?"
                        + " where source = (select source from directory_refresh where id = ?)")
                .params(refresh, refresh)
                .update();
    }

    private Refresh read(long refresh) {
        return client.sql("select * from directory_refresh where id = ?")
                .param(refresh)
                .query((row, n) -> DirectoryColumns.refresh(row))
                .single();
    }

    /** A list as it arrives. */
    private final class Running implements Staging {

        private final DirectorySource source;
        private final long number;
        private final List<Object[]> some = new ArrayList<>(DirectoryWriting.BATCH);
        private long taken;

        Running(DirectorySource source, long number) {
            this.source = source;
            this.number = number;
        }

        @Override
        public void add(DirectoryRow row) {
            some.add(DirectoryColumns.staged(number, taken++, row));
            if (some.size() == DirectoryWriting.BATCH) {
                flush();
            }
        }

        private void flush() {
            writing.each(
                    "insert into directory_stage (refresh, n, " + DirectoryColumns.ROW
                            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    some,
                    this::stillMineAndSoFar);
            some.clear();
        }

        private void stillMine() {
            turn.keep(source, number);
        }

        private void stillMineAndSoFar() {
            stillMine();
            client.sql("update directory_refresh set rows_read = ? where id = ?")
                    .params(taken, number)
                    .update();
        }

        @Override
        public Refresh.Changes compare(long skipped) {
            flush();
            supersedeHeld();
            var marks = marks(source, number);
            marks.make(this::stillMine);
            var changes = marks.count(skipped);
            marks.unstage(this::stillMine);
            return writing.write(() -> {
                stillMine();
                client.sql("update directory_refresh set rows_before = ?, rows_read = ?, added = ?, changed = ?,"
                                + " removed = ?, skipped = ?, duplicates = ? where id = ?")
                        .params(
                                changes.before(),
                                changes.rows(),
                                changes.added(),
                                changes.changed(),
                                changes.removed(),
                                changes.skipped(),
                                changes.duplicates(),
                                number)
                        .update();
                return changes;
            });
        }

        /** Its marks stand where this one's must. */
        private void supersedeHeld() {
            var held = writing.durably(() -> {
                stillMine();
                return client.sql("update directory_refresh set state = ? where source = ? and state = ?")
                        .params(State.SUPERSEDED.name(), source.name(), State.HELD.name())
                        .update();
            });
            if (held > 0) {
                for (var left : client.sql(
                                "select id from directory_refresh where source = ? and not clean and state = ?")
                        .params(source.name(), State.SUPERSEDED.name())
                        .query(Long.class)
                        .list()) {
                    marks(source, left).undo(this::stillMine);
                    writing.write(() -> client.sql("update directory_refresh set clean = true where id = ?")
                            .param(left)
                            .update());
                }
            }
        }

        @Override
        public Refresh hold(Problem why) {
            return ended(end(State.HELD, why, () -> {}));
        }

        @Override
        public Refresh apply() {
            return ended(end(State.APPLIED, null, () -> makeCurrent(number)));
        }

        private Refresh ended(Refresh refresh) {
            underWay.remove(source);
            return refresh;
        }

        @Override
        public Refresh fail(Problem why) {
            try {
                // guarded: when the switch was made after all, nothing may be taken back
                marks(source, number).undo(this::stillMine);
                return end(
                        State.FAILED,
                        why,
                        () -> client.sql("update directory_refresh set clean = true where id = ?")
                                .param(number)
                                .update());
            } finally {
                underWay.remove(source);
            }
        }

        /** The switch: however long the list is, this changes three rows. */
        private Refresh end(State state, @Nullable Problem problem, Runnable more) {
            return writing.durably(() -> {
                stillMine();
                more.run();
                turn.end(source);
                client.sql("update directory_refresh set state = ?, ended_at = ?, problem_code = ?, problem_detail = ?"
                                + " where id = ?")
                        .params(Arrays.asList(
                                state.name(),
                                Row.time(clock.instant()),
                                problem == null ? null : problem.code().name(),
                                problem == null ? null : Row.fit(problem.detail(), 2_000),
                                number))
                        .update();
                return read(number);
            });
        }
    }
}
