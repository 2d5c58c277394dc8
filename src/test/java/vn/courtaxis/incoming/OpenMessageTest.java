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
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.codes.SandboxCodes;
import vn.courtaxis.content.ActiveContent;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Remark;
import vn.courtaxis.edxml.EdxmlLimits;
import vn.courtaxis.edxml.EdxmlReader;
import vn.courtaxis.edxml.EdxmlWriter;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.incoming.SignaturePolicy.Decision;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.NewListing;
import vn.courtaxis.ledger.RetryPolicy;
import vn.courtaxis.ledger.Setbacks;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.rules.Rule;
import vn.courtaxis.rules.RuleSettings;
import vn.courtaxis.rules.SamplePages;
import vn.courtaxis.rules.Severity;
import vn.courtaxis.rules.TestRules;
import vn.courtaxis.signature.PdfInspector;
import vn.courtaxis.signature.PdfVerifier;
import vn.courtaxis.signature.TrustSettings;
import vn.courtaxis.status.RecallPolicy;
import vn.courtaxis.status.Recalls;
import vn.courtaxis.status.StatusReports;
import vn.courtaxis.store.TestLedger;

/** What the rules do to a document that arrives. */
final class OpenMessageTest {

    private final MovableClock clock = new MovableClock();
    private final Ledger ledger = TestLedger.on(TestLedger.inMemory(), clock);
    private final TemporaryDocumentStore store;
    private int listings;

    OpenMessageTest(@TempDir Path folder) {
        this.store = new TemporaryDocumentStore(folder);
    }

    @Test
    void letsWhatIsIrregularPassWithRemarks() throws IOException {
        var entry = open(RuleSettings.DEFAULTS, Fixtures.header("12", OFFICE, COURT), "Nội dung.");

        assertThat(entry.state()).isEqualTo(State.VERIFIED);
        assertThat(entry.remarks()).extracting(Remark::code).containsExactly("SIGNER_MISSING");
    }

    @Test
    void putsWhatBearsASecrecyMarkIntoQuarantine() throws IOException {
        var entry = open(RuleSettings.DEFAULTS, Fixtures.header("12", OFFICE, COURT), "TUYỆT MẬT");

        assertThat(entry.state()).isEqualTo(State.QUARANTINED);
        assertThat(entry.problem()).isEqualTo(new Problem(ErrorCode.RULE_BROKEN, "SECRECY_MARK_ON_PAGE: van-ban.pdf"));
        assertThat(entry.remarks()).extracting(Remark::code).contains("SECRECY_MARK_ON_PAGE", "SIGNER_MISSING");
    }

    @Test
    void putsWhatTheCourtMadeARefusalIntoQuarantine() throws IOException {
        var settings = new RuleSettings(Map.of(), Map.of(Rule.SIGNER_MISSING, Severity.REFUSE), List.of());

        var entry = open(settings, Fixtures.header("12", OFFICE, COURT), "Nội dung.");

        assertThat(entry.state()).isEqualTo(State.QUARANTINED);
        assertThat(entry.problem()).isEqualTo(new Problem(ErrorCode.RULE_BROKEN, "SIGNER_MISSING: signer.fullName"));
    }

    @Test
    void remarksOnASenderThatBearsAnothersName() throws IOException {
        var other = new Organization(OFFICE.code(), "Bộ Xây dựng");

        var entry = open(RuleSettings.DEFAULTS, Fixtures.header("12", other, COURT), "Nội dung.");

        assertThat(entry.remarks())
                .contains(new Remark("SENDER_NAME", "000.00.00.G22 is Văn phòng Chính phủ, not Bộ Xây dựng"));
    }

    @Test
    void remarksOnANumberThatTheIssuerUsedBefore() throws IOException {
        var first = open(RuleSettings.DEFAULTS, Fixtures.header("12", OFFICE, COURT), "Nội dung.");
        var again = open(RuleSettings.DEFAULTS, Fixtures.header("12", OFFICE, COURT), "Nội dung khác.");

        assertThat(first.remarks()).extracting(Remark::code).doesNotContain("NUMBER_USED");
        assertThat(again.state()).isEqualTo(State.VERIFIED);
        assertThat(again.remarks())
                .contains(new Remark("NUMBER_USED", first.id().toString()));
    }

    @Test
    void findsNothingWrongWithTheNumberOfARecall() throws IOException {
        var header = Fixtures.header("12", OFFICE, COURT);
        open(RuleSettings.DEFAULTS, header, "Nội dung.");
        var recall = header.withBusiness(Business.recall(header.documentId(), "nhầm"), header.to());

        var entry = open(RuleSettings.DEFAULTS, recall, "Nội dung khác.");

        assertThat(entry.state()).isEqualTo(State.TAKEN);
        assertThat(entry.remarks()).extracting(Remark::code).doesNotContain("NUMBER_USED");
    }

    private Entry open(RuleSettings settings, DocumentHeader header, String line) throws IOException {
        var pdf = new Attachment("van-ban.pdf", "application/pdf", store.keep(SamplePages.saying(line)));
        var message = new ByteArrayOutputStream();
        new EdxmlWriter(store).write(header, List.of(pdf), message);
        var listing = new NewListing("W90", "u-" + listings++, MessageKind.DOCUMENT, "G22", "W90.01");
        var entry = ledger.listed(listing);
        ledger.apply(
                entry,
                Change.to(State.STORED, "incoming-receive", Outcome.DONE).message(store.keep(message.toByteArray())));
        opener(settings).open(entry.id());
        return ledger.find(entry.id()).orElseThrow();
    }

    private OpenMessage opener(RuleSettings settings) {
        var nobody = new TrustSettings(List.of(), List.of(), List.of(), false, Duration.ofSeconds(1));
        var policy = new RetryPolicy(Duration.ofSeconds(10), Duration.ofMinutes(15));
        var codes = SandboxCodes.load();
        return new OpenMessage(
                ledger,
                new EdxmlReader(store, EdxmlLimits.defaults()),
                new PdfVerifier(store, nobody, clock),
                codes,
                TestRules.book(settings),
                new SignaturePolicy(Decision.QUARANTINE, Decision.DELIVER),
                new ContentInspection(new ActiveContent(store, new PdfInspector(store)), Decision.QUARANTINE),
                new Recalls(ledger, new StatusReports(ledger, codes, clock), codes, RecallPolicy.AUTOMATIC),
                new StatusReports(ledger, codes, clock),
                new Setbacks(policy, 20, clock, new Random(1)),
                clock);
    }
}
