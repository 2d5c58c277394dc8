package vn.courtaxis.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.ledger.DueFilter;
import vn.courtaxis.ledger.DueMarks;
import vn.courtaxis.ledger.DueMarks.Between;
import vn.courtaxis.ledger.DueMarks.Days;
import vn.courtaxis.ledger.Duty;
import vn.courtaxis.ledger.State;

/** Says in SQL of which documents a duty is open and began between marks; words are ours, values are parameters. */
final class DutyConditions {

    /** A report of ours by its key, {@code <document>:<code>:<unit>...}. */
    static final String COMPLETED = "origin = '" + EntryCreation.REPORTS + "' and substring(origin_key from 37 for "
            + (StatusCode.COMPLETED.value().length() + 2) + ") = ':" + StatusCode.COMPLETED + ":'";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    private DutyConditions() {}

    /** Of documents in one of the duty's states: by one state, but not by several, both databases find them in an index. */
    static DutyConditions of(Duty duty, State state, DueMarks marks) {
        var conditions = new DutyConditions();
        conditions.add(duty, Set.of(state), marks);
        return conditions;
    }

    static DutyConditions of(DueFilter filter) {
        var conditions = new DutyConditions();
        var or = "(";
        for (var duty : filter.duties().stream().sorted().toList()) {
            conditions.sql.append(or);
            conditions.add(duty, duty.open(), filter.marks());
            or = " or ";
        }
        conditions.sql.append(")");
        return conditions;
    }

    String text() {
        return sql.toString();
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    private void add(Duty duty, Set<State> states, DueMarks marks) {
        sql.append("(direction = ? and state in ");
        parameters.add(duty.direction().name());
        in(states.stream().map(Enum::name).sorted().toList());
        sql.append(" and ");
        switch (duty) {
            case SENDING -> sending(marks);
            case ACKNOWLEDGEMENT -> between("created_at", marks.arrived());
            case COMPLETION -> completion(marks.due());
            case RECIPIENT_ACKNOWLEDGEMENT -> between("state_since", marks.arrived());
            case RECIPIENT_COMPLETION -> between(marks.due());
        }
        if (!duty.isOurs()) {
            recipient(duty.ends());
        }
        sql.append(")");
    }

    private void sending(DueMarks marks) {
        sql.append("(not urgent and ");
        between("created_at", marks.accepted());
        sql.append(" or urgent and ");
        between("created_at", marks.acceptedUrgent());
        sql.append(")");
    }

    private void completion(Days due) {
        between(due);
        sql.append(" and not exists (select 1 from entry report where report.about = entry.id and ")
                .append(COMPLETED)
                .append(")");
    }

    private void recipient(Collection<StatusCode> ends) {
        sql.append(" and exists (select 1 from recipient where recipient.entry = entry.id and (status_code is null or"
                + " status_code not in ");
        in(ends.stream().map(StatusCode::value).sorted().toList());
        sql.append("))");
    }

    private void between(String column, Between moments) {
        sql.append(column).append(" >= ? and ").append(column).append(" < ?");
        add(moments.from());
        add(moments.to());
    }

    private void between(Days days) {
        sql.append("due_date >= ? and due_date < ?");
        parameters.add(days.from());
        parameters.add(days.to());
    }

    private void add(Instant moment) {
        parameters.add(Row.time(moment));
    }

    private void in(List<String> values) {
        sql.append("(")
                .append(String.join(", ", values.stream().map(value -> "?").toList()))
                .append(")");
        parameters.addAll(values);
    }
}
