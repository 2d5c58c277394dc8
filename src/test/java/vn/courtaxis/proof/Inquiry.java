package vn.courtaxis.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.courtaxis.flows.Sandbox;
import vn.courtaxis.proof.Evidence.AxisMessage;
import vn.courtaxis.proof.Evidence.LedgerEntry;
import vn.courtaxis.proof.Evidence.Letter;
import vn.courtaxis.proof.Evidence.Reading;
import vn.courtaxis.proof.Evidence.Told;

/** Collects everybody's books, when the adapter is stopped: its ledger is read in its own tables, its store file by file. */
final class Inquiry {

    private final Bench bench;

    Inquiry(Bench bench) {
        this.bench = bench;
    }

    Evidence evidence(Traffic traffic, List<String> deaths) throws IOException, SQLException {
        var axis = axis(bench.twin());
        return new Evidence(
                traffic.sending().handovers(),
                ledger(),
                axis,
                readings(bench.twin()),
                statuses(bench.twin()),
                letters(bench.twin(), axis),
                traffic.taking().takings(),
                traffic.sending().recalled(),
                traffic.letters().recalled(),
                files(bench.documents()),
                deaths);
    }

    private static List<AxisMessage> axis(Sandbox twin) {
        return list(
                twin,
                "/sandbox/axis/documents",
                row -> new AxisMessage(
                        text(row, "docId"),
                        text(row, "messageType").equals("edoc"),
                        text(row, "from"),
                        text(row, "documentId"),
                        text(row, "sha256")));
    }

    private static List<Reading> readings(Sandbox twin) {
        return list(
                twin,
                "/sandbox/office/received",
                row -> new Reading(
                        text(row, "axisDocId"),
                        text(row, "to"),
                        text(row, "documentId"),
                        text(row, "verdict"),
                        row.path("files")
                                .valueStream()
                                .map(file -> text(file, "sha256"))
                                .collect(Collectors.toSet())));
    }

    private static List<Told> statuses(Sandbox twin) {
        return list(
                twin,
                "/sandbox/office/statuses",
                row -> new Told(text(row, "axisDocId"), text(row, "documentId"), text(row, "code")));
    }

    /** What the office knows it sent, and what the axis took from it although the office was not told so. */
    private static List<Letter> letters(Sandbox twin, List<AxisMessage> axis) {
        var known = list(
                        twin,
                        "/sandbox/office/sent",
                        row -> new Letter(text(row, "documentId"), text(row, "kind"), text(row, "sha256")))
                .stream()
                .filter(letter -> !letter.kind().startsWith("RECALL"))
                .toList();
        var ids = known.stream().map(Letter::documentId).collect(Collectors.toSet());
        var unknown = axis.stream()
                .filter(message -> message.document() && !message.isFromTheCourt())
                .filter(message -> !ids.contains(message.documentId()))
                .map(message -> new Letter(message.documentId(), "", ""));
        return Stream.concat(known.stream(), unknown).toList();
    }

    private static <T> List<T> list(Sandbox twin, String path, Function<JsonNode, T> row) {
        return twin.get(path).body().valueStream().map(row).toList();
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asString("");
    }

    private List<LedgerEntry> ledger() throws SQLException {
        try (var connection = bench.database().connect()) {
            var files = files(connection);
            var recipients = recipients(connection);
            var entries = new ArrayList<LedgerEntry>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select * from entry")) {
                while (rows.next()) {
                    var id = rows.getString("id");
                    entries.add(new LedgerEntry(
                            id,
                            rows.getString("direction").equals("INCOMING"),
                            rows.getString("kind").equals("DOCUMENT"),
                            rows.getString("recalled_id") != null,
                            rows.getString("state"),
                            rows.getString("claimed_by") != null,
                            rows.getString("document_id"),
                            Objects.toString(rows.getString("message_sha256"), ""),
                            files.getOrDefault(id, Set.of()),
                            recipients.getOrDefault(id, Map.of())));
                }
            }
            return entries;
        }
    }

    private static Map<String, Set<String>> files(Connection connection) throws SQLException {
        var files = new HashMap<String, Set<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select entry, sha256 from entry_file")) {
            while (rows.next()) {
                files.computeIfAbsent(rows.getString(1), entry -> new HashSet<>())
                        .add(rows.getString(2));
            }
        }
        return files;
    }

    private static Map<String, Map<String, String>> recipients(Connection connection) throws SQLException {
        var recipients = new HashMap<String, Map<String, String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select entry, code, status_code from recipient")) {
            while (rows.next()) {
                recipients
                        .computeIfAbsent(rows.getString(1), entry -> new HashMap<>())
                        .put(rows.getString(2), Objects.toString(rows.getString(3), ""));
            }
        }
        return recipients;
    }

    private List<String> files(Path documents) throws IOException, SQLException {
        var wrong = new ArrayList<>(damagedFiles(documents));
        missingFiles(documents, named()).forEach(name -> wrong.add(name + ", which is missing"));
        return wrong;
    }

    /** What the ledger says is kept. */
    private Set<String> named() throws SQLException {
        var names = new HashSet<String>();
        try (var connection = bench.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select message_sha256 from entry where message_sha256 is not null"
                        + " union select sha256 from entry_file union select original_sha256 from entry_file"
                        + " union select sha256 from verification_exhibit")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    static Set<String> missingFiles(Path documents, Set<String> named) throws IOException {
        var missing = new TreeSet<>(named);
        try (var files = Files.walk(documents)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(documents.resolve("incoming")))
                    .forEach(file -> missing.remove(file.getFileName().toString()));
        }
        return missing;
    }

    /** Drafts are no documents; everything else is named by what is in it. */
    static List<String> damagedFiles(Path documents) throws IOException {
        var damaged = new ArrayList<String>();
        try (var files = Files.walk(documents)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString();
                if (!file.startsWith(documents.resolve("incoming"))
                        && !name.equals(TakingClient.sha256(Files.readAllBytes(file)))) {
                    damaged.add(name);
                }
            }
        }
        return damaged;
    }
}
