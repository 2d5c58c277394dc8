package vn.courtaxis.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.exchange.AxisPauses.Operation;
import vn.courtaxis.exchange.AxisPauses.Paused;
import vn.courtaxis.exchange.AxisPauses.Trial;
import vn.courtaxis.ledger.Ledger.Work;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.Step;

/** Finds what is due and marks it as hinted. While an axis account is paused, what would call it waits here and not on a queue. */
final class DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);

    private static final String SENDS = "((kind = 'DOCUMENT' and state = 'PREPARED') or (kind = 'STATUS' and state in"
            + " ('ACCEPTED', 'PREPARED')))";
    private static final String FETCHES = "state = 'LISTED'";
    private static final String ASKS = "state = 'UNCERTAIN'";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final WorkConditions conditions;
    private final Claims claims;

    DueWork(JdbcClient jdbc, TransactionTemplate transaction, WorkConditions conditions, Claims claims) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.conditions = conditions;
        this.claims = claims;
    }

    List<Work> find(int limit, Paused paused, Instant now) {
        return Objects.requireNonNull(transaction.execute(tx -> {
            var found = select(limit, paused, now);
            for (var work : found) {
                jdbc.sql("update entry set dispatched_at = ? where id = ?")
                        .params(Row.time(now), work.id())
                        .update();
            }
            return found.stream().map(work -> new Work(work.step(), work.id())).toList();
        }));
    }

    private record Found(Step step, UUID id, String system, State state) {

        /** Whether it would call a destination on trial. */
        boolean tries(Trial trial) {
            return trial.system().equals(system) && trial.operation() == operation();
        }

        private @Nullable Operation operation() {
            return switch (step) {
                case OUTGOING_SEND -> state == State.UNCERTAIN ? Operation.ASK : Operation.SEND;
                case STATUS_SEND -> Operation.SEND;
                case INCOMING_RECEIVE, STATUS_RECEIVE -> Operation.FETCH;
                default -> null;
            };
        }
    }

    /** What is asked of the database, twice a second. */
    record Query(String sql, List<Object> parameters) {}

    Query query(int limit, Paused paused, Instant now) {
        var parameters = new ArrayList<Object>();
        parameters.addAll(conditions.due(now));
        parameters.addAll(conditions.free());
        parameters.addAll(conditions.unhinted(now));
        var where = WorkConditions.DUE + " and " + WorkConditions.FREE + " and " + WorkConditions.UNHINTED + " and "
                + WorkConditions.IN_TURN
                + without(SENDS, paused.sending(), parameters)
                + without(FETCHES, paused.fetching(), parameters)
                + without(ASKS, paused.asking(), parameters);
        var sql = "select id, direction, kind, state, axis_system from entry where " + where
                + " order by next_attempt_at, seq fetch first " + limit + " rows only";
        return new Query(sql, parameters);
    }

    private List<Found> select(int limit, Paused paused, Instant now) {
        var query = query(limit, paused, now);
        var found = jdbc.sql(query.sql()).params(query.parameters()).query((row, n) -> work(row)).list().stream()
                .flatMap(Optional::stream)
                .filter(work -> !claims.isHeld(work.id()))
                .toList();
        return paused.trials().isEmpty() ? found : firstOfEach(found, paused.trials());
    }

    /** One piece of work shows as well as a hundred whether the axis works again. */
    private static List<Found> firstOfEach(List<Found> found, Set<Trial> trials) {
        var tried = new HashSet<Trial>();
        return found.stream()
                .filter(work -> trials.stream().filter(work::tries).allMatch(tried::add))
                .toList();
    }

    private static String without(String calls, Collection<String> systems, List<Object> parameters) {
        if (systems.isEmpty()) {
            return "";
        }
        parameters.addAll(systems);
        var marks = String.join(", ", systems.stream().map(system -> "?").toList());
        return " and not (" + calls + " and axis_system in (" + marks + "))";
    }

    /** A row that no step works on must not keep the others from theirs. */
    private static Optional<Found> work(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var state = State.valueOf(row.getString("state"));
        var step = Step.next(
                Direction.valueOf(row.getString("direction")), MessageKind.valueOf(row.getString("kind")), state);
        if (step.isEmpty()) {
            LOG.error("Nothing works on {} in state {}, although it is due", id, state);
        }
        var system = row.getString("axis_system");
        return step.map(next -> new Found(next, id, system, state));
    }

    /** The document of a unit whose turn it is to be sent, if that is due. */
    Optional<UUID> nextInLine(String unit, Instant now) {
        var parameters = new ArrayList<Object>();
        parameters.add(unit);
        parameters.addAll(conditions.due(now));
        parameters.addAll(conditions.free());
        return jdbc.sql(
                        "select id from entry where unit = ? and state = 'PREPARED' and direction = 'OUTGOING' and kind ="
                                + " 'DOCUMENT' and " + WorkConditions.DUE + " and " + WorkConditions.FREE + " and "
                                + WorkConditions.IN_TURN + " order by seq fetch first 1 rows only")
                .params(parameters)
                .query((row, n) -> row.getObject("id", UUID.class))
                .optional();
    }
}
