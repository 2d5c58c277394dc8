package vn.courtaxis.sandbox.twin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import vn.courtaxis.exchange.AxisGateway.Agency;

/** Takes messages in: all checks first, then the file, then the journal, and only then the sender hears of it. */
final class SendDesk {

    private static final Set<String> MESSAGE_TYPES = Set.of("edoc", "status");

    private final Path directory;
    private final TwinRegistry registry;
    private final MessageEditor editor;
    private final AxisTwin twin;
    private final Supplier<String> ids;
    private final Clock clock;

    SendDesk(Path directory, TwinRegistry registry, MessageEditor editor, AxisTwin twin, Clock clock) {
        this.directory = directory;
        this.registry = registry;
        this.editor = editor;
        this.twin = twin;
        this.ids = new ObjectIds(clock);
        this.clock = clock;
    }

    /** @param body read to its end, unless the sender breaks off: then nothing has happened */
    Answer take(SignedCall call, InputStream body, Fault.Kind fault) throws IOException {
        var original = Files.createTempFile(directory, "incoming", ".tmp");
        var copy = Files.createTempFile(directory, "copy", ".tmp");
        try {
            var received = ReceivedBody.receive(body, original);
            return judge(call, received, copy, fault);
        } finally {
            Files.deleteIfExists(original);
            Files.deleteIfExists(copy);
        }
    }

    private Answer judge(SignedCall call, ReceivedBody received, Path copy, Fault.Kind fault) throws IOException {
        var from = call.text("from");
        if (!MESSAGE_TYPES.contains(call.text("messagetype"))) {
            return Answer.failedSend("10", "messagetype khong hop le");
        }
        if (!isServedBy(call.system(), from)) {
            var text = "Don vi gui " + from + " khong dung voi ma da dang ky: ";
            return Answer.failedSend("19", text + call.system().systemId());
        }
        if (!received.matches(call.text("hash-file"))) {
            return Answer.failedSend("21", "Ma bam cua tep khong dung");
        }
        try {
            var facts = editor.edit(received.file(), copy, fault == Fault.Kind.TWIN_CODES);
            if (fault == Fault.Kind.CUT_MESSAGE) {
                cutInHalf(copy);
            }
            return deliver(call, received, copy, facts, fault == Fault.Kind.TWO_COPIES ? 2 : 1);
        } catch (XMLStreamException e) {
            return Answer.failedSend("22", "Tep khong dung dinh dang edXML");
        }
    }

    private static void cutInHalf(Path copy) throws IOException {
        try (var channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
    }

    private boolean isServedBy(TwinSystem system, String code) {
        return registry.find(code).flatMap(registry::systemOf).equals(Optional.of(system));
    }

    private Answer deliver(SignedCall call, ReceivedBody received, Path copy, MessageFacts facts, int copies)
            throws IOException {
        var recipients = facts.recipients(call.text("messagetype"));
        var unknown = recipients.stream()
                .filter(code -> registry.find(code).flatMap(registry::systemOf).isEmpty())
                .findFirst();
        if (recipients.isEmpty() || unknown.isPresent()) {
            return Answer.failedSend("18", "Don vi nhan khong ton tai: " + unknown.orElse(""));
        }
        var message = message(call, received, facts, deliveries(recipients, copies));
        Files.move(copy, twin.fileOf(message), StandardCopyOption.ATOMIC_MOVE);
        twin.accept(message);
        return Answer.ok(json -> json.writeStringProperty("DocId", message.docId()));
    }

    private TwinMessage message(SignedCall call, ReceivedBody received, MessageFacts facts, List<Delivery> deliveries) {
        return new TwinMessage(
                ids.get(),
                call.text("messagetype"),
                call.system().systemId(),
                call.text("from"),
                deliveries,
                facts.documentId(),
                facts.title(),
                facts.codeText(),
                received.sha256(),
                received.size(),
                clock.instant());
    }

    /** Two codes of the same agency are one receiver, and get one copy. */
    private List<Delivery> deliveries(List<String> recipients, int copies) {
        var codes = new LinkedHashMap<Agency, String>();
        recipients.forEach(code -> registry.find(code).ifPresent(agency -> codes.putIfAbsent(agency, code)));
        var deliveries = new ArrayList<Delivery>();
        codes.forEach((agency, code) -> registry.systemOf(agency).ifPresent(system -> {
            for (var n = 0; n < copies; n++) {
                deliveries.add(new Delivery(UUID.randomUUID().toString(), code, system.systemId()));
            }
        }));
        return deliveries;
    }
}
