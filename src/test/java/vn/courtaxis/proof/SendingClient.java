package vn.courtaxis.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.courtaxis.flows.Sandbox;
import vn.courtaxis.flows.Sandbox.Upload;
import vn.courtaxis.flows.Submissions;
import vn.courtaxis.proof.Evidence.Handover;
import vn.courtaxis.sandbox.SamplePdf;
import vn.courtaxis.sandbox.SampleText;

/** A document system that hands documents over, recalls some, and repeats each call, under the same key, until it is answered. */
final class SendingClient {

    private static final Map<String, String> UNITS =
            Map.of("TAND-01", "W90.01", "TAND-01-KV1", "W90.01.01", "TAND-02", "W90.02", "TANDTC", "W90");
    private static final List<String> SENDERS = List.of("TAND-01", "TAND-01-KV1", "TAND-02", "TANDTC");
    private static final List<List<String>> RECIPIENTS = List.of(
            List.of("000.00.00.G22"),
            List.of("G12"),
            List.of("000.00.00.G22", "000.00.00.G15"),
            List.of("000.00.00.H49"),
            List.of("000.00.00.G15"));

    private static final int RECALLED_EVERY = 4;
    /** Long enough to arrive, unless the adapter is killed meanwhile. */
    private static final int PAUSES_BEFORE_LATE_RECALL = 20;

    private static final int TWO_FILES_EVERY = 5;
    private static final int LARGE_EVERY = 25;
    private static final int LARGE = 1 << 20;
    private static final long PAUSE_MILLIS = 150;
    /** Some ten minutes. */
    private static final int MOST_TRIES = 4_000;

    private final Sandbox door;
    private final Queue<Handover> handovers = new ConcurrentLinkedQueue<>();
    private final Set<String> recalled = ConcurrentHashMap.newKeySet();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();

    SendingClient(Sandbox door) {
        this.door = door;
    }

    List<Handover> handovers() {
        return List.copyOf(handovers);
    }

    /** Identities of the documents whose recall was acknowledged. */
    Set<String> recalled() {
        return Set.copyOf(recalled);
    }

    /** Answers that no repetition makes better; there should be none. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    void handOver(int n) {
        var letter = Submissions.letter();
        var sender = SENDERS.get(n % SENDERS.size());
        var recipients = RECIPIENTS.get(n % RECIPIENTS.size());
        letter.put("sender", sender);
        letter.put("recipients", recipients);
        letter.put("subject", "Kiểm chứng không mất, không trùng số " + letter.get("number"));
        var files = files(n, letter);
        var key = UUID.randomUUID().toString();
        var documentId = UNITS.get(sender) + "," + letter.get("date").toString().replace('-', '/') + ","
                + letter.get("number") + "/" + letter.get("notation");
        var answer = answered(documentId, () -> door.submit(key, letter, files));
        answer.ifPresent(accepted -> {
            handovers.add(new Handover(accepted.id(), documentId, Set.copyOf(recipients)));
            if (n % RECALLED_EVERY == RECALLED_EVERY - 1) {
                recall(n, accepted.id(), documentId);
            }
        });
    }

    /** Some before they can have left, some after they arrived. */
    private void recall(int n, String id, String documentId) {
        var late = n % (2 * RECALLED_EVERY) == RECALLED_EVERY - 1;
        for (var pauses = late ? PAUSES_BEFORE_LATE_RECALL : 0; pauses > 0; pauses--) {
            pause();
        }
        var recall = Map.of("reason", "Gửi nhầm bản");
        answered(documentId, () -> door.post("/api/v1/documents/" + id + "/recall", recall))
                .ifPresent(done -> recalled.add(documentId));
    }

    /** Repeats until it is answered; empty for a refusal. While nobody knows whether a document has left, there is none. */
    private Optional<Sandbox.Answer> answered(String documentId, Supplier<Sandbox.Answer> call) {
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            try {
                var answer = call.get();
                if (answer.status() == 202 || answer.status() == 200) {
                    return Optional.of(answer);
                }
                if (answer.status() < 500 && !answer.code().equals("ACTION_NOT_ALLOWED")) {
                    refusals.add(documentId + ": " + answer.status() + " " + answer.body());
                    return Optional.empty();
                }
            } catch (UncheckedIOException e) {
                // the adapter is dead at the moment
            }
            pause();
        }
        refusals.add(documentId + ": never answered");
        return Optional.empty();
    }

    private static Upload[] files(int n, Map<String, Object> letter) {
        var subject = letter.get("subject").toString();
        var first = n % LARGE_EVERY == LARGE_EVERY - 1 ? large(subject) : page("van-ban.pdf", subject);
        return n % TWO_FILES_EVERY == TWO_FILES_EVERY - 1
                ? new Upload[] {first, page("phu-luc.pdf", "Phụ lục: " + subject)}
                : new Upload[] {first};
    }

    private static Upload page(String name, String subject) {
        return Submissions.pdf(name, subject, List.of("Kính gửi: Như trên.", "Nội dung."));
    }

    private static Upload large(String subject) {
        var text = new SampleText(
                "TÒA ÁN NHÂN DÂN TỈNH SỐ 1 (SANDBOX)",
                "",
                "01/CV-TA01",
                "Hà Nội",
                LocalDate.of(2026, 11, 20),
                "Công văn",
                subject,
                List.of("Nội dung."),
                List.of("Như trên"),
                "",
                "CHÁNH ÁN");
        try {
            var bytes = new ByteArrayOutputStream();
            SamplePdf.writePadded(text, LARGE, bytes);
            return new Upload("van-ban.pdf", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
