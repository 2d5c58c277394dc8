package vn.courtaxis.rules;

import static vn.courtaxis.rules.SampleFacts.TODAY;
import static vn.courtaxis.rules.SampleFacts.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import vn.courtaxis.document.DocumentHeader.Signer;
import vn.courtaxis.document.Priority;
import vn.courtaxis.rules.Facts.Party;

/** Of each rule a document that breaks it, and one that just does not. */
final class RuleExamples {

    /** @param sound as near to breaking the rule as can be */
    record Example(Rule rule, Consumer<SampleFacts> broken, Consumer<SampleFacts> sound) {

        @Override
        public String toString() {
            return rule.name();
        }
    }

    private final List<Example> all = new ArrayList<>();

    private RuleExamples() {}

    static List<Example> all() {
        var examples = new RuleExamples();
        examples.secrecy();
        examples.required();
        examples.lengths();
        examples.numbers();
        examples.dates();
        examples.counts();
        examples.parties();
        examples.identities();
        return examples.all;
    }

    private void secrecy() {
        add(Rule.SECRECY_DECLARED, doc -> doc.secrecy = "MAT", doc -> doc.secrecy = "none");
        add(Rule.SECRECY_MARK, doc -> doc.subject = "MẬT: kế hoạch", doc -> doc.subject = "HỘI NGHỊ VỀ BẢO MẬT");
        add(Rule.SECRECY_MARK, doc -> doc.notation = "TA-TUYỆT MẬT", doc -> doc.subject = "ĐỔI MẬT KHẨU, MẬT ĐỘ");
        add(Rule.SECRECY_MARK, doc -> doc.distribution = List.of("TỐI MẬT"), doc -> doc.content = "bí mật nhà nước");
        add(
                Rule.SECRECY_MARK_ON_PAGE,
                doc -> doc.files = List.of(file(3, 2, "Tòa án\n  TỐI MẬT \nKính gửi")),
                doc -> doc.files = List.of(file(3, 2, "VỀ VIỆC GIỮ BÍ MẬT VÀ NHỮNG VIỆC MẬT CỦA CƠ QUAN")));
    }

    private void required() {
        add(Rule.CONTROL_CHARACTERS, doc -> doc.subject = "nul \u0000", doc -> doc.subject = "Về việc (1) – “a”");
        add(Rule.SENDER_MISSING, doc -> doc.sender = new Party(" ", ""), doc -> {});
        add(Rule.NUMBER_MISSING, doc -> doc.number = " ", doc -> doc.number = "1");
        add(Rule.NOTATION_MISSING, doc -> doc.notation = "", doc -> doc.notation = "A");
        add(Rule.DATE_MISSING, doc -> doc.date = null, doc -> {});
        add(Rule.TYPE_MISSING, doc -> doc.type = "", doc -> doc.type = "Bản án");
        add(Rule.SUBJECT_MISSING, doc -> doc.subject = "  ", doc -> doc.subject = "V");
        add(Rule.RECIPIENT_MISSING, doc -> doc.recipients = List.of(new Party("", "")), doc -> {});
        add(
                Rule.SIGNER_MISSING,
                doc -> doc.signer = new Signer("", "CHÁNH ÁN", ""),
                doc -> doc.signer = new Signer("", "", "A"));
        add(Rule.PLACE_MISSING, doc -> doc.place = "", doc -> doc.place = "Huế");
    }

    private void lengths() {
        add(
                Rule.CODE_TOO_LONG,
                doc -> doc.recipients = List.of(new Party("H37" + ".01".repeat(11), "")),
                doc -> doc.recipients = List.of(new Party("H37" + ".01".repeat(10) + ".1", "")));
        longest(Rule.NUMBER_TOO_LONG, 11, (doc, text) -> doc.number = text);
        longest(Rule.NOTATION_TOO_LONG, 30, (doc, text) -> doc.notation = text);
        longest(Rule.SUBJECT_TOO_LONG, 500, (doc, text) -> doc.subject = text);
        longest(Rule.CONTENT_TOO_LONG, 500, (doc, text) -> doc.content = text);
        longest(Rule.TYPE_TOO_LONG, 100, (doc, text) -> doc.type = text);
        longest(Rule.PLACE_TOO_LONG, 50, (doc, text) -> doc.place = text);
        longest(Rule.POSITION_TOO_LONG, 100, (doc, text) -> doc.signer = new Signer("", text, "A"));
        longest(Rule.FULL_NAME_TOO_LONG, 50, (doc, text) -> doc.signer = new Signer("", "", text));
        longest(Rule.DISTRIBUTION_TOO_LONG, 1000, (doc, text) -> doc.distribution = List.of(text, ""));
        longest(Rule.DISTRIBUTION_LINE_TOO_LONG, 150, (doc, text) -> doc.distribution = List.of("Như trên", text));
        longest(Rule.DOCUMENT_ID_TOO_LONG, 200, (doc, text) -> doc.documentId = text);
        add(Rule.PAGE_COUNT_TOO_LONG, doc -> doc.pageCount = 1000, doc -> doc.pageCount = 999);
    }

