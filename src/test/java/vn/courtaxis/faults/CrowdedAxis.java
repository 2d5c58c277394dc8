package vn.courtaxis.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisGateway;
import vn.courtaxis.exchange.TemporaryDocumentStore;

/** An axis in compressed time: each call takes a while, it can be away in several ways, and one message can be poison to it. */
final class CrowdedAxis implements AxisGateway {

    private static final Duration CALL = Duration.ofMillis(100);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    /** How an axis can be. */
    enum Health {
        WELL,
        REFUSES_CONNECTIONS,
        ANSWERS_503,
        /** Every other message is taken all the same. */
        HANGS,
        SAYS_20
    }

    /** A call as it was made. */
    record Call(Operation operation, String about, Duration begun, Health health) {}

    private final CompressedTime time;
    private final TemporaryDocumentStore store;
    private final List<Call> calls = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private final Map<String, Listed> waiting = new LinkedHashMap<>();
    private final Map<String, byte[]> messages = new ConcurrentHashMap<>();
    private final Map<Operation, Integer> underWay = new EnumMap<>(Operation.class);
    private final Map<Operation, Integer> mostUnderWay = new EnumMap<>(Operation.class);
    private final Map<String, Health> poison = new ConcurrentHashMap<>();
    private volatile Health health = Health.WELL;

    CrowdedAxis(CompressedTime time, TemporaryDocumentStore store) {
        this.time = time;
        this.store = store;
    }

    void becomes(Health next) {
        health = next;
    }

    /** A message, by its text or its id, that it never gets over. */
    void isPoisonedBy(String message, Health effect) {
        poison.put(message, effect);
    }

    void arrives(String axisDocId, byte[] message) {
        messages.put(axisDocId, message);
        synchronized (this) {
            waiting.put(axisDocId, new Listed(axisDocId, "G22", "W90.01", "initial", ""));
        }
    }

    /** Messages it has, in the order it took them; several times what it took several times. */
    synchronized List<String> taken() {
        return List.copyOf(taken);
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    synchronized Set<String> waiting() {
        return Set.copyOf(waiting.keySet());
    }

    /** Of one operation, at the same time. */
    synchronized int mostUnderWay(Operation operation) {
        return mostUnderWay.getOrDefault(operation, 0);
    }

    private <T> AxisAnswer<T> call(Operation operation, String about, Supplier<T> effect) {
        var how = poison.getOrDefault(about, health);
        begin(new Call(operation, about, time.now(), how));
        try {
            return answer(how, about, effect);
        } finally {
            synchronized (this) {
                underWay.merge(operation, -1, Integer::sum);
            }
        }
    }

    private synchronized void begin(Call call) {
        calls.add(call);
        var now = underWay.merge(call.operation(), 1, Integer::sum);
        mostUnderWay.merge(call.operation(), now, Math::max);
    }

    private <T> AxisAnswer<T> answer(Health how, String about, Supplier<T> effect) {
        time.sleep(how == Health.HANGS ? SILENCE : CALL);
        return switch (how) {
            case WELL -> new AxisAnswer.Complete<>(effect.get());
            case REFUSES_CONNECTIONS -> new AxisAnswer.Unreached<>(problem(ErrorCode.AXIS_UNREACHABLE));
            case ANSWERS_503 -> new AxisAnswer.Unclear<>(problem(ErrorCode.AXIS_ANSWER_INCOMPLETE));
            case SAYS_20 -> new AxisAnswer.Refused<>(problem(ErrorCode.AXIS_HUB_ERROR), "20");
            case HANGS -> {
                if (about.hashCode() % 2 == 0 && !poison.containsKey(about)) {
                    var unused = effect.get();
                }
                yield new AxisAnswer.Unclear<>(problem(ErrorCode.AXIS_TIMEOUT));
            }
        };
    }

    private static Problem problem(ErrorCode code) {
        return new Problem(code, "");
    }

    @Override
    public AxisAnswer<String> send(String system, OrganizationCode from, MessageKind kind, StoredFile message) {
        var text = new String(store.bytes(message), UTF_8);
        var operation = kind == MessageKind.DOCUMENT ? Operation.SEND_DOCUMENT : Operation.SEND_STATUS;
        return call(operation, text, () -> take(text));
    }

    private synchronized String take(String text) {
        taken.add(text);
        return String.format("%024x", taken.size());
    }

    @Override
    public AxisAnswer<List<Listed>> received(String system, MessageKind kind) {
        return call(Operation.LIST, "", () -> kind == MessageKind.DOCUMENT ? listed() : List.of());
    }

    private synchronized List<Listed> listed() {
        return List.copyOf(waiting.values());
    }

    /** Messages of tests read {@code sender number}. */
    @Override
    public AxisAnswer<Integer> sent(String system, MessageKind kind, Consumer<Sent> each) {
        return call(Operation.ASK, "", () -> {
            var rows = sentRows();
            rows.forEach(each);
            return rows.size();
        });
    }

    private synchronized List<Sent> sentRows() {
        var rows = new ArrayList<Sent>();
        for (var text : taken) {
            var words = text.split(" ", 2);
            rows.add(new Sent(
                    String.format("%024x", rows.size() + 1),
                    words[0],
                    "",
                    "Trao đổi văn bản số " + words[words.length - 1],
                    words[words.length - 1] + "/CV-TA01",
                    ""));
        }
        return rows;
    }

    @Override
    public AxisAnswer<StoredFile> fetch(String system, String axisDocId) {
        return call(Operation.FETCH, axisDocId, () -> kept(axisDocId));
    }

    private StoredFile kept(String axisDocId) {
        try {
            return store.keep(new ByteArrayInputStream(messages.getOrDefault(axisDocId, new byte[0])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // Void has no other value than null
    public AxisAnswer<Void> acknowledge(String system, String axisDocId, Acknowledgement acknowledgement) {
        return call(Operation.ACKNOWLEDGE, axisDocId + " done", () -> acknowledged(axisDocId));
    }

    private synchronized Void acknowledged(String axisDocId) {
        waiting.remove(axisDocId);
        return null;
    }

    @Override
    public AxisAnswer<Integer> agencies(String system, Consumer<Agency> each) {
        throw new UnsupportedOperationException();
    }
}
