package vn.courtaxis.incoming;

import static vn.courtaxis.ledger.Fixtures.OFFICE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.codes.Address;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.content.ActiveContent;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.edxml.EdxmlLimits;
import vn.courtaxis.edxml.EdxmlReader;
import vn.courtaxis.edxml.EdxmlWriter;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.incoming.SignaturePolicy.Decision;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.RetryPolicy;
import vn.courtaxis.ledger.Setbacks;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.rules.RuleSettings;
import vn.courtaxis.rules.SamplePages;
import vn.courtaxis.rules.TestRules;
import vn.courtaxis.signature.PdfInspector;
import vn.courtaxis.signature.PdfVerifier;
import vn.courtaxis.signature.TrustSettings;
import vn.courtaxis.status.ApplyStatus;
import vn.courtaxis.status.RecallPolicy;
import vn.courtaxis.status.Recalls;
import vn.courtaxis.status.ReportStatus;
import vn.courtaxis.status.StatusReports;
import vn.courtaxis.store.JdbcJudgements;
import vn.courtaxis.store.JdbcLedger;
import vn.courtaxis.store.JdbcLedgerViews;
import vn.courtaxis.store.TestLedger;

/** The receiving half of an adapter around 1 July 2025, when courts and provinces ended and others took over. */
final class ReorganisedDesk {

    static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    static final LocalDate AFTER = LocalDate.of(2025, 7, 1);
    private static final SignaturePolicy POLICY = new SignaturePolicy(Decision.QUARANTINE, Decision.DELIVER);

    final MovableClock clock = new MovableClock();
    private final DataSource database = TestLedger.inMemory();
    final JdbcLedger ledger = TestLedger.on(database, clock);
    final CodeRegistry codes;
    final StatusReports reports;
    final Recalls recalls;
    final DecideQuarantine decide;
    private final TemporaryDocumentStore store;
    private int listings;

    ReorganisedDesk(Path folder, Function<Clock, CodeRegistry> codes) {
        this.store = new TemporaryDocumentStore(folder);
        this.codes = codes.apply(clock);
        this.reports = new StatusReports(ledger, this.codes, clock);
        this.recalls = new Recalls(ledger, reports, this.codes, RecallPolicy.AUTOMATIC);
        this.decide = new DecideQuarantine(ledger, reports, this.codes, recalls);
    }

