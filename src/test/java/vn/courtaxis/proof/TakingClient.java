package vn.courtaxis.proof;

import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import vn.courtaxis.flows.Sandbox;
import vn.courtaxis.proof.Evidence.Taking;

/**
 * A document system that pulls the inbox: downloads, enters into its own register, then says taken until it is answered. What is asked back
 * after that it agrees to give back.
 */
final class TakingClient implements Runnable {

    private final Sandbox door;
    private final Map<String, Taking> register = new ConcurrentHashMap<>();
    private final Queue<Taking> cameBack = new ConcurrentLinkedQueue<>();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final Supplier<Set<String>> askedBack;
    private final Set<String> givenBack = new HashSet<>();
    private volatile boolean stopped;
    private volatile boolean idle;

    /** @param askedBack identities of what its sender wants back, by now */
    TakingClient(Sandbox door, Supplier<Set<String>> askedBack) {
        this.door = door;
        this.askedBack = askedBack;
    }

    /** One line of the register for each id, and one more for each time an id came back after its taking was answered. */
    List<Taking> takings() {
        return java.util.stream.Stream.concat(
                        register.values().stream()
                                .map(taking -> answered.contains(taking.id()) ? taking.acknowledged() : taking),
                        cameBack.stream())
                .toList();
    }

    boolean isIdle() {
        return idle;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                round();
            } catch (UncheckedIOException e) {
                // the adapter is dead at the moment
                idle = false;
            }
            SendingClient.pause();
        }
    }

    private void round() {
        var inbox = door.get("/api/v1/inbox?size=50");
        if (inbox.status() != 200) {
            return;
        }
        idle = inbox.body().path("total").asInt() == 0;
        inbox.body().path("items").valueStream().forEach(this::take);
        var asked = askedBack.get();
        register.values().stream()
                .filter(taking -> asked.contains(taking.documentId()))
                .filter(taking -> answered.contains(taking.id()) && !givenBack.contains(taking.id()))
                .forEach(this::giveBack);
    }

    /** It may have been taken after all when it went back, or the request may still be on its way. */
    private void giveBack(Taking taking) {
        var path = "/api/v1/documents/" + taking.id();
        var document = door.get(path).body();
        if (document.path("state").asString("").equals("RECALLED")) {
            givenBack.add(taking.id());
            return;
        }
        idle = false;
        if (document.path("recallRequest").isObject()) {
            door.post(path + "/status", Map.of("code", "15", "description", "Đã trả lại"));
        }
    }

    private void take(JsonNode item) {
        var id = item.path("id").asString();
        if (answered.contains(id)) {
            cameBack.add(taking(id + " again", item, ""));
            return;
        }
        if (!register.containsKey(id)) {
            var file = door.get("/api/v1/inbox/" + id + "/files/0");
            if (file.status() != 200) {
                return;
            }
            register.put(id, taking(id, item, sha256(file.raw().body())));
        }
        if (door.post("/api/v1/inbox/" + id + "/taken", Map.of()).status() == 200) {
            answered.add(id);
        }
    }

    private static Taking taking(String id, JsonNode item, String sha256) {
        return new Taking(
                id, item.path("documentId").asString(), item.path("verdict").asString(), sha256, false);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
