package vn.courtaxis.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.CodeSnapshot;
import vn.courtaxis.codes.DocumentTypes;
import vn.courtaxis.codes.Layer;
import vn.courtaxis.codes.SandboxCodes;
import vn.courtaxis.codes.SheetSource;
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
        String type = "Công văn";
        int pageCount = 7;

        Submission submission() {
            return new Submission(
                    "TAND-01",
                    recipients,
                    number,
                    "TA01-VP",
                    date,
                    "Hà Nội",
                    type,
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
        return door(settings, SandboxCodes.load());
    }

    private AcceptDocument door(RuleSettings settings, CodeRegistry codes) throws IOException {
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

    @Test
    void asksTheMatterOfTheTypeThatAnAbbreviationMeans() throws IOException {
        var letter = new Letter();
        letter.type = "QĐ";
        letter.recipients = List.of("W90.92");
        var upload = new UploadedFile("van-ban.pdf", store.keep(SamplePages.saying("Nội dung.")));

        var verdict = door(RuleSettings.DEFAULTS, splitByType())
                .accept("rest:dms", "by-type", letter.submission(), List.of(upload));

        assertThat(ledger.find(id(verdict)).orElseThrow().requireHeader().to())
                .extracting(to -> to.code().value())
                .containsExactly("W90.02");
    }

    private CodeRegistry splitByType() {
        var problems = new ArrayList<String>();
        var snapshot = CodeSnapshot.builder()
                .files(
                        Layer.FILES,
                        List.of(
                                sheet(
                                        "id,code,valid_to,name,kind,certainty,source,dms_unit_ids",
                                        "mot,W90.01,,Tòa một (SANDBOX),court,sandbox,test,TAND-01",
                                        "cu,W90.92,2025-06-30,Tòa cũ (SANDBOX),court,sandbox,test,",
                                        "hai,W90.02,,Tòa hai (SANDBOX),court,sandbox,test,",
                                        "ba,W90.03,,Tòa ba (SANDBOX),court,sandbox,test,"),
                                sheet(
                                        "old,new,effective,matter,certainty,source",
                                        "cu,hai,2025-07-01,an,sandbox,test",
                                        "cu,ba,2025-07-01,khac,sandbox,test"),
                                sheet(
                                        "matter,field,text,source",
                                        "an,type,Quyết định,test",
                                        "khac,type,Công văn,test")))
                .build(1, problems);
        assertThat(problems).isEmpty();
        return new CodeRegistry(snapshot, clock, code -> true);
    }

    private static SheetSource sheet(String... lines) {
        return new SheetSource(
                "table.csv",
                () -> new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8)));
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
