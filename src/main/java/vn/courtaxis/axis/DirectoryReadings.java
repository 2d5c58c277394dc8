package vn.courtaxis.axis;

import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import vn.courtaxis.axis.Json.Row;
import vn.courtaxis.directory.AxisDirectory.Listing;
import vn.courtaxis.directory.DirectoryRow;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.exchange.AxisAnswer;

/** Reads the lists of the directory. Rows go out as they come: the envelope's verdict on them stands at the end. */
final class DirectoryReadings {

    private static final Set<String> MEMBERS = Set.of(
            "id",
            "pid",
            "code",
            "oldCode",
            "code102",
            "name",
            "mail",
            "centerCode",
            "version",
            "modifyDate",
            "deleted",
            "isAgency");

    private DirectoryReadings() {}

    static String operation(DirectorySource source) {
        return switch (source) {
            case AGENCIES -> "getAgenciesList";
            case QD20 -> "getAgenciesListQD20";
            case SYNCHRONIZE_UNIT -> "getSynchronizeUnit";
        };
    }

    static AxisAnswer<Listing> list(InputStream body, Consumer<DirectoryRow> each) {
        var rows = new AtomicLong();
        var skipped = new AtomicLong();
        try (var json = Json.parser(body)) {
            var envelope = Envelope.read(
                    json,
                    data -> Json.rows(data, MEMBERS, row -> {
                        var code = row.text("code").strip();
                        if (DirectoryRow.isCode(code)) {
                            rows.incrementAndGet();
                            each.accept(row(code, row));
                        } else {
                            skipped.incrementAndGet();
                        }
                    }));
            return envelope.isOk() && envelope.hasData()
                    ? new AxisAnswer.Complete<>(new Listing(rows.get(), skipped.get()))
                    : envelope.failure();
        }
    }

    private static DirectoryRow row(String code, Row row) {
        var oldCode = row.text("oldCode").strip();
        return new DirectoryRow(
                row.text("id").strip(),
                row.text("pid").strip(),
                code,
                oldCode.isEmpty() ? row.text("code102").strip() : oldCode,
                row.text("name").strip(),
                row.text("mail").strip(),
                row.text("centerCode").strip(),
                row.text("version").strip(),
                row.text("modifyDate").strip(),
                isTrue(row.text("deleted")),
                row.text("isAgency").isEmpty() || isTrue(row.text("isAgency")));
    }

    private static boolean isTrue(String text) {
        return text.equalsIgnoreCase("true") || text.equals("1");
    }
}
