package vn.courtaxis.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.ledger.Ledger.NumberOfYear;
import vn.courtaxis.ledger.State;

/** Finds documents by the number that their issuer gave them. The index leads to a few of all years; the year stands in the header. */
final class Numbers {

    private static final String QUERY = "select id, header from entry where sender in (%s) and number_text in (?, ?)"
            + " and direction = ? and kind = ? and unit = ? and state not in (?, ?) order by seq desc";

    private final JdbcClient jdbc;
    private final LedgerJson json;

    Numbers(JdbcClient jdbc, LedgerJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Holder(UUID id, @Nullable DocumentHeader header) {}

    Optional<UUID> holderOf(NumberOfYear number, @Nullable UUID except) {
        return jdbc
                .sql(query(number))
                .params(parameters(number))
                .query((row, n) -> new Holder(row.getObject("id", UUID.class), json.header(row.getString("header"))))
                .list()
                .stream()
                .filter(holder -> !holder.id().equals(except) && holds(holder.header(), number))
                .map(Holder::id)
                .findFirst();
    }

    static String query(NumberOfYear number) {
        return QUERY.formatted(
                String.join(", ", Collections.nCopies(number.issuer().size(), "?")));
    }

    static List<Object> parameters(NumberOfYear number) {
        var parameters = new ArrayList<Object>();
        number.issuer().stream().map(OrganizationCode::value).forEach(parameters::add);
        var text = NumberOfYear.comparable(number.number());
        parameters.add(EntryWriter.numberText(text));
        parameters.add(EntryWriter.numberText("0" + text));
        parameters.add(number.direction().name());
        parameters.add(MessageKind.DOCUMENT.name());
        parameters.add(number.unit());
        parameters.add(State.REJECTED.name());
        parameters.add(State.DUPLICATE.name());
        return parameters;
    }

    private static boolean holds(@Nullable DocumentHeader header, NumberOfYear number) {
        return header != null
                && header.date() != null
                && header.date().getYear() == number.year()
                && isOfItsOwn(header.business().type())
                && NumberOfYear.comparable(header.number()).equals(NumberOfYear.comparable(number.number()));
    }

    private static boolean isOfItsOwn(BusinessType type) {
        return type == BusinessType.NEW || type == BusinessType.REPLACE;
    }
}