    private void longest(Rule rule, int limit, BiConsumer<SampleFacts, String> set) {
        // letters beyond the basic plane count as one
        add(rule, doc -> set.accept(doc, "a".repeat(limit + 1)), doc -> set.accept(doc, "𠀀".repeat(limit)));
    }

    private void numbers() {
        add(Rule.NUMBER_NOT_NUMERIC, doc -> doc.number = "74fass22", doc -> doc.number = "12a");
        add(Rule.NUMBER_NOT_NUMERIC, doc -> doc.number = "00", doc -> doc.number = "01");
        add(Rule.NUMBER_NOT_NUMERIC, doc -> doc.number = "XII", doc -> doc.numbered("XII", "HS-ST", "Bản án"));
        add(Rule.NUMBER_WITH_LETTERS, doc -> doc.number = "12a", doc -> doc.number = "12");
        add(Rule.NUMBER_WITHOUT_ZERO, doc -> doc.number = "9", doc -> doc.number = "09");
        add(Rule.NUMBER_WITHOUT_ZERO, doc -> doc.number = "9b", doc -> doc.number = "10");
        add(Rule.NOTATION_FORM, doc -> doc.notation = "TANDTC", doc -> doc.notation = "TANDTC-V1");
        add(
                Rule.NOTATION_FORM,
                doc -> doc.numbered("12", "TA-QĐ", "Quyết định"),
                doc -> doc.numbered("12", "QĐ-TANDTC", "Quyết định"));
        add(
                Rule.NOTATION_FORM,
                doc -> doc.numbered("12", "XX-TA", "Thông báo"),
                doc -> doc.numbered("12", "XX-TA", "Bản án"));
        add(
                Rule.NOTATION_TYPE,
                doc -> doc.numbered("12", "TB-TANDTC", "Quyết định"),
                doc -> doc.numbered("12", "qđ-TANDTC", "Quyết định (cá biệt)"));
        add(
                Rule.NOTATION_TYPE,
                doc -> doc.numbered("12", "HĐ-TA", "Hướng dẫn"),
                doc -> doc.numbered("12", "HD-TA", "Hướng dẫn"));
        add(Rule.NOTATION_TYPE, doc -> doc.notation = "QĐ-TA", doc -> doc.notation = "CT-TTHT");
        add(
                Rule.NOTATION_TYPE,
                doc -> doc.numbered("12", "TTr-TA", "Báo cáo"),
                doc -> doc.numbered("28", "2018/QĐ-TTg", "Nghị quyết"));
        add(Rule.NUMBER_USED, doc -> doc.sameNumber = "2f2c7b7e-7c0b-4f3a-9a51-6f0c1c7a8d10", doc -> {});
    }

    private void dates() {
        add(Rule.DATE_IN_FUTURE, doc -> doc.date = TODAY.plusDays(1), doc -> doc.date = TODAY);
        add(
                Rule.DATE_TOO_OLD,
                doc -> doc.date = TODAY.minusYears(2).minusDays(1),
                doc -> doc.date = TODAY.minusYears(2));
        // 20/11/2026 is a Friday
        add(Rule.SENT_LATE, doc -> doc.date = TODAY.minusDays(2), doc -> doc.date = TODAY.minusDays(1));
        add(Rule.DEADLINE_BEFORE_DATE, doc -> doc.dueDate = TODAY.minusDays(1), doc -> doc.dueDate = TODAY);
        add(
                Rule.DEADLINE_PASSED,
                doc -> dated(doc, TODAY.minusDays(2), TODAY.minusDays(1)),
                doc -> dated(doc, TODAY.minusDays(2), TODAY));
        add(
                Rule.EXPRESS_WITHOUT_DEADLINE,
                doc -> doc.priority = Priority.EXPRESS_TIMED,
                doc -> doc.priority = Priority.EXPRESS);
    }

    private static void dated(SampleFacts doc, LocalDate date, LocalDate dueDate) {
        doc.date = date;
        doc.dueDate = dueDate;
    }

