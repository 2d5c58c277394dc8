package vn.courtaxis.sandbox.twin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;
import vn.courtaxis.exchange.AxisGateway.Agency;

/** The axis twin behind its wire: what it holds, durable in one directory that only one twin may use at a time. */
public final class AxisTwin {

    private final TwinRegistry registry;
    private final Mailboxes mailboxes = new Mailboxes();
    private final FaultPlan faults = new FaultPlan();
    private final Path messages;
    private final TwinJournal journal;
    private final SendDesk sendDesk;
    private final Clock clock;
    private final Deque<String> registrations = new ConcurrentLinkedDeque<>();
    private volatile MadeUpAgencies madeUp = MadeUpAgencies.NONE;

    /**
     * Starts a twin, with everything an earlier one left in the directory.
     *
     * @param agencies the directory the axis answers; those registered or deleted over the wire since are taken from the journal
     * @throws UncheckedIOException when the directory cannot be used
     */
    public AxisTwin(TwinSettings settings, List<Agency> agencies, Clock clock) {
        this.clock = clock;
        this.registry = new TwinRegistry(settings.systems(), agencies);
        this.messages = settings.directory().resolve("messages");
        try {
            var incoming = emptied(Files.createDirectories(settings.directory().resolve("incoming")));
            Files.createDirectories(messages);
            this.journal = TwinJournal.open(settings.directory().resolve("journal.jsonl"), this::replay);
            var editor = new MessageEditor(registry, settings.traceCode(), clock);
            this.sendDesk = new SendDesk(incoming, registry, editor, this, clock);
        } catch (IOException e) {
            throw new UncheckedIOException("The twin cannot use " + settings.directory(), e);
        }
    }

    /** What a dying twin was still receiving has no effect and no owner. */
    private static Path emptied(Path directory) throws IOException {
        try (var files = Files.newDirectoryStream(directory)) {
            for (var file : files) {
                Files.delete(file);
            }
        }
        return directory;
    }

    /** Every message accepted since the directory was new, in order. */
    public List<AcceptedMessage> accepted() {
        return mailboxes.accepted().stream().map(AcceptedMessage::of).toList();
    }

    /** What the receivers get of the next message breaks off in the middle, as damaged traffic does. */
    public void cutNextMessage() {
        faults.add(new Fault("sendEdoc", Fault.Kind.CUT_MESSAGE, 1, null, null));
    }

    void accept(TwinMessage message) throws IOException {
        record(JournalLine.accepted(message));
    }

    void acknowledge(Item item, String status, String description) throws IOException {
        if (item.isPending()) {
            record(JournalLine.acknowledged(item.delivery().docId(), status, description, clock.instant()));
        }
    }

    /** What the lists of agencies hold: the registry, and what was made up besides. */
    Stream<Agency> directory() {
        return Stream.concat(registry.all().stream(), madeUp.rows());
    }

    void makeUp(MadeUpAgencies agencies) {
        madeUp = agencies;
    }

    /** Kept in memory only, the last hundred. */
    void noteRegistration(String body) {
        registrations.addLast(body);
        if (registrations.size() > 100) {
            registrations.pollFirst();
        }
    }

    /** The bodies of registerAgency as they came, whatever became of them. */
    List<String> registrations() {
        return List.copyOf(registrations);
    }

    void register(Agency agency) throws IOException {
        record(JournalLine.registered(agency, clock.instant()));
    }

    void delete(Agency agency) throws IOException {
        record(JournalLine.deleted(agency, clock.instant()));
    }

    /** One at a time, so that a replay meets the lines in the order they took effect. */
    private synchronized void record(JournalLine line) throws IOException {
        journal.append(line);
        replay(line);
    }

    private void replay(JournalLine line) {
        switch (line.event()) {
            case ACCEPTED -> mailboxes.accept(Objects.requireNonNull(line.message()));
            case ACKNOWLEDGED -> {
                var told = Objects.requireNonNull(line.acknowledged());
                mailboxes.acknowledge(told.docId(), told.status(), told.description(), line.at());
            }
            case AGENCY_REGISTERED -> registry.register(Objects.requireNonNull(line.agency()));
            case AGENCY_DELETED -> registry.delete(Objects.requireNonNull(line.agency()));
        }
    }

    /** The copy that the receivers get. */
    Path fileOf(TwinMessage message) {
        return messages.resolve(message.docId() + ".edxml");
    }

    Wire wire() {
        return new Wire(new WireSignature(registry), faults);
    }

    FaultPlan faults() {
        return faults;
    }

    SendDesk sendDesk() {
        return sendDesk;
    }

    Mailboxes mailboxes() {
        return mailboxes;
    }

    TwinRegistry registry() {
        return registry;
    }
}
