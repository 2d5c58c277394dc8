package vn.courtaxis.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.codes.DocumentTypes;
import vn.courtaxis.codes.SandboxCodes;
import vn.courtaxis.codes.Unresolved;
import vn.courtaxis.content.ActiveContent;
import vn.courtaxis.document.DocumentHeader.Signer;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Priority;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.Steering;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.AxisAccounts;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.Intake;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.rules.Rule;
import vn.courtaxis.rules.RuleSettings;
import vn.courtaxis.rules.SamplePages;
import vn.courtaxis.rules.Severity;
import vn.courtaxis.rules.TestRules;
import vn.courtaxis.signature.PdfInspector;
import vn.courtaxis.signature.Pkcs12KeySource;
import vn.courtaxis.signature.SigningKeySettings;
import vn.courtaxis.store.TestLedger;

/** What the rules do to a document at the door. */
final class AcceptDocumentTest {

    private final MovableClock clock = new MovableClock();
    private final Ledger ledger = TestLedger.on(TestLedger.inMemory(), clock);
    private final TemporaryDocumentStore store;
    private int keys;

    AcceptDocumentTest(@TempDir Path folder) {
        this.store = new TemporaryDocumentStore(folder);
    }

    @Test
    void acceptsWhatIsIrregularOnlyWithRemarks() throws IOException {
        var verdict = accept(RuleSettings.DEFAULTS, letter -> letter.number = "5", "Nội dung.");

        assertThat(remarks(verdict))
                .contains(new Remark("NUMBER_WITHOUT_ZERO", "5, not 05"))
                .extracting(Remark::code)
                .containsExactly("NUMBER_WITHOUT_ZERO", "PAGE_COUNT_WRONG", "SIGNATURE_OF_PERSON_MISSING");
    }

    @Test
    void refusesWithAllFieldsThatAreMissingAndTheNamesOfTheirRules() throws IOException {
        var verdict = accept(
                RuleSettings.DEFAULTS,
                letter -> {
                    letter.number = "";
                    letter.subject = " ";
                    letter.content = "x".repeat(501);
                },
                "Nội dung.");

        assertThat(problem(verdict))
                .isEqualTo(new Problem(ErrorCode.METADATA_MISSING, "NUMBER_MISSING: number; SUBJECT_MISSING: subject"));
    }

    @Test
    void refusesASecrecyMarkOnThePage() throws IOException {
        var verdict = accept(RuleSettings.DEFAULTS, letter -> {}, "TỐI MẬT");

        assertThat(problem(verdict))
                .isEqualTo(new Problem(ErrorCode.SECRET_DOCUMENT, "SECRECY_MARK_ON_PAGE: van-ban.pdf"));
    }

    @Test
    void refusesWhatTheCourtMadeARefusal() throws IOException {
        var settings = new RuleSettings(Map.of(Rule.PAGE_COUNT_WRONG, Severity.REFUSE), Map.of(), List.of());

        assertThat(problem(accept(settings, letter -> {}, "Nội dung.")))
                .isEqualTo(new Problem(ErrorCode.METADATA_INVALID, "PAGE_COUNT_WRONG: pageCount 7, the file has 1"));
        assertThat(accept(settings, letter -> letter.pageCount = 1, "Nội dung."))
                .isInstanceOf(Verdict.Done.class);
    }

    @Test
    void takesWhatTheCourtLetPass() throws IOException {
        var settings = new RuleSettings(Map.of(Rule.DATE_IN_FUTURE, Severity.WARN), Map.of(), List.of());
        Consumer<Letter> tomorrow = letter -> letter.date = Fixtures.DAY.plusDays(1);

        assertThat(problem(accept(RuleSettings.DEFAULTS, tomorrow, "Nội dung.")).code())
                .isEqualTo(ErrorCode.METADATA_INVALID);
        assertThat(remarks(accept(settings, tomorrow, "Nội dung.")))
                .extracting(Remark::code)
                .contains("DATE_IN_FUTURE");
    }

