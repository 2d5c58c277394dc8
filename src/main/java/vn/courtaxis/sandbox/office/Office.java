package vn.courtaxis.sandbox.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisGateway;
import vn.courtaxis.exchange.DocumentStore;

/** The simulated office behind its JSON: what it got, what it sent, and sending more. */
public final class Office {

    static final String SYSTEM = "G22";
    static final String CODE = "G22";

    private final KnownOrganization self;
    private final OfficeLetters letters;
    private final OfficeAnswers answers = new OfficeAnswers();
    private final OfficeJournal<ReceivedDocument> received;
    private final OfficeJournal<ReceivedStatus> statuses;
    private final OfficeJournal<SentDocument> sent;
    private final AxisGateway axis;
    private final CodeRegistry codes;
    private final DocumentStore store;
    private final Clock clock;
    private final Runnable cutNextMessage;
    private final AtomicInteger numbers;

    /**
     * @param directory the office's own files
     * @param certificates folder of the sample certificates
     * @param cutNextMessage lets the twin damage the next message
     */
    public Office(
            Path directory,
            Path certificates,
            AxisGateway axis,
            CodeRegistry codes,
            DocumentStore store,
            Clock clock,
            Runnable cutNextMessage) {
        var self = codes.resolve(CODE).orElseThrow(() -> new IllegalStateException(CODE + " is not in the registry"));
        this.self = self;
        this.letters = new OfficeLetters(store, certificates, clock);
        this.received = new OfficeJournal<>(directory.resolve("received.jsonl"), ReceivedDocument.class);
        this.statuses = new OfficeJournal<>(directory.resolve("statuses.jsonl"), ReceivedStatus.class);
        this.sent = new OfficeJournal<>(directory.resolve("sent.jsonl"), SentDocument.class);
        this.axis = axis;
        this.codes = codes;
        this.store = store;
        this.clock = clock;
        this.cutNextMessage = cutNextMessage;
        this.numbers = new AtomicInteger(sent.all().size());
    }

    OfficeJournal<ReceivedDocument> received() {
        return received;
    }

    OfficeJournal<ReceivedStatus> statuses() {
        return statuses;
    }

    OfficeJournal<SentDocument> sent() {
        return sent;
    }

    OfficeAnswers answers() {
        return answers;
    }

    /**
     * What the office is asked to send.
     *
     * @param to codes or unit ids of the recipients, separated by {@code ;}
     * @param from code of another agency in whose name it sends; empty for its own
     * @param about DocumentId that it is about; empty for the one the office sent last
     */
    record Wish(String to, SampleKind kind, int count, String subject, long sizeBytes, String from, String about) {}

    /** @throws IOException when a file cannot be written, or the axis does not take the document */
    synchronized List<SentDocument> send(Wish wish) throws IOException {
        var to = recipients(wish);
        var done = new ArrayList<SentDocument>();
        for (var n = 0; n < wish.count(); n++) {
            var number = numbers.incrementAndGet();
            var subject = wish.subject().isBlank() ? "Văn bản mẫu số " + number + " (SANDBOX)" : wish.subject();
            var order = new OfficeLetters.Order(
                    wish.kind(), from(wish), to, number, subject, wish.sizeBytes(), about(wish));
            done.add(send(order));
        }
        return done;
    }

    private List<KnownOrganization> recipients(Wish wish) {
        return Stream.of(wish.to().split(";", -1))
                .map(code -> codes.resolve(code)
                        .orElseThrow(() -> new IllegalArgumentException("Unknown recipient: " + code)))
                .toList();
    }

    private KnownOrganization from(Wish wish) {
        return wish.from().isBlank()
                ? self
                : codes.resolve(wish.from())
                        .orElseThrow(() -> new IllegalArgumentException("Unknown sender: " + wish.from()));
    }

    private DocumentId about(Wish wish) {
        var all = sent.all();
        return new DocumentId(
                wish.about().isBlank() && !all.isEmpty()
                        ? all.get(all.size() - 1).documentId()
                        : wish.about());
    }

    private SentDocument send(OfficeLetters.Order order) throws IOException {
        var letter = letters.write(order);
        var header = letter.header();
        if (order.kind() == SampleKind.MALFORMED) {
            cutNextMessage.run();
        }
        var answer = axis.send(SYSTEM, header.from().code(), letter.kind(), letter.message());
        if (!(answer instanceof AxisAnswer.Complete<String> complete)) {
            throw new IOException("The axis did not take the document: " + answer);
        }
        var line = new SentDocument(
                complete.value(),
                header.documentId().value(),
                order.kind().name(),
                order.to().stream().map(to -> to.code().value()).collect(Collectors.joining(";")),
                header.number().text(),
                header.subject(),
                letter.sha256(),
                clock.instant());
        sent.add(line);
        return line;
    }

    /** Bytes of a received file. */
    Optional<InputStream> file(String axisDocId, int n) throws IOException {
        for (var document : received.all()) {
            if (document.axisDocId().equals(axisDocId)
                    && n >= 0
                    && n < document.files().size()) {
                var file = document.files().get(n);
                return Optional.of(store.open(new StoredFile(file.sha256(), file.size())));
            }
        }
        return Optional.empty();
    }
}
