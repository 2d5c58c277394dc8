package vn.courtaxis.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.ledger.State;
import vn.courtaxis.retention.Ended;
import vn.courtaxis.retention.Rule;
import vn.courtaxis.retention.What;

/** Conditions, in SQL, under which an entry may be deleted. */
final class ExpiredEntries {

    /** A claim of an adapter that died may stand for ever on what has ended; one that is over as long as the term means nothing. */
    private static final String NOBODY_WORKS_ON_IT =
            "next_attempt_at is null and (claimed_by is null or claimed_until < ?)";

    /** A document goes with the statuses about it, so none of them may be under way. */
    private static final String NO_STATUS_UNDER_WAY =
            "not exists (select 1 from entry about_it where about_it.about = entry.id"
                    + " and about_it.kind = 'STATUS' and not (" + ended() + "))";

    private final JdbcClient jdbc;

    ExpiredEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String ended() {
        return Arrays.stream(Direction.values())
                .map(direction -> "about_it.direction = '" + direction + "' and about_it.state in ("
                        + Ended.states(direction, MessageKind.STATUS).stream()
                                .map(state -> "'" + state + "'")
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining(" or "));
    }

    /** One question for each state: a range of an index answers it. */
    List<UUID> find(Rule rule, int limit) {
        var found = new ArrayList<UUID>();
        for (var state : rule.states()) {
            if (found.size() < limit) {
                found.addAll(ids(rule, state, limit - found.size()));
            }
        }
        return found;
    }

    private List<UUID> ids(Rule rule, State state, int limit) {
        var condition = condition(rule, state);
        return jdbc.sql("select id from entry where " + condition.sql() + " order by state_since fetch first " + limit
                        + " rows only")
                .params(condition.parameters())
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    record Condition(String sql, List<Object> parameters) {}

    static Condition condition(Rule rule, State state) {
        var before = Row.time(rule.before());
        var parameters = new ArrayList<Object>(
                List.of(rule.kind().name(), rule.direction().name(), state.name(), before, before));
        var sql = "kind = ? and direction = ? and state = ? and state_since <= ? and " + NOBODY_WORKS_ON_IT
                + " and content_deleted_at is " + (rule.what() == What.CONTENT ? "null" : "not null");
        if (rule.what() == What.METADATA) {
            sql += " and " + NO_STATUS_UNDER_WAY;
        }
        if (rule.isBySilence()) {
            parameters.add(before);
            sql += " and updated_at <= ?";
        }
        return new Condition(sql, parameters);
    }
}