    private void counts() {
        add(Rule.COUNT_NEGATIVE, doc -> doc.pageCount = -1, doc -> doc.pageCount = 0);
        add(Rule.COUNT_NEGATIVE, doc -> doc.copyCount = -1, doc -> doc.copyCount = 0);
        add(Rule.COPY_COUNT_TOO_LARGE, doc -> doc.copyCount = 65_536, doc -> doc.copyCount = 65_535);
        add(Rule.PAGE_COUNT_WRONG, doc -> doc.pageCount = 4, doc -> doc.pageCount = 3);
        add(Rule.PAGE_COUNT_WRONG, doc -> doc.pageCount = 1, doc -> doc.pageCount = 0);
        add(
                Rule.PAGE_COUNT_WRONG,
                doc -> doc.files = List.of(file(1, 2, ""), file(1, 0, "")),
                doc -> doc.files = List.of(file(1, 2, ""), file(2, 0, "")));
        add(
                Rule.PAGE_COUNT_WRONG,
                doc -> doc.files = List.of(file(5, 2, "")),
                doc -> doc.files = List.of(file(0, 0, "")));
        add(
                Rule.SIGNATURE_OF_PERSON_MISSING,
                doc -> doc.files = List.of(file(3, 0, "")),
                doc -> doc.files = List.of(file(3, 2, ""), file(1, 0, "")));
        add(Rule.SIGNATURE_OF_PERSON_MISSING, doc -> doc.files = List.of(file(3, 0, "")), doc -> {
            doc.numbered("12", "SY-TANDTC", "Bản sao y");
            doc.files = List.of(file(3, 0, ""));
        });
    }

    private void parties() {
        add(
                Rule.RECIPIENT_TWICE,
                doc -> doc.recipients = to("G22", "000.00.00.G22"),
                doc -> doc.recipients = to("G22", "G12", "H99.1", "H99.2"));
        add(
                Rule.CODE_TOO_LONG_FOR_RECIPIENT,
                doc -> doc.recipients = to("H98.01.02.03.04"),
                doc -> doc.recipients = to("G12"));
        add(Rule.CODE_TOO_LONG_FOR_RECIPIENT, RuleExamples::longCodeToG12, RuleExamples::longCodeToG15);
        add(Rule.CODE_FORM, doc -> doc.recipients = to("ABC.1"), doc -> doc.recipients = to("H37.02.02"));
        add(Rule.CODE_FORM, doc -> doc.sender = new Party("123", ""), doc -> doc.sender = new Party("TAND-01", ""));
        add(
                Rule.SENDER_NOT_REGISTERED,
                doc -> doc.sender = new Party("H99", ""),
                doc -> doc.sender = new Party("g22", ""));
        add(
                Rule.SENDER_NAME,
                doc -> doc.sender = new Party("000.00.00.G17", "Sở TTTT Hải Phòng"),
                doc -> doc.sender = new Party("000.00.00.G22", "VĂN PHÒNG CHÍNH PHỦ (Mã cũ)"));
        add(
                Rule.SENDER_NAME,
                doc -> doc.sender = new Party("H37", "UBND tỉnh Ninh Bình"),
                doc -> doc.sender = new Party("H37", "UBND tinh Lạng Sơn"));
        add(
                Rule.SENDER_NAME,
                doc -> doc.sender = new Party("G22", "Bộ Y tế"),
                doc -> doc.sender = new Party("G22", ""));
        add(
                Rule.ORGANIZATION_NAME_TOO_LONG,
                RuleExamples::longName,
                doc -> doc.sender = new Party("G22", "a".repeat(200)));
    }

    private static void longCodeToG12(SampleFacts doc) {
        doc.sender = new Party("H98.01.02.03.04", "");
        doc.recipients = to("000.00.00.G12");
    }

    private static void longCodeToG15(SampleFacts doc) {
        doc.sender = new Party("H98.01.02.03.04", "");
        doc.recipients = to("000.00.00.G15");
    }

    /** Of what goes out, the registry's name counts. */
    private static void longName(SampleFacts doc) {
        doc.sender = new Party("G22", "a".repeat(201));
        doc.recipients = to("H97");
    }

    private static List<Party> to(String... codes) {
        return List.of(codes).stream().map(code -> new Party(code, "")).toList();
    }

    private void identities() {
        identity(Rule.DOCUMENT_ID_ISSUER, "G15,2026/11/20,12/TANDTC-VP", "g22,2026/11/20,12/TANDTC-VP");
        identity(Rule.DOCUMENT_ID_NUMBER, "G22,2026/11/20,13/TANDTC-VP", "G22,2026/11/20,012 / tandtc-vp");
        identity(Rule.DOCUMENT_ID_DATE, "G22,2026/11/19,12/TANDTC-VP", "G22,20-11-2026,12/TANDTC-VP");
        identity(
                Rule.DOCUMENT_ID_DATE_IMPOSSIBLE,
                "G22,2014/02/30,12/TANDTC-VP",
                "8d1cb0f5-11f6-4d5c-a5b4-1e4f1b8a3c5d");
        identity(Rule.DOCUMENT_ID_DATE_IMPOSSIBLE, "G22,hôm qua,12/TANDTC-VP", "");
    }

    private void identity(Rule rule, String broken, String sound) {
        add(rule, doc -> doc.documentId = broken, doc -> doc.documentId = sound);
    }

    private void add(Rule rule, Consumer<SampleFacts> broken, Consumer<SampleFacts> sound) {
        all.add(new Example(rule, broken, sound));
    }
}
