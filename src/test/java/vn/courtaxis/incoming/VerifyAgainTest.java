package vn.courtaxis.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.ledger.Fixtures.COURT;
import static vn.courtaxis.ledger.Fixtures.OFFICE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.codes.SandboxCodes;
import vn.courtaxis.content.ActiveContent;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Exhibit;
import vn.courtaxis.document.Exhibit.Kind;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.edxml.EdxmlLimits;
import vn.courtaxis.edxml.EdxmlReader;
import vn.courtaxis.edxml.EdxmlWriter;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.incoming.SignaturePolicy.Decision;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.Judgement;
import vn.courtaxis.ledger.Judgement.Occasion;
import vn.courtaxis.ledger.Ledger;
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
import vn.courtaxis.signature.SamplePdfSigner;
import vn.courtaxis.signature.TrustSettings;
import vn.courtaxis.status.RecallPolicy;
import vn.courtaxis.status.Recalls;
import vn.courtaxis.status.StatusReports;
import vn.courtaxis.store.JdbcJudgements;
import vn.courtaxis.store.TestLedger;

/** Verdicts that change later, and decisions that do not. */
final class VerifyAgainTest {

    private static final Path SAMPLES = Path.of("certs-sample");

    private final MovableClock clock = new MovableClock();
    private final DataSource database = TestLedger.inMemory();
    private final Ledger ledger = TestLedger.on(database, clock);
    private final JdbcJudgements judgements = new JdbcJudgements(JdbcClient.create(database));
    private final TemporaryDocumentStore store;

    VerifyAgainTest(@TempDir Path folder) {
        this.store = new TemporaryDocumentStore(folder);
    }

    @Test
    void goesOnByItselfOnceRevocationDataHasCome() throws IOException {
        var id = received("office-g22.p12", Map.of());
        assertThat(Objects.requireNonNull(entry(id).problem()).code()).isEqualTo(ErrorCode.SIGNATURE_UNDETERMINED);
        assertThat(again(withLists()).due()).isZero();

        clock.move(Duration.ofMinutes(2));
        assertThat(again(withLists()).due()).isEqualTo(1);

        assertThat(entry(id).state()).isEqualTo(State.VERIFIED);
        assertThat(entry(id).problem()).isNull();
        assertThat(judgements.of(id))
                .extracting(Judgement::verdict)
                .containsExactly(SignatureVerdict.UNDETERMINED, SignatureVerdict.VALID);
        assertThat(judgements.of(id)).extracting(Judgement::occasion).containsExactly(Occasion.RECEIPT, Occasion.RETRY);
        assertThat(judgements.of(id).get(0).exhibits())
                .extracting(Exhibit::kind)
                .contains(Kind.CERTIFICATE)
                .doesNotContain(Kind.CRL);
        assertThat(judgements.of(id).get(1).exhibits())
                .extracting(Exhibit::kind)
                .contains(Kind.CERTIFICATE, Kind.CRL);
        assertThat(again(withLists()).due()).isZero();
    }

    @Test
    void waitsLongerEachTimeAndKeepsNoJudgementThatSaysTheSame() throws IOException {
        var id = received("office-g22.p12", Map.of());
        clock.move(Duration.ofMinutes(2));
        assertThat(again(withoutLists()).due()).isEqualTo(1);

        clock.move(Duration.ofMinutes(1));
        assertThat(again(withoutLists()).due()).isZero();
        clock.move(Duration.ofMinutes(1));
        assertThat(again(withoutLists()).due()).isEqualTo(1);

        assertThat(judgements.of(id)).hasSize(1);
        clock.move(Duration.ofDays(15));
        again(withoutLists()).due();
        clock.move(Duration.ofDays(15));
        assertThat(again(withoutLists()).due()).isZero();
    }

    @Test
    void letsOneOfTwoCopiesOnlyGoOn() throws IOException {
        var signed = signed("office-g22.p12");
        var copies = List.of(received(signed, "u-1", Map.of()), received(signed, "u-2", Map.of()));

        clock.move(Duration.ofMinutes(2));
        assertThat(again(withLists()).due()).isEqualTo(2);

        var goesOn = copies.stream()
                .filter(id -> entry(id).state() == State.VERIFIED)
                .toList();
        assertThat(goesOn).hasSize(1);
        assertThat(copies)
                .filteredOn(id -> entry(id).state() == State.DUPLICATE)
                .singleElement()
                .satisfies(id -> assertThat(entry(id).about()).isEqualTo(goesOn.get(0)));
    }

