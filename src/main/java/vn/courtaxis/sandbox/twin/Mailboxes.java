package vn.courtaxis.sandbox.twin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was accepted, and what waits for whom; in memory, rebuilt from the journal. */
final class Mailboxes {

    private final List<TwinMessage> accepted = new ArrayList<>();
    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, Map<String, Item>> pending = new HashMap<>();

    synchronized void accept(TwinMessage message) {
        accepted.add(message);
        for (var delivery : message.deliveries()) {
            keep(new Item(message, delivery, "initial", "", message.acceptedAt()));
        }
    }

    synchronized void acknowledge(String docId, String status, String description, Instant at) {
        find(docId).ifPresent(item -> keep(item.acknowledged(status, description, at)));
    }

    private void keep(Item item) {
        var docId = item.delivery().docId();
        items.put(docId, item);
        var waiting = pending.computeIfAbsent(
                box(item.delivery().systemId(), item.message().messageType()), key -> new LinkedHashMap<>());
        if (item.isPending()) {
            waiting.put(docId, item);
        } else {
            waiting.remove(docId);
        }
    }

    synchronized Optional<Item> find(String docId) {
        return Optional.ofNullable(items.get(docId));
    }

    /** In the order of acceptance. */
    synchronized List<Item> pending(String systemId, String messageType) {
        return List.copyOf(
                pending.getOrDefault(box(systemId, messageType), Map.of()).values());
    }

    /** One item per copy of every message the system sent. */
    synchronized List<Item> sent(String systemId, String messageType) {
        var rows = new ArrayList<Item>();
        for (var message : accepted) {
            if (message.systemId().equals(systemId) && message.messageType().equals(messageType)) {
                message.deliveries().forEach(delivery -> find(delivery.docId()).ifPresent(rows::add));
            }
        }
        return rows;
    }

    synchronized List<TwinMessage> accepted() {
        return List.copyOf(accepted);
    }

    private static String box(String systemId, String messageType) {
        return systemId + ' ' + messageType;
    }
}
