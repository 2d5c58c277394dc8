package vn.courtaxis.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.OFFICE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.ReorganisedCourts;
import vn.courtaxis.content.ActiveContent;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.DocumentHeader.ReceiverChange;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.edxml.EdxmlLimits;
import vn.courtaxis.edxml.EdxmlReader;
import vn.courtaxis.edxml.EdxmlWriter;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.incoming.SignaturePolicy.Decision;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.InboxScope;
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
import vn.courtaxis.status.RecallPolicy;
import vn.courtaxis.status.Recalls;
import vn.courtaxis.status.StatusReports;
import vn.courtaxis.store.JdbcLedger;
import vn.courtaxis.store.TestLedger;

/** Documents that come around 1 July 2025, when courts and provinces ended and others took over. */
final class ReorganisedCourtsTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    private final MovableClock clock = new MovableClock();
    private final JdbcLedger ledger = TestLedger.on(TestLedger.inMemory(), clock);
    private final CodeRegistry codes = ReorganisedCourts.on(clock);
    private final StatusReports reports = new StatusReports(codes, clock);
    private final Recalls recalls = new Recalls(ledger, reports, codes, RecallPolicy.AUTOMATIC);
    private final TemporaryDocumentStore store;
    private int listings;

    ReorganisedCourtsTest(@TempDir Path folder) {
        this.store = new TemporaryDocumentStore(folder);
    }

    @Test
    void aDistrictCourtKeepsItsMailOnItsLastDay() throws IOException {
        setTo(BEFORE);

        var entry = comes("12", "W90.01.81", "W90.01.81");

        assertThat(entry.state()).isEqualTo(State.DELIVERED);
        assertThat(entry.unit()).isEqualTo("W90.01.81");
        assertThat(entry.remarks()).extracting(Remark::code).doesNotContain("ADDRESSED_BY_ENDED_CODE");
    }

    @ParameterizedTest
    @CsvSource({"2025-07-01", "2026-07-01"})
    void itsSuccessorGetsItFromTheNextDayOnAndTheSenderIsToldTheNewCode(LocalDate day) throws IOException {
        setTo(day);

        var entry = comes("12", "W90.01.81", "W90.01.81");

        assertThat(entry.state()).isEqualTo(State.DELIVERED);
        assertThat(entry.unit()).isEqualTo("W90.01.01");
        assertThat(entry.remarks())
                .contains(new Remark(
                        "ADDRESSED_BY_ENDED_CODE",
                        "W90.01.81: Tòa án nhân dân quận A (SANDBOX) (W90.01.81) -> Tòa án nhân dân khu vực 1 (SANDBOX)"
                                + " (W90.01.01), 2025-07-01, NQ mẫu; registry 17"));
        var told = arrivals().get(0);
        assertThat(told.from().code()).hasToString("W90.01.81");
        assertThat(told.description()).contains("W90.01.81", "W90.01.01", "Đề nghị dùng mã này");
    }

    @ParameterizedTest
    @CsvSource({"77, W90.01, TINH-1", "78, W90.01.01, KV1"})
    void anAppealCourtsMailGoesByMatter(String number, String unit, String dmsUnit) throws IOException {
        setTo(AFTER);

        var entry = comes(number, "W90.91", "W90.91");

        assertThat(entry.state()).isEqualTo(State.DELIVERED);
        assertThat(entry.unit()).isEqualTo(unit);
        assertThat(entry.dmsUnit()).isEqualTo(dmsUnit);
    }

    @ParameterizedTest
    @CsvSource({
        "W90.91, ADDRESSEE_AMBIGUOUS, Tòa án nhân dân khu vực 1 (SANDBOX) (W90.01.01)",
        "W90.92, ADDRESSEE_ENDED, Tòa án không có kế thừa (SANDBOX) (W90.92)",
        "W90.93, ADDRESSEE_WITHOUT_CODE, Tòa án nhân dân khu vực 2 chưa có mã (SANDBOX)",
        "W90.99, UNKNOWN_ADDRESSEE, W90.99"
    })
    void whatNobodyCanTellWaitsForAPersonWithWhoItMayBe(String code, ErrorCode problem, String told)
            throws IOException {
        setTo(AFTER);

        for (var listed : List.of(code, "")) {
            var entry = comes("12", listed, code);
            assertThat(entry.state()).isEqualTo(State.QUARANTINED);
            assertThat(Objects.requireNonNull(entry.problem()).code()).isEqualTo(problem);
            assertThat(entry.problem().detail()).contains(told);
        }
    }

    @Test
    void anOperatorReleasesItToAUnitOfTheDocumentSystem() throws IOException {
        setTo(AFTER);
        var entry = comes("12", "W90.92", "W90.92");

        new DecideQuarantine(ledger, reports, codes, recalls).release(entry.id(), "kv1-hs", "thuộc thẩm quyền", "op");

        assertThat(find(entry).unit()).isEqualTo("W90.01.01");
        assertThat(find(entry).dmsUnit()).isEqualTo("KV1-HS");
    }

    @Test
    void aCopyForACourtThatNobodyKnowsIsNeverGivenToTheOtherOne() throws IOException {
        setTo(AFTER);
        var header = header("12", "W90.01", "W90.77");

        var unknown = comes(header, "W90.77");
        var known = comes(header, "W90.01");

        assertThat(unknown.state()).isEqualTo(State.QUARANTINED);
        assertThat(unknown.problem()).isEqualTo(new Problem(ErrorCode.UNKNOWN_ADDRESSEE, "W90.77"));
        assertThat(known.state()).isEqualTo(State.DELIVERED);
        assertThat(arrivals()).extracting(told -> told.from().code().value()).containsExactly("W90.01");
    }

    @Test
    void anUpdateThatNamesTheHeirInsteadOfItsPredecessorTakesNothingAway() throws IOException {
        setTo(AFTER);
        var letter = comes(header("12", "W90.01.81"), "W90.01.81");
        var update = header("12", "W90.01.01")
                .withBusiness(
                        Business.update(
                                letter.requireHeader().documentId(),
                                "đổi mã nơi nhận",
                                false,
                                List.of(new ReceiverChange("W90.01.81", false), new ReceiverChange("W90.01.01", true))),
                        List.of(new Organization(OrganizationCode.of("W90.01.01"), "khu vực 1")));

        comes(update, "W90.01.01");

        assertThat(find(letter).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void oldAndNewCodeAsTwinRecipientsAreOneDocumentAndBothAreTold() throws IOException {
        setTo(AFTER);
        var header = header("12", "W90.01.81", "W90.01.01", "W90.01.82");

        var first = comes(header, "W90.01.01");
        var second = comes(header, "W90.01.81");
        var third = comes(header, "W90.01.82");

        assertThat(first.state()).isEqualTo(State.DELIVERED);
        assertThat(List.of(second, third)).extracting(Entry::state).containsOnly(State.DUPLICATE);
        assertThat(arrivals())
                .extracting(told -> told.from().code().value())
                .containsExactlyInAnyOrder("W90.01.01", "W90.01.81", "W90.01.82");
    }

    @Test
    void whoTookOverFromTheSenderMayAskForItBackAndNobodyElse() throws IOException {
        setTo(BEFORE);
        var letter = comes(
                header("12", new Organization(OrganizationCode.of("W90.S1"), "tỉnh Cũ"), "W90.01.81"),
                "W90.01.81",
                "W90.S1");
        setTo(AFTER);

        var byAStranger = asksBack(letter, "W90.S3");
        assertThat(find(letter).state()).isEqualTo(State.DELIVERED);
        var byTheSuccessor = asksBack(letter, "W90.S2");

        assertThat(byAStranger.state()).isEqualTo(State.REJECTED);
        assertThat(byTheSuccessor.state()).isEqualTo(State.TAKEN);
        assertThat(find(letter).state()).isEqualTo(State.RECALLED);
    }

    @Test
    void aCodeThatIsUsedByAnotherAfterItsEndIsRemarkedAndNotRedirected() throws IOException {
        setTo(AFTER);
        var header = header("12", new Organization(OrganizationCode.of("W90.S1"), "Chi cục Thuế khu vực"), "W90.01");

        var entry = comes(header, "W90.01", "W90.S1");

        assertThat(entry.requireHeader().from().code()).hasToString("W90.S1");
        assertThat(entry.remarks()).extracting(Remark::code).contains("SENDER_NAME", "SENDER_ENDED");
    }

    @Test
    void aSuccessorsNameUnderItsPredecessorsCodeIsNoContradiction() throws IOException {
        setTo(AFTER);
        var header = header(
                "12", new Organization(OrganizationCode.of("W90.S1"), "Ủy ban nhân dân tỉnh Mới (SANDBOX)"), "W90.01");

        assertThat(comes(header, "W90.01", "W90.S2").remarks())
                .extracting(Remark::code)
                .doesNotContain("SENDER_NAME");
    }

    @Test
    void theSuccessorFindsInItsInboxWhatItsPredecessorsGot() {
        setTo(AFTER);

        var inboxes = new Inboxes(codes);

        assertThat(inboxes.of("W90.01.01"))
                .contains(new InboxScope(
                        java.util.Set.of("W90.01.01", "W90.01.81", "W90.01.82"),
                        java.util.Set.of(),
                        java.util.Set.of()));
        assertThat(inboxes.of("KV1-HS").orElseThrow().dmsUnits()).containsExactly("KV1-HS");
        assertThat(inboxes.of("KV1").orElseThrow().otherThan()).containsExactly("KV1-HS");
        assertThat(inboxes.of("G22")).isEmpty();
    }

    private Entry asksBack(Entry letter, String by) throws IOException {
        var header = letter.requireHeader();
        var from = new Organization(
                OrganizationCode.of(by), codes.resolve(by).orElseThrow().name());
        var recall = Fixtures.header("90", from, new Organization(OrganizationCode.of("W90.01.01"), "khu vực 1"))
                .withBusiness(
                        Business.recall(header.documentId(), "gửi nhầm"),
                        List.of(new Organization(OrganizationCode.of("W90.01.01"), "khu vực 1")));
        return comes(recall, "W90.01.01", by);
    }

    private void setTo(LocalDate day) {
        var wanted = day.atTime(LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant();
        clock.jump(Duration.between(clock.instant(), wanted));
    }

    private Entry comes(String number, String listedTo, String to) throws IOException {
        return comes(header(number, to), listedTo);
    }

    private Entry comes(DocumentHeader header, String listedTo) throws IOException {
        return comes(header, listedTo, "G22");
    }

    private Entry comes(DocumentHeader header, String listedTo, String listedFrom) throws IOException {
        var pdf = new Attachment("van-ban.pdf", "application/pdf", store.keep(SamplePages.saying("Nội dung.")));
        var message = new ByteArrayOutputStream();
        new EdxmlWriter(store).write(header, List.of(pdf), message);
        var entry = ledger.listed(new NewListing("W90", "u-" + listings++, MessageKind.DOCUMENT, listedFrom, listedTo));
        ledger.apply(
                entry,
                Change.to(State.STORED, "incoming-receive", Outcome.DONE).message(store.keep(message.toByteArray())));
        opener().open(entry.id());
        new DeliverDocument(ledger, reports, recalls).deliver(entry.id());
        return find(entry);
    }

    private Entry find(Entry entry) {
        return ledger.find(entry.id()).orElseThrow();
    }

    private static DocumentHeader header(String number, String... to) {
        return header(number, OFFICE, to);
    }

    private static DocumentHeader header(String number, Organization from, String... to) {
        return Fixtures.header(
                number,
                from,
                java.util.Arrays.stream(to)
                        .map(code -> new Organization(OrganizationCode.of(code), code))
                        .toArray(Organization[]::new));
    }

    private List<StatusMessage> arrivals() {
        return ledger.due(100, vn.courtaxis.exchange.AxisPauses.Paused.NOTHING).stream()
                .map(work -> ledger.find(work.id()).orElseThrow().status())
                .filter(Objects::nonNull)
                .filter(status -> status.code().equals(StatusCode.ARRIVED))
                .toList();
    }

    private OpenMessage opener() {
        var nobody = new TrustSettings(List.of(), List.of(), List.of(), false, Duration.ofSeconds(1));
        var policy = new RetryPolicy(Duration.ofSeconds(10), Duration.ofMinutes(15));
        return new OpenMessage(
                ledger,
                new EdxmlReader(store, EdxmlLimits.defaults()),
                new PdfVerifier(store, nobody, clock),
                codes,
                TestRules.book(new RuleSettings(Map.of(), Map.of(), List.of()), codes),
                new SignaturePolicy(Decision.QUARANTINE, Decision.DELIVER),
                new ContentInspection(new ActiveContent(store, new PdfInspector(store)), Decision.QUARANTINE),
                recalls,
                reports,
                new Setbacks(policy, 20, clock, new Random(1)),
                clock);
    }
}
