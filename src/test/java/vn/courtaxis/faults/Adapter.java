package vn.courtaxis.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import vn.courtaxis.axis.PauseSettings;
import vn.courtaxis.axis.PausingAxis;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.SandboxCodes;
import vn.courtaxis.content.ActiveContent;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.edxml.EdxmlDialects;
import vn.courtaxis.edxml.EdxmlLimits;
import vn.courtaxis.edxml.EdxmlReader;
import vn.courtaxis.edxml.EdxmlWriter;
import vn.courtaxis.exchange.AxisGateway;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.incoming.ContentInspection;
import vn.courtaxis.incoming.DeliverDocument;
import vn.courtaxis.incoming.OpenMessage;
import vn.courtaxis.incoming.PollAxis;
import vn.courtaxis.incoming.ReceiveMessage;
import vn.courtaxis.incoming.SignaturePolicy;
import vn.courtaxis.incoming.SignaturePolicy.Decision;
import vn.courtaxis.ledger.Ledger.Work;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.RetryPolicy;
import vn.courtaxis.ledger.Setbacks;
import vn.courtaxis.ledger.Step;
import vn.courtaxis.outgoing.Patience;
import vn.courtaxis.outgoing.PrepareMessage;
import vn.courtaxis.outgoing.Reconciliation;
import vn.courtaxis.outgoing.SendMessage;
import vn.courtaxis.repair.ResendDocument;
import vn.courtaxis.rules.TestRules;
import vn.courtaxis.signature.PdfInspector;
import vn.courtaxis.signature.PdfSigner;
import vn.courtaxis.signature.PdfVerifier;
import vn.courtaxis.signature.Pkcs12KeySource;
import vn.courtaxis.signature.TrustSettings;
import vn.courtaxis.status.ApplyStatus;
import vn.courtaxis.status.RecallPolicy;
import vn.courtaxis.status.Recalls;
import vn.courtaxis.status.SendStatus;
import vn.courtaxis.status.StatusReports;
import vn.courtaxis.store.JdbcLedger;

/** The adapter without its doors and queues: the real use cases on the real ledger, with the settings of production. */
final class Adapter {

    static final Duration GRACE = Duration.ofMinutes(2);
    static final int MAX_ATTEMPTS = 20;
    static final int PAUSE_AFTER = 5;
    private static final CodeRegistry CODES = SandboxCodes.load();

    final MovableClock clock;
    final JdbcLedger ledger;
    final TemporaryDocumentStore store;
    final PausingAxis axis;
    final PollAxis poll;
    final ReceiveMessage receive;
    final SendMessage send;
    final SendStatus sendStatus;
    final ResendDocument resend;
    final StatusReports reports;
    final Setbacks setbacks;
    private final PrepareMessage prepare;
    private final OpenMessage open;
    private final DeliverDocument deliver;
    private final ApplyStatus apply;

    Adapter(
            JdbcLedger ledger,
            TemporaryDocumentStore store,
            PdfVerifier verifier,
            MovableClock clock,
            AxisGateway real) {
        this.clock = clock;
        this.ledger = ledger;
        this.store = store;
        var writer = new EdxmlWriter(store);
        var reader = new EdxmlReader(store, EdxmlLimits.defaults());
        var policy = new RetryPolicy(Duration.ofSeconds(10), Duration.ofMinutes(15));
        var pauses = new PauseSettings(PAUSE_AFTER, Duration.ofSeconds(5), Duration.ofMinutes(1));
        axis = new PausingAxis(real, pauses, clock, clock::nanoTime);
        setbacks = new Setbacks(policy, MAX_ATTEMPTS, clock, new Random(1));
        reports = new StatusReports(ledger, CODES, clock);
        var signer = new PdfSigner(store, new Pkcs12KeySource(List.of(), clock), verifier, clock);
        prepare =
                new PrepareMessage(ledger, store, signer, writer, CODES, EdxmlDialects.NONE, setbacks, clock.getZone());
        var reconciliation = new Reconciliation(ledger, axis, CODES);
        var patience = new Patience(GRACE, clock::nanoTime);
        send = new SendMessage(ledger, axis, store, reconciliation, setbacks, clock, patience);
        resend = new ResendDocument(ledger);
        poll = new PollAxis(axis, ledger);
        receive = new ReceiveMessage(ledger, axis, setbacks);
        var signatures = new SignaturePolicy(Decision.QUARANTINE, Decision.DELIVER);
        var recalls = new Recalls(ledger, reports, CODES, RecallPolicy.AUTOMATIC);
        var inspection = new ContentInspection(new ActiveContent(store, new PdfInspector(store)), Decision.QUARANTINE);
        open = new OpenMessage(
                ledger,
                reader,
                verifier,
                CODES,
                TestRules.book(),
                signatures,
                inspection,
                recalls,
                reports,
                setbacks,
                clock);
        deliver = new DeliverDocument(ledger, reports, recalls);
        sendStatus = new SendStatus(ledger, axis, store, writer, setbacks);
        apply = new ApplyStatus(ledger, reader, CODES, recalls, setbacks, clock);
    }

    static PdfVerifier verifier(TemporaryDocumentStore store) {
        var nobody = new TrustSettings(List.of(), List.of(), List.of(), false, Duration.ofSeconds(1));
        return new PdfVerifier(store, nobody, new MovableClock());
    }

    /** What the timer of the way in does. */
    void poll() {
        for (var kind : MessageKind.values()) {
            poll.poll("W90", kind);
        }
    }

    /** Does what is due, and what follows from it, until nothing is. */
    void work() {
        for (var hints = due(); !hints.isEmpty(); hints = due()) {
            while (!hints.isEmpty()) {
                var hint = hints.removeFirst();
                step(hint.step(), hint.id()).ifPresent(hints::addLast);
            }
        }
    }

    private ArrayDeque<Work> due() {
        return new ArrayDeque<>(ledger.due(200, axis.paused()));
    }

    /** What the routes do with a hint; yields the hint that follows it. */
    Optional<Work> step(Step step, UUID id) {
        return switch (step) {
            case OUTGOING_PREPARE -> follows(prepare.prepare(id), Step.OUTGOING_SEND, id);
            case OUTGOING_SEND -> send.send(id).map(next -> new Work(Step.OUTGOING_SEND, next));
            case INCOMING_RECEIVE -> follows(receive.receive(id), Step.INCOMING_OPEN, id);
            case INCOMING_OPEN -> follows(open.open(id), Step.INCOMING_DELIVER, id);
            case INCOMING_DELIVER -> {
                deliver.deliver(id);
                yield Optional.empty();
            }
            case STATUS_RECEIVE -> follows(receive.receive(id), Step.STATUS_APPLY, id);
            case STATUS_APPLY -> {
                apply.apply(id);
                yield Optional.empty();
            }
            case STATUS_SEND -> {
                sendStatus.send(id);
                yield Optional.empty();
            }
        };
    }

    private static Optional<Work> follows(boolean done, Step step, UUID id) {
        return done ? Optional.of(new Work(step, id)) : Optional.empty();
    }
}
