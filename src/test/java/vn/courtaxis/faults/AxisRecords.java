package vn.courtaxis.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an axis has: every message it took, what waits for the court, and what it was told about that. */
final class AxisRecords {

    /** A message that the court sent. */
    record Taken(String docId, String kind, String from, String to, String documentId, String title, String notation) {}

    private record Waiting(String kind, String from, String to, byte[] message) {}

    private final List<Taken> taken = new ArrayList<>();
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private final Map<String, Waiting> all = new LinkedHashMap<>();
    private final List<String> rowsOfNothing = new ArrayList<>();
    private final Set<String> spoilt = new HashSet<>();
    private boolean listsTwice;
    private boolean hidesSent;
    private boolean givesOneId;

    /** @return the sender's id */
    synchronized String take(String kind, String from, String xml) {
        var docId = String.format("%024x", givesOneId ? 1 : taken.size() + 1);
        var documentId = text(xml, "DocumentId");
        var status = kind.equals("status") ? "," + text(xml, "StatusCode") : "";
        var notation = text(xml, "CodeNumber") + "/" + text(xml, "CodeNotation");
        var to = text(xml.substring(Math.max(0, xml.indexOf("To>"))), "OrganId");
        taken.add(new Taken(docId, kind, from, to, documentId + status, text(xml, "Subject"), notation));
        return docId;
    }

    private static String text(String xml, String element) {
        var found = Pattern.compile("<(?:edXML:)?" + element + ">([^<]*)<").matcher(xml);
        return found.find() ? found.group(1) : "";
    }

    /** Something for the court arrives; the same message may arrive twice. */
    synchronized String arrives(String kind, String from, String to, byte[] message) {
        var docId = UUID.randomUUID().toString();
        waiting.put(docId, new Waiting(kind, from, to, message));
        all.put(docId, new Waiting(kind, from, to, message));
        return docId;
    }

    synchronized String waiting(String kind) {
        var rows = waiting.entrySet().stream()
                .filter(item -> item.getValue().kind().equals(kind))
                .map(item -> "{\"docId\":\"" + item.getKey() + "\",\"from\":\""
                        + item.getValue().from() + "\",\"to\":\""
                        + item.getValue().to() + "\"}")
                .toList();
        return Stream.of(rowsOfNothing, rows, listsTwice ? rows : List.<String>of())
                .flatMap(List::stream)
                .collect(Collectors.joining(",", "[", "]"));
    }

    synchronized void listsEverythingTwice() {
        listsTwice = true;
    }

    /** Rows as they are. */
    synchronized void alsoLists(String... rows) {
        rowsOfNothing.addAll(List.of(rows));
    }

    /** It cannot be fetched until it is healed. */
    synchronized void spoil(String docId) {
        spoilt.add(docId);
    }

    synchronized void heal(String docId) {
        spoilt.remove(docId);
    }

    synchronized boolean isSpoilt(String docId) {
        return spoilt.contains(docId);
    }

    synchronized void showsNothingAsSent() {
        hidesSent = true;
    }

    synchronized void givesEverybodyTheSameId() {
        givesOneId = true;
    }

    synchronized byte[] message(String docId) {
        var item = all.get(docId);
        return item == null ? new byte[0] : item.message();
    }

    synchronized void acknowledge(String docId) {
        waiting.remove(docId);
    }

    synchronized int waiting() {
        return waiting.size();
    }

    synchronized String sent(String kind) {
        return taken.stream()
                .filter(message -> message.kind().equals(kind) && !hidesSent)
                .map(message -> "{\"senderDocId\":\"" + message.docId() + "\",\"fromCode\":\"" + message.from()
                        + "\",\"toCode\":\"" + message.to() + "\",\"title\":\"" + message.title()
                        + "\",\"notation\":\"" + message.notation() + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    synchronized List<Taken> taken(String kind) {
        return taken.stream().filter(message -> message.kind().equals(kind)).toList();
    }
}