    void setTo(LocalDate day) {
        var wanted = day.atTime(LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant();
        clock.jump(Duration.between(clock.instant(), wanted));
    }

    /** A document for several, of which this copy is the listed one's. */
    Entry comes(DocumentHeader header, String listedTo) throws IOException {
        return comes(header, listedTo, "G22");
    }

    Entry comes(DocumentHeader header, String listedTo, String listedFrom) throws IOException {
        var entry = isStored(header, listedTo, listedFrom);
        opens(entry);
        return delivers(entry);
    }

    Entry isStored(DocumentHeader header, String listedTo, String listedFrom) throws IOException {
        var pdf = new Attachment("van-ban.pdf", "application/pdf", store.keep(SamplePages.saying("Nội dung.")));
        var message = new ByteArrayOutputStream();
        new EdxmlWriter(store).write(header, List.of(pdf), message);
        return isStored(MessageKind.DOCUMENT, message.toByteArray(), listedFrom, listedTo);
    }

    private Entry isStored(MessageKind kind, byte[] message, String from, String to) throws IOException {
        var entry = ledger.listed(new NewListing("W90", "u-" + listings++, kind, from, to));
        ledger.apply(
                entry, Change.to(State.STORED, "incoming-receive", Outcome.DONE).message(store.keep(message)));
        return entry;
    }

    void opens(Entry entry) {
        opener(ledger).open(entry.id());
    }

    /** Between reading and writing somebody else writes. */
    void opensWhile(Entry entry, Runnable somebodyElse) {
        var once = new AtomicBoolean();
        var overtaken = (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("apply") && !once.getAndSet(true)) {
                        somebodyElse.run();
                    }
                    return method.invoke(ledger, arguments);
                });
        opener(overtaken).open(entry.id());
    }

    Entry delivers(Entry entry) {
        new DeliverDocument(ledger, reports, recalls).deliver(entry.id());
        return find(entry);
    }

    /** By a message of business 1, as the axis lists it. */
    Entry isAskedFor(DocumentHeader header, Organization by, String listedTo) throws IOException {
        return isAskedFor(header, by, listedTo, listedTo);
    }

    Entry isAskedFor(DocumentHeader header, Organization by, String named, String listedTo) throws IOException {
        return comes(recall(header, by, named), listedTo, by.code().value());
    }

    /** The document came while its recall was read, and whoever should have looked again died. */
    void isOvertaken(DocumentHeader header, String named) {
        var entry = ledger.listed(new NewListing("W90", "u-" + listings++, MessageKind.DOCUMENT, "G22", named));
        ledger.apply(
                entry,
                Change.to(State.QUARANTINED, "incoming-open", Outcome.QUARANTINED)
                        .header(recall(header, OFFICE, named))
                        .unit(codes.resolve(Address.addressee(named, codes.today(), Set.of()))
                                .organization()
                                .orElseThrow()
                                .code())
                        .problem(new Problem(ErrorCode.RECALL_UNKNOWN_DOCUMENT, "")));
    }

    static DocumentHeader recall(DocumentHeader header, Organization by, String named) {
        var to = new Organization(OrganizationCode.of(named), named);
        return Fixtures.header("90", by, to)
                .withBusiness(Business.recall(header.documentId(), "gửi nhầm"), List.of(to));
    }

    /** By its sender, at once. */
    void recalls(Entry document) {
        ledger.apply(
                find(document),
                Change.to(State.RECALLED, "recall", Outcome.NOTE).keepsClaim());
    }

    /** By a status 13. */
    Entry isAskedForByStatus(Entry document, String addressee) throws IOException {
        var header = document.requireHeader();
        var status = new StatusMessage(
                OFFICE,
                addressee,
                header.documentId(),
                header.number().text(),
                header.date(),
                Staff.NONE,
                StatusCode.RECALL,
                "lấy lại",
                LocalDateTime.now(clock));
        var message = new ByteArrayOutputStream();
        new EdxmlWriter(store).write(status, message);
        var entry = isStored(MessageKind.STATUS, message.toByteArray(), "G22", addressee);
        new ApplyStatus(ledger, reader(), codes, recalls, setbacks(), clock).apply(entry.id());
        return find(entry);
    }

    void reports(Entry document, StatusCode code) {
        new ReportStatus(ledger, reports, recalls).report(document.id(), code, "lý do", Staff.NONE, "dms");
    }

    void verifiesAgain(Entry document) throws IOException {
        new VerifyAgain(
                        ledger,
                        new JdbcJudgements(JdbcClient.create(database)),
                        verifier(),
                        POLICY,
                        inspection(),
                        decide,
                        clock)
                .verify(document.id(), "op");
    }

    void takes(Entry document) {
        new TakeDocument(ledger, reports).take(document.id(), Staff.NONE, "dms");
    }

    /** Their term has ended. */
    void forgetsStatuses() {
        JdbcClient.create(database)
                .sql("delete from timeline where entry in (select id from entry where kind = 'STATUS')")
                .update();
        JdbcClient.create(database)
                .sql("delete from entry where kind = 'STATUS'")
                .update();
    }

    Entry find(Entry entry) {
        return ledger.find(entry.id()).orElseThrow();
    }

    /** Ids of what a unit finds in its inbox. */
    List<UUID> inbox(String unit) {
        var scope = new Inboxes(codes).of(unit).orElseThrow();
        var views = new JdbcLedgerViews(JdbcClient.create(database), clock);
        return views.search(LedgerViews.Search.of(Direction.INCOMING, 0, 50).inbox(scope)).items().stream()
                .map(Entry::id)
                .toList();
    }

    static DocumentHeader header(String number, String... to) {
        return header(number, OFFICE, to);
    }

    static DocumentHeader header(String number, Organization from, String... to) {
        return Fixtures.header(
                number,
                from,
                Arrays.stream(to)
                        .map(code -> new Organization(OrganizationCode.of(code), code))
                        .toArray(Organization[]::new));
    }

    List<StatusMessage> arrivals() {
        return statuses().stream()
                .filter(status -> status.code().equals(StatusCode.ARRIVED))
                .toList();
    }

    /** What was reported, as {@code <from> <code>}. */
    List<String> told() {
        return statuses().stream()
                .map(status -> status.from().code() + " " + status.code())
                .toList();
    }

    List<StatusMessage> statuses() {
        return JdbcClient.create(database)
                .sql("select id from entry where kind = 'STATUS' and direction = 'OUTGOING' order by seq")
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> ledger.find(id).orElseThrow().status())
                .filter(Objects::nonNull)
                .toList();
    }

    private PdfVerifier verifier() {
        var nobody = new TrustSettings(List.of(), List.of(), List.of(), false, Duration.ofSeconds(1));
        return new PdfVerifier(store, nobody, clock);
    }

    private ContentInspection inspection() {
        return new ContentInspection(new ActiveContent(store, new PdfInspector(store)), Decision.QUARANTINE);
    }

    private EdxmlReader reader() {
        return new EdxmlReader(store, EdxmlLimits.defaults());
    }

    private Setbacks setbacks() {
        var policy = new RetryPolicy(Duration.ofSeconds(10), Duration.ofMinutes(15));
        return new Setbacks(policy, 20, clock, new Random(1));
    }

    private OpenMessage opener(Ledger ledger) {
        return new OpenMessage(
                ledger,
                reader(),
                verifier(),
                codes,
                TestRules.book(new RuleSettings(Map.of(), Map.of(), List.of()), codes),
                POLICY,
                inspection(),
                recalls,
                reports,
                setbacks(),
                clock);
    }
}