    @Test
    void remarksOnANumberThatWasUsedBefore() throws IOException {
        var first = accept(RuleSettings.DEFAULTS, letter -> letter.number = "05", "Nội dung.");
        var other = accept(RuleSettings.DEFAULTS, letter -> letter.number = "06", "Nội dung.");
        var again = accept(RuleSettings.DEFAULTS, letter -> letter.number = "5", "Nội dung khác.");

        assertThat(remarks(first)).extracting(Remark::code).doesNotContain("NUMBER_USED");
        assertThat(remarks(other)).extracting(Remark::code).doesNotContain("NUMBER_USED");
        assertThat(remarks(again)).contains(new Remark("NUMBER_USED", id(first).toString()));
    }

    @Test
    void sendsOnceToARecipientThatIsListedByBothItsCodes() throws IOException {
        var verdict = accept(
                RuleSettings.DEFAULTS, letter -> letter.recipients = List.of("G22", "000.00.00.G22"), "Nội dung.");

        assertThat(remarks(verdict)).contains(new Remark("RECIPIENT_TWICE", "G22 = 000.00.00.G22"));
        assertThat(ledger.find(id(verdict)).orElseThrow().recipients())
                .singleElement()
                .extracting("code")
                .isEqualTo(Fixtures.OFFICE.code());
    }

    @Test
    void namesACodeThatIsTooLongInsteadOfCallingItUnknown() throws IOException {
        var verdict = accept(
                RuleSettings.DEFAULTS, letter -> letter.recipients = List.of("H37" + ".01".repeat(11)), "Nội dung.");

        assertThat(problem(verdict)).isEqualTo(new Problem(ErrorCode.METADATA_TOO_LONG, "CODE_TOO_LONG: code 36 > 35"));
    }

    private static final class Letter {

        List<String> recipients = List.of("000.00.00.G22");
        String number = "12";

        @Nullable
        LocalDate date = Fixtures.DAY;

        String subject = "Trao đổi";
        String content = "";
        int pageCount = 7;

        Submission submission() {
            return new Submission(
                    "TAND-01",
                    recipients,
                    number,
                    "TA01-VP",
                    date,
                    "Hà Nội",
                    "Công văn",
                    subject,
                    content,
                    new Signer("", "CHÁNH ÁN", "Người Ký Mẫu"),
                    null,
                    Priority.NORMAL,
                    Steering.NONE,
                    pageCount,
                    0,
                    List.of(),
                    List.of(),
                    "",
                    false,
                    "");
        }
    }

    private Verdict<Intake> accept(RuleSettings settings, Consumer<Letter> change, String line) throws IOException {
        var letter = new Letter();
        change.accept(letter);
        var upload = new UploadedFile("van-ban.pdf", store.keep(SamplePages.saying(line)));
        return door(settings).accept("rest:dms", "k" + keys++, letter.submission(), List.of(upload));
    }

    private AcceptDocument door(RuleSettings settings) throws IOException {
        var unit = OrganizationCode.of("W90.01");
        var key = new SigningKeySettings(unit, Path.of("certs-sample/court-w90.p12"), "sandbox", "");
        var accounts = new AxisAccounts() {
            @Override
            public Optional<String> systemOf(OrganizationCode any) {
                return Optional.of("W90");
            }

            @Override
            public List<String> systems() {
                return List.of("W90");
            }
        };
        var codes = SandboxCodes.load();
        return new AcceptDocument(
                ledger,
                codes,
                Unresolved.NONE,
                DocumentTypes.load(Path.of("config/codes/document-types.csv")),
                TestRules.book(settings),
                accounts,
                new Pkcs12KeySource(List.of(key), clock),
                new PdfInspector(store),
                new ActiveContent(store, new PdfInspector(store)),
                new RecallMessages(codes, List.of(), clock),
                new FilePolicy(1 << 20, FilePolicy.OnActiveContent.REFUSE),
                clock,
                accepted -> {});
    }

    private List<Remark> remarks(Verdict<Intake> verdict) {
        return ledger.find(id(verdict)).orElseThrow().remarks();
    }

    private static java.util.UUID id(Verdict<Intake> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Done.class);
        return ((Verdict.Done<Intake>) verdict).value().id();
    }

    private static Problem problem(Verdict<Intake> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        return ((Verdict.Rejected<Intake>) verdict).problem();
    }
}
