package vn.courtaxis.store;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.InboxScope.Unit;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.Related;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** Reads the ledger for people, doors and metrics. */
public final class JdbcLedgerViews implements LedgerViews {

    private final JdbcClient jdbc;
    private final EntryReader reader;
    private final Links links;
    private final Clock clock;

    /** @param clock in the court's time zone: days of a search are local days */
    public JdbcLedgerViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.reader = new EntryReader(jdbc, new LedgerJson());
        this.links = new Links(jdbc);
        this.clock = clock;
    }

    @Override
    public Optional<Entry> document(UUID id) {
        return reader.one("id = ? and kind = ?", id, MessageKind.DOCUMENT.name());
    }

    @Override
    public List<TimelineEvent> timeline(UUID id) {
        return jdbc.sql("select * from timeline where entry = ? order by seq")
                .param(id)
                .query((row, n) -> new TimelineEvent(
                        Row.requiredInstant(row, "at"),
                        row.getString("step"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("detail"),
                        row.getString("actor")))
                .list();
    }

    @Override
    public List<Entry> statusesAbout(UUID id) {
        return reader.many("about = ? and kind = ?", "order by seq", id, MessageKind.STATUS.name());
    }

    @Override
    public List<Related> related(UUID id) {
        return document(id).map(links::of).orElse(List.of());
    }

    @Override
    public Optional<Entry> status(UUID id) {
        return reader.one("id = ? and kind = ?", id, MessageKind.STATUS.name());
    }

    @Override
    public Page statuses(@Nullable Direction direction, Set<State> states, int page, int size) {
        var where = new Where();
        where.and("kind = ?", MessageKind.STATUS.name());
        if (direction != null) {
            where.and("direction = ?", direction.name());
        }
        where.in("state", states.stream().map(Enum::name).toList());
        return page(where, page, size);
    }

    @Override
    public Page search(Search search) {
        var where = new Where();
        where.and("kind = ?", MessageKind.DOCUMENT.name());
        if (search.direction() != null) {
            where.and("direction = ?", search.direction().name());
        }
        where.in("state", search.states().stream().map(Enum::name).toList());
        where.like("search_text", search.text());
        where.same("lower(doc_number)", search.number());
        where.same("lower(doc_notation)", search.notation());
        where.same("lower(unit)", search.unit());
        where.any(search.inbox().units().stream()
                .sorted(Comparator.comparing(Unit::code))
                .map(this::cameTo)
                .toList());
        where.in("dms_unit", search.inbox().dmsUnits().stream().sorted().toList());
        where.notIn("dms_unit", search.inbox().otherThan().stream().sorted().toList());
        if (!search.organization().isBlank()) {
            var code = search.organization().strip().toUpperCase(Locale.ROOT);
            where.and("(sender = ? or id in (select entry from recipient where code = ?))", code, code);
        }
        if (search.from() != null) {
            where.and("created_at >= ?", startOf(search.from()));
        }
        if (search.to() != null) {
            where.and("created_at < ?", startOf(search.to().plusDays(1)));
        }
        if (search.due() != null) {
            var due = DutyConditions.of(search.due());
            where.and(due.text(), due.parameters());
        }
        return page(where, search.page(), search.size());
    }

    private Where cameTo(Unit unit) {
        var where = new Where();
        where.and("unit = ?", unit.code());
        if (unit.from() != null) {
            where.and("coalesce(unit_at, created_at) >= ?", startOf(unit.from()));
        }
        if (unit.last() != null) {
            where.and("coalesce(unit_at, created_at) < ?", startOf(unit.last().plusDays(1)));
        }
        return where;
    }

    private Page page(Where where, int page, int size) {
        var order = "order by seq desc offset " + (long) page * size + " rows fetch first " + size + " rows only";
        return new Page(reader.many(where.text(), order, where.parameters()), page, size, total(where));
    }

    private long total(Where where) {
        return jdbc.sql("select count(*) from entry where " + where.text())
                .params(List.of(where.parameters()))
                .query(Long.class)
                .single();
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    @Override
    public Map<Direction, Map<State, Long>> counts() {
        return counts(MessageKind.DOCUMENT);
    }

    @Override
    public Map<Direction, Map<State, Long>> statusCounts() {
        return counts(MessageKind.STATUS);
    }

    private Map<Direction, Map<State, Long>> counts(MessageKind kind) {
        var counts = new EnumMap<Direction, Map<State, Long>>(Direction.class);
        for (var direction : Direction.values()) {
            counts.put(direction, new EnumMap<>(State.class));
        }
        jdbc.sql("select direction, state, count(*) as entries from entry where kind = ? group by direction, state")
                .param(kind.name())
                .query(row -> {
                    var direction = Direction.valueOf(row.getString("direction"));
                    var state = State.valueOf(row.getString("state"));
                    counts.getOrDefault(direction, Map.of()).put(state, row.getLong("entries"));
                });
        return counts;
    }

    @Override
    public Duration oldestWaiting() {
        var oldest = jdbc.sql("select min(state_since) as oldest from entry where " + WorkConditions.OPEN)
                .query((row, n) -> Optional.ofNullable(Row.instant(row, "oldest")))
                .single();
        return oldest.map(since -> Duration.between(since, clock.instant()))
                .filter(waiting -> !waiting.isNegative())
                .orElse(Duration.ZERO);
    }

    /** Conditions with their parameters; column names are ours, values never become text of the statement. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();

        void and(String condition, Object... values) {
            conditions.add(condition);
            parameters.addAll(List.of(values));
        }

        void same(String column, String value) {
            if (!value.isBlank()) {
                and(column + " = ?", value.strip().toLowerCase(Locale.ROOT));
            }
        }

        void like(String column, String value) {
            if (!value.isBlank()) {
                var escaped = value.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
                and(column + " like ? escape '!'", "%" + escaped + "%");
            }
        }

        void any(List<Where> alternatives) {
            if (!alternatives.isEmpty()) {
                conditions.add(alternatives.stream()
                        .map(other -> "(" + other.text() + ")")
                        .collect(Collectors.joining(" or ", "(", ")")));
                alternatives.forEach(other -> parameters.addAll(other.parameters));
            }
        }

        void in(String column, List<String> values) {
            among(column + " in (", values);
        }

        void notIn(String column, List<String> values) {
            among(column + " not in (", values);
        }

        private void among(String operator, List<String> values) {
            if (!values.isEmpty()) {
                var marks = String.join(", ", values.stream().map(value -> "?").toList());
                and(operator + marks + ")", values.toArray());
            }
        }

        String text() {
            return String.join(" and ", conditions);
        }

        Object[] parameters() {
            return parameters.toArray();
        }
    }
}
