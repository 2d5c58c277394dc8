package vn.courtaxis.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.ledger.DeadlineViews;
import vn.courtaxis.ledger.DueMarks;
import vn.courtaxis.ledger.Duty;

/** Counts open duties in the database, without reading documents. */
public final class JdbcDeadlineViews implements DeadlineViews {

    private final JdbcClient jdbc;

    public JdbcDeadlineViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long count(Duty duty, DueMarks marks) {
        var counts = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        for (var state : duty.open()) {
            var conditions = DutyConditions.of(duty, state, marks);
            counts.add("select count(*) as documents from entry where kind = ? and " + conditions.text());
            parameters.add(MessageKind.DOCUMENT.name());
            parameters.addAll(List.of(conditions.parameters()));
        }
        return jdbc.sql("select sum(documents) from (" + String.join(" union all ", counts) + ") counted")
                .params(parameters)
                .query(Long.class)
                .single();
    }

    @Override
    public Map<UUID, Instant> completed(Collection<UUID> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        var marks = String.join(", ", documents.stream().map(id -> "?").toList());
        var completed = new HashMap<UUID, Instant>();
        jdbc.sql("select about, min(created_at) as completed_at from entry where about in (" + marks + ") and "
                        + DutyConditions.COMPLETED + " group by about")
                .params(List.copyOf(documents))
                .query(row -> {
                    completed.put(row.getObject("about", UUID.class), Row.requiredInstant(row, "completed_at"));
                });
        return completed;
    }
}