    @Test
    void undoesNoRejection() throws IOException {
        var id = received("office-g22.p12", Map.of());
        decide().reject(id, "không rõ", "operator");

        clock.move(Duration.ofMinutes(2));
        again(withLists()).due();

        assertThat(entry(id).state()).isEqualTo(State.REJECTED);
        assertThat(entry(id).verdict()).isEqualTo(SignatureVerdict.VALID);
    }

    @Test
    void leavesWhatWasDeliveredWhereItIsAndTellsTheNewVerdict() throws IOException {
        var id = received("bad-revoked.p12", Map.of());
        decide().release(id, "", "đã xác minh", "operator");
        ledger.apply(entry(id), Change.to(State.DELIVERED, "incoming-deliver", Outcome.DONE));

        var verdict = again(withLists()).verify(id, "operator");

        assertThat(verdict).isEqualTo(Verdict.done(SignatureVerdict.INVALID));
        assertThat(entry(id).state()).isEqualTo(State.DELIVERED);
        assertThat(entry(id).verdict()).isEqualTo(SignatureVerdict.INVALID);
        assertThat(judgements.of(id)).last().satisfies(judgement -> {
            assertThat(judgement.actor()).isEqualTo("operator");
            assertThat(judgement.occasion()).isEqualTo(Occasion.ASKED);
            assertThat(judgement
                            .files()
                            .get(0)
                            .signatures()
                            .get(0)
                            .reasons()
                            .get(0)
                            .code())
                    .isEqualTo("CERTIFICATE_REVOKED");
        });
    }

    @Test
    void staysInQuarantineWhenTheSignatureTurnsOutInvalid() throws IOException {
        var id = received("bad-revoked.p12", Map.of());
        clock.move(Duration.ofMinutes(2));
        again(withLists()).due();

        assertThat(entry(id).state()).isEqualTo(State.QUARANTINED);
        assertThat(Objects.requireNonNull(entry(id).problem()).code()).isEqualTo(ErrorCode.SIGNATURE_INVALID);
        var unknown = UUID.randomUUID();
        assertThat(again(withLists()).verify(unknown, "operator"))
                .isEqualTo(Verdict.rejected(ErrorCode.DOCUMENT_NOT_FOUND, unknown.toString()));
    }

    @Test
    void returnsToTheSenderWhatThePolicyRefuses() throws IOException {
        var id = received("office-g22.p12", Map.of("REVOCATION_UNKNOWN", Ruling.REJECT));

        assertThat(entry(id).state()).isEqualTo(State.REJECTED);
        assertThat(statusCodes(id)).containsExactly(StatusCode.REFUSED.value());
    }

    @Test
    void returnsToTheSenderWhatThePolicyRefusesOnceItIsKnown() throws IOException {
        var id = received("office-g22.p12", Map.of());
        var policy =
                new SignaturePolicy(Decision.QUARANTINE, Decision.DELIVER, Map.of("REVOCATION_UNKNOWN", Ruling.REJECT));

        again(withoutLists(), policy).verify(id, "operator");

        assertThat(entry(id).state()).isEqualTo(State.REJECTED);
    }

    @Test
    void flagsByTheVerdictOfToday() throws IOException {
        var id = received("office-g22.p12", Map.of("REVOCATION_UNKNOWN", Ruling.FLAG));
        assertThat(entry(id).remarks()).extracting(Remark::code).contains("SIGNATURE_FLAGGED");
        ledger.apply(entry(id), Change.to(State.DELIVERED, "incoming-deliver", Outcome.DONE));

        again(withLists()).verify(id, "operator");

        assertThat(entry(id).remarks()).extracting(Remark::code).doesNotContain("SIGNATURE_FLAGGED");
    }

