package vn.courtaxis.proof;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The points that must exist, so that one that silently disappears is noticed, and what of the axis's faults leads to the rare ones. */
final class ExpectedPoints {

    private static final List<String> LEDGER = List.of(
            "accept",
            "listed",
            "claim",
            "due",
            "acknowledged",
            "apply:outgoing-prepare>PREPARED",
            "apply:outgoing-send>SENDING",
            "apply:outgoing-send>SENT",
            "apply:outgoing-send>UNCERTAIN",
            "apply:outgoing-send>PREPARED",
            "apply:incoming-receive>STORED",
            "apply:incoming-receive>LISTED",
            "apply:incoming-open>VERIFIED",
            "apply:incoming-open>QUARANTINED",
            "apply:incoming-deliver>DELIVERED",
            "apply:taken>TAKEN",
            "apply:recall>RECALLED",
            "apply:status-send>SENT",
            "apply:status-send>ACCEPTED",
            "apply:status-receive>STORED",
            "apply:status-apply>TAKEN");

    private static final List<String> STORE = List.of(
            "HandoverForm",
            "PrepareMessage/signature",
            "PrepareMessage",
            "ReceiveMessage/axis",
            "OpenMessage/edxml",
            "SendStatus");

    private static final List<String> AXIS = List.of(
            "send:DOCUMENT",
            "send:STATUS",
            "received:DOCUMENT",
            "received:STATUS",
            "sent:DOCUMENT",
            "fetch",
            "acknowledge");

    private static final List<String> QUEUES = List.of(
            "outgoing-prepare",
            "outgoing-send",
            "incoming-receive",
            "incoming-open",
            "incoming-deliver",
            "status-send",
            "status-receive",
            "status-apply");

    private static final List<String> DOOR =
            List.of("/api/v1/documents", "/api/v1/documents/{id}/recall", "/api/v1/inbox/{id}/taken");

    /** Where a mistake would lose or double something; the short form dies at each of these once. */
    static final List<String> MOST_DANGEROUS = List.of(
            "after axis.send:DOCUMENT",
            "before door.answer:POST /api/v1/documents",
            "after ledger.apply:outgoing-send>SENDING",
            "after axis.fetch",
            "before ledger.listed",
            "after ledger.apply:incoming-receive>STORED",
            "before door.answer:POST /api/v1/inbox/{id}/taken",
            "after axis.send:STATUS");

    /** As good as for ever: a life ends long before. */
    private static final int THROUGHOUT = 10_000;

    private ExpectedPoints() {}

    /** A fault of the axis, as the twin is asked for it. */
    record Provocation(String operation, String fault, int times) {}

    static List<String> all() {
        return Stream.of(
                        named("ledger.", LEDGER),
                        named("store.keep:", STORE),
                        named("axis.", AXIS),
                        named("jms.send:", QUEUES),
                        named("jms.commit:", QUEUES),
                        Stream.of("jms.commit:hints"),
                        named("door.answer:POST ", DOOR))
                .flatMap(names -> names)
                .flatMap(name -> Stream.of("before " + name, "after " + name))
                .toList();
    }

    private static Stream<String> named(String prefix, List<String> names) {
        return names.stream().map(prefix::concat);
    }

    /** Without which a point is reached by chance only; it lasts, since others than the step meant call the axis meanwhile. */
    static Optional<Provocation> leadingTo(String point) {
        if (point.endsWith("outgoing-send>UNCERTAIN") || point.endsWith("axis.sent:DOCUMENT")) {
            return Optional.of(new Provocation("sendEdoc", "DROP_AFTER", THROUGHOUT));
        }
        if (point.endsWith("outgoing-send>PREPARED")) {
            return Optional.of(new Provocation("sendEdoc", "DROP_BEFORE", THROUGHOUT));
        }
        if (point.endsWith("status-send>ACCEPTED")) {
            return Optional.of(new Provocation("sendEdoc", "ERROR_500", THROUGHOUT));
        }
        return point.endsWith("incoming-receive>LISTED")
                ? Optional.of(new Provocation("getEdoc", "ERROR_500", THROUGHOUT))
                : Optional.empty();
    }
}
