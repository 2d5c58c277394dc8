package vn.courtaxis.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.courtaxis.axis.AxisAccount;
import vn.courtaxis.axis.AxisSettings;
import vn.courtaxis.axis.HttpAxisGateway;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisGateway;
import vn.courtaxis.exchange.DocumentStore;

/** The real gateway to a {@link FaultyAxis}, over the wire that the planned fault needs; remembers what its calls came to. */
final class FaultyWire implements AxisGateway {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(250);

    private final FaultyAxis axis;
    private final HttpAxisGateway patient;
    private final HttpAxisGateway impatient;
    private final HttpAxisGateway untrusting;
    private final HttpAxisGateway refused;
    private final Map<Operation, AxisAnswer<?>> answers = new EnumMap<>(Operation.class);

    FaultyWire(FaultyAxis axis, DocumentStore store) {
        this.axis = axis;
        this.patient = gateway(axis.address(), LONG, store);
        this.impatient = gateway(axis.address(), SHORT, store);
        this.untrusting = gateway(axis.untrustedAddress(), LONG, store);
        this.refused = gateway(URI.create("http://127.0.0.1:" + aPortNobodyListensOn()), LONG, store);
    }

    private static HttpAxisGateway gateway(URI address, Duration limit, DocumentStore store) {
        var accounts = List.of(new AxisAccount("W90", "secret"));
        return new HttpAxisGateway(
                new AxisSettings(address, accounts, LONG, limit, limit.multipliedBy(2)), store, Clock.systemUTC());
    }

    private static int aPortNobodyListensOn() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the first call of this kind since the last {@link #begins()} that met a fault came to. */
    AxisAnswer<?> answer(Operation operation) {
        return Objects.requireNonNull(answers.get(operation), "No call of " + operation + " met a fault");
    }

    void begins() {
        answers.clear();
    }

    private <T> AxisAnswer<T> call(Operation operation, Function<AxisGateway, AxisAnswer<T>> call) {
        if (!axis.isFaulty(operation)) {
            return call.apply(patient);
        }
        var answer = call.apply(over(operation));
        answers.putIfAbsent(operation, answer);
        return answer;
    }

    private AxisGateway over(Operation operation) {
        return switch (axis.fault()) {
            case REFUSED_CONNECTION -> used(operation, refused);
            case TLS_FAILURE -> used(operation, untrusting);
            case HANG, DRIP -> impatient;
            default -> patient;
        };
    }

    /** The axis never hears of such a call. */
    private AxisGateway used(Operation operation, AxisGateway gateway) {
        axis.use(operation);
        return gateway;
    }

    @Override
    public AxisAnswer<String> send(String system, OrganizationCode from, MessageKind kind, StoredFile message) {
        var operation = kind == MessageKind.DOCUMENT ? Operation.SEND_DOCUMENT : Operation.SEND_STATUS;
        return call(operation, gateway -> gateway.send(system, from, kind, message));
    }

    @Override
    public AxisAnswer<List<Listed>> received(String system, MessageKind kind) {
        return kind == MessageKind.DOCUMENT
                ? call(Operation.LIST, gateway -> gateway.received(system, kind))
                : patient.received(system, kind);
    }

    @Override
    public AxisAnswer<Integer> sent(String system, MessageKind kind, Consumer<Sent> each) {
        return call(Operation.ASK, gateway -> gateway.sent(system, kind, each));
    }

    @Override
    public AxisAnswer<StoredFile> fetch(String system, String axisDocId) {
        return call(Operation.FETCH, gateway -> gateway.fetch(system, axisDocId));
    }

    @Override
    public AxisAnswer<Void> acknowledge(String system, String axisDocId, Acknowledgement acknowledgement) {
        return call(Operation.ACKNOWLEDGE, gateway -> gateway.acknowledge(system, axisDocId, acknowledgement));
    }

    @Override
    public AxisAnswer<Integer> agencies(String system, Consumer<Agency> each) {
        return patient.agencies(system, each);
    }
}