    @Test
    void deliversWithARemarkWhatThePolicyFlags() throws IOException {
        var id = received("office-g22.p12", Map.of("REVOCATION_UNKNOWN", Ruling.FLAG));

        assertThat(entry(id).state()).isEqualTo(State.VERIFIED);
        assertThat(entry(id).remarks())
                .anyMatch(remark -> remark.code().equals("SIGNATURE_FLAGGED")
                        && remark.detail().equals("van-ban.pdf: REVOCATION_UNKNOWN"));
    }

    private List<String> statusCodes(UUID about) {
        return JdbcClient.create(database)
                .sql("select status from entry where about = ? and kind = 'STATUS'")
                .param(about)
                .query(String.class)
                .list()
                .stream()
                .map(json -> json.replaceAll(".*\"code\":\\{?\"?(?:value\":\")?(\\d\\d).*", "$1"))
                .toList();
    }

    private UUID received(String keyStore, Map<String, Ruling> table) throws IOException {
        return received(signed(keyStore), "u-1", table);
    }

    private StoredFile signed(String keyStore) throws IOException {
        var draft = store.keep(SamplePages.saying("Nội dung."));
        return new SamplePdfSigner(store, clock).sign(draft, SAMPLES.resolve(keyStore), "sandbox");
    }

    private UUID received(StoredFile signed, String axisDocId, Map<String, Ruling> table) throws IOException {
        var pdf = new Attachment("van-ban.pdf", "application/pdf", signed);
        var message = new ByteArrayOutputStream();
        new EdxmlWriter(store).write(Fixtures.header("12", OFFICE, COURT), List.of(pdf), message);
        var entry = ledger.listed(new NewListing("W90", axisDocId, MessageKind.DOCUMENT, "G22", "W90.01"));
        ledger.apply(
                entry,
                Change.to(State.STORED, "incoming-receive", Outcome.DONE).message(store.keep(message.toByteArray())));
        opener(table).open(entry.id());
        return entry.id();
    }

    private Entry entry(UUID id) {
        return ledger.find(id).orElseThrow();
    }

    private OpenMessage opener(Map<String, Ruling> table) {
        var codes = SandboxCodes.load();
        var retry = new RetryPolicy(Duration.ofSeconds(10), Duration.ofMinutes(15));
        return new OpenMessage(
                ledger,
                new EdxmlReader(store, EdxmlLimits.defaults()),
                new PdfVerifier(store, withoutLists(), clock),
                codes,
                TestRules.book(RuleSettings.DEFAULTS),
                new SignaturePolicy(Decision.QUARANTINE, Decision.DELIVER, table),
                inspection(),
                new Recalls(ledger, new StatusReports(ledger, codes, clock), codes, RecallPolicy.AUTOMATIC),
                new StatusReports(ledger, codes, clock),
                new Setbacks(retry, 20, clock, new Random(1)),
                clock);
    }

    private DecideQuarantine decide() {
        var codes = SandboxCodes.load();
        var reports = new StatusReports(ledger, codes, clock);
        return new DecideQuarantine(
                ledger, reports, codes, new Recalls(ledger, reports, codes, RecallPolicy.AUTOMATIC));
    }

    private VerifyAgain again(TrustSettings trust) {
        return again(trust, new SignaturePolicy(Decision.QUARANTINE, Decision.DELIVER));
    }

    private VerifyAgain again(TrustSettings trust, SignaturePolicy policy) {
        return new VerifyAgain(
                ledger, judgements, new PdfVerifier(store, trust, clock), policy, inspection(), decide(), clock);
    }

    private ContentInspection inspection() {
        return new ContentInspection(new ActiveContent(store, new PdfInspector(store)), Decision.QUARANTINE);
    }

    private static TrustSettings withoutLists() {
        return trust(List.of());
    }

    private static TrustSettings withLists() {
        return trust(List.of(SAMPLES.resolve("root.crl"), SAMPLES.resolve("sub.crl")));
    }

    private static TrustSettings trust(List<Path> lists) {
        return new TrustSettings(
                List.of(SAMPLES.resolve("root.pem")),
                List.of(SAMPLES.resolve("sub.pem")),
                lists,
                false,
                Duration.ofSeconds(1));
    }
}
