package vn.courtaxis.proof;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.courtaxis.flows.Sandbox;

/** Asks the simulated office to send, mostly good documents, and to ask some back. */
final class SendingOffice {

    private static final List<String> KINDS =
            List.of("GOOD", "GOOD", "UNSIGNED", "GOOD", "TWIN_CODES", "GOOD", "GOOD", "TAMPERED", "GOOD", "GOOD");
    private static final List<String> RECALLS = List.of("RECALL", "RECALL_STATUS");
    private static final List<String> UNITS = List.of("W90.01", "W90.02", "W90", "W90.01.01");
    private static final int LARGE_EVERY = 25;
    private static final int LARGE = 1 << 20;

    private static final int RECALLED_EVERY = 5;

    private final Sandbox office;
    private final Set<String> recalled = ConcurrentHashMap.newKeySet();

    SendingOffice(Sandbox office) {
        this.office = office;
    }

    /** Identities of the letters that the office asked back. */
    Set<String> recalled() {
        return Set.copyOf(recalled);
    }

    /** Some letters are asked back at once, by the one way or the other. */
    void send(int n) {
        var unit = UNITS.get(n % UNITS.size());
        var kind = KINDS.get(n % KINDS.size());
        var size = n % LARGE_EVERY == LARGE_EVERY - 1 ? LARGE : 0;
        var documentId = sent(Map.of("kind", kind, "to", unit, "sizeBytes", size));
        if (kind.equals("GOOD") && n % RECALLED_EVERY == RECALLED_EVERY - 2) {
            var way = RECALLS.get(n / RECALLED_EVERY % RECALLS.size());
            sent(Map.of("kind", way, "to", unit, "about", documentId));
            recalled.add(documentId);
        }
    }

    /** The office that meets a fault of the axis says so (502) and goes on with its next number; whether the axis has it shows later. */
    private String sent(Map<String, ?> wish) {
        while (true) {
            try {
                var answer = office.post("/sandbox/office/documents", wish);
                if (answer.status() == 200) {
                    return answer.body().path(0).path("documentId").asString();
                }
                if (answer.status() != 502) {
                    throw new IllegalStateException("The office answers " + answer.status());
                }
            } catch (UncheckedIOException e) {
                // asked again
            }
            SendingClient.pause();
        }
    }
}
