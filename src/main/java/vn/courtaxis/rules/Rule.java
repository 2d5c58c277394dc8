package vn.courtaxis.rules;

import static vn.courtaxis.document.ErrorCode.METADATA_INVALID;
import static vn.courtaxis.document.ErrorCode.METADATA_MISSING;
import static vn.courtaxis.document.ErrorCode.METADATA_TOO_LONG;
import static vn.courtaxis.document.ErrorCode.NO_RECIPIENT;
import static vn.courtaxis.document.ErrorCode.RULE_BROKEN;
import static vn.courtaxis.document.ErrorCode.SECRET_DOCUMENT;
import static vn.courtaxis.rules.Scope.both;
import static vn.courtaxis.rules.Scope.onlyIncoming;
import static vn.courtaxis.rules.Scope.onlyOutgoing;
import static vn.courtaxis.rules.Severity.OFF;
import static vn.courtaxis.rules.Severity.REFUSE;
import static vn.courtaxis.rules.Severity.WARN;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;

/** Every rule a document is judged by, in the order in which a clerk would fix them. Names are stable: systems outside match on them. */
public enum Rule {
    // State secrets
    SECRECY_DECLARED(
            onlyOutgoing(REFUSE).fixed(),
            SECRET_DOCUMENT,
            "QĐ 28/2018/QĐ-TTg Điều 1",
            "Hệ thống văn bản khai văn bản có độ mật; văn thư gửi theo đường văn bản mật.",
            "The document system states a secrecy mark; the clerk uses the secret channel."),
    SECRECY_MARK(
            both(REFUSE, REFUSE).fixed(),
            SECRET_DOCUMENT,
            "QĐ 28/2018/QĐ-TTg Điều 1",
            "Trích yếu, tóm tắt, ký hiệu hoặc nơi nhận mang dấu mật; văn bản mật không đi qua trục, người có thẩm quyền xử lý theo quy định về bí mật nhà nước.",
            "Subject, summary, notation or distribution bear a secrecy mark; secrets may not travel on the axis, a person handles it by the rules on state secrets."),
    SECRECY_MARK_ON_PAGE(
            both(REFUSE, REFUSE).fixed(),
            SECRET_DOCUMENT,
            "QĐ 28/2018/QĐ-TTg Điều 1",
            "Trang đầu của tệp mang dấu mật; văn bản mật không đi qua trục, người có thẩm quyền xử lý theo quy định về bí mật nhà nước.",
            "The first page of a file bears a secrecy mark; secrets may not travel on the axis, a person handles it by the rules on state secrets."),

    // What has to be there
    CONTROL_CHARACTERS(
            onlyOutgoing(REFUSE).fixed(),
            METADATA_INVALID,
            "XML 1.0, 2.2",
            "Thông tin có ký tự điều khiển, không ghi được vào gói tin; văn thư gõ lại.",
            "A field has control characters, which no message can carry; the clerk types it again."),
    SENDER_MISSING(
            onlyOutgoing(REFUSE).fixed(),
            METADATA_MISSING,
            "QCVN 102:2016/BTTTT From",
            "Thiếu đơn vị gửi; văn thư chọn đơn vị gửi.",
            "The sender is missing; the clerk chooses the sending unit."),
    NUMBER_MISSING(
            both(REFUSE, WARN).fixed(),
            METADATA_MISSING,
            "NĐ 30/2020/NĐ-CP Điều 15; QCVN 102:2016/BTTTT CodeNumber",
            "Thiếu số văn bản; văn thư cấp số trước khi gửi.",
            "The number is missing; the clerk registers the document before it is sent."),
    NOTATION_MISSING(
            both(REFUSE, WARN).fixed(),
            METADATA_MISSING,
            "NĐ 30/2020/NĐ-CP Phụ lục I; QCVN 102:2016/BTTTT CodeNotation",
            "Thiếu ký hiệu văn bản; văn thư bổ sung.",
            "The notation is missing; the clerk adds it."),
    DATE_MISSING(
            both(REFUSE, WARN).fixed(),
            METADATA_MISSING,
            "NĐ 30/2020/NĐ-CP Phụ lục I; QCVN 102:2016/BTTTT PromulgationDate",
            "Thiếu ngày ban hành, hoặc ngày không đọc được; văn thư ghi đúng ngày trên văn bản.",
            "The date of promulgation is missing or unreadable; the clerk enters the one on the document."),
    TYPE_MISSING(
            both(REFUSE, WARN).fixed(),
            METADATA_MISSING,
            "QCVN 102:2016/BTTTT DocumentType",
            "Thiếu tên loại văn bản; văn thư chọn loại.",
            "The type is missing; the clerk chooses it."),
    SUBJECT_MISSING(
            both(REFUSE, WARN).fixed(),
            METADATA_MISSING,
            "NĐ 30/2020/NĐ-CP Phụ lục I; QCVN 102:2016/BTTTT Subject",
            "Thiếu trích yếu; văn thư ghi trích yếu theo văn bản.",
            "The subject is missing; the clerk enters the document's own."),
    RECIPIENT_MISSING(
            onlyOutgoing(REFUSE).fixed(),
            NO_RECIPIENT,
            "QCVN 102:2016/BTTTT To",
            "Văn bản chưa có nơi nhận; văn thư chọn ít nhất một nơi nhận.",
            "The document has no recipient; the clerk chooses at least one."),
    SIGNER_MISSING(
            both(WARN, WARN),
            METADATA_MISSING,
            "NĐ 30/2020/NĐ-CP Phụ lục I; QĐ 28/2018/QĐ-TTg Điều 10",
            "Không có họ tên người ký; văn thư bổ sung hoặc hỏi nơi gửi.",
            "The signer's name is missing; the clerk adds it, or asks the sender."),
    PLACE_MISSING(
            onlyOutgoing(WARN),
            METADATA_MISSING,
            "NĐ 30/2020/NĐ-CP Phụ lục I; QCVN 102:2016/BTTTT Place",
            "Không có địa danh; văn thư bổ sung.",
            "The place of promulgation is missing; the clerk adds it."),

    // Lengths
    CODE_TOO_LONG(
            onlyOutgoing(REFUSE).fixed(),
            METADATA_TOO_LONG,
            "QĐ 20/2020/QĐ-TTg Điều 4",
            "Mã định danh dài quá 35 ký tự; văn thư kiểm tra mã.",
            "An organization code has more than 35 characters; the clerk checks it."),
    NUMBER_TOO_LONG(
            both(REFUSE, WARN),
            METADATA_TOO_LONG,
            "NĐ 30/2020/NĐ-CP Phụ lục VI",
            "Số dài quá 11 ký tự; rút gọn trước khi gửi, bản đến có thể bị nơi khác cắt bớt.",
            "The number has more than 11 characters; shorten it before it is sent, of one received other systems may cut it."),
    NOTATION_TOO_LONG(
            both(REFUSE, WARN),
            METADATA_TOO_LONG,
            "NĐ 30/2020/NĐ-CP Phụ lục VI",
            "Ký hiệu dài quá 30 ký tự; rút gọn trước khi gửi, bản đến có thể bị nơi khác cắt bớt.",
            "The notation has more than 30 characters; shorten it before it is sent, of one received other systems may cut it."),
    SUBJECT_TOO_LONG(
            both(REFUSE, WARN),
            METADATA_TOO_LONG,
            "NĐ 30/2020/NĐ-CP Phụ lục VI",
            "Trích yếu dài quá 500 ký tự; rút gọn trước khi gửi, bản đến có thể bị nơi khác cắt bớt.",
            "The subject has more than 500 characters; shorten it before it is sent, of one received other systems may cut it."),
    CONTENT_TOO_LONG(
            both(REFUSE, WARN),
            METADATA_TOO_LONG,
            "QCVN 102:2016/BTTTT",
            "Nội dung tóm tắt dài quá 500 ký tự; rút gọn trước khi gửi, bản đến có thể bị nơi khác cắt bớt.",
            "The summary has more than 500 characters; shorten it before it is sent, of one received other systems may cut it."),
    TYPE_TOO_LONG(
            both(REFUSE, WARN),
            METADATA_TOO_LONG,
            "NĐ 30/2020/NĐ-CP Phụ lục VI",
            "Tên loại dài quá 100 ký tự; rút gọn trước khi gửi, bản đến có thể bị nơi khác cắt bớt.",
            "The type has more than 100 characters; shorten it before it is sent, of one received other systems may cut it."),
    PLACE_TOO_LONG(
            both(REFUSE, WARN),
            METADATA_TOO_LONG,
            "QCVN 102:2016/BTTTT",
            "Địa danh dài quá 50 ký tự; rút gọn trước khi gửi, bản đến có thể bị nơi khác cắt bớt.",
            "The place has more than 50 characters; shorten it before it is sent, of one received other systems may cut it."),
    POSITION_TOO_LONG(
            both(REFUSE, WARN),
            METADATA_TOO_LONG,
            "NĐ 30/2020/NĐ-CP Phụ lục VI",
            "Chức vụ người ký dài quá 100 ký tự; rút gọn trước khi gửi, bản đến có thể bị nơi khác cắt bớt.",
            "The signer's position has more than 100 characters; shorten it before it is sent, of one received other systems may cut it."),
    FULL_NAME_TOO_LONG(
            both(REFUSE, WARN),
            METADATA_TOO_LONG,
            "NĐ 30/2020/NĐ-CP Phụ lục VI",
            "Họ tên người ký dài quá 50 ký tự; rút gọn trước khi gửi, bản đến có thể bị nơi khác cắt bớt.",
            "The signer's name has more than 50 characters; shorten it before it is sent, of one received other systems may cut it."),
    DISTRIBUTION_TOO_LONG(
            both(REFUSE, WARN),
            METADATA_TOO_LONG,
            "NĐ 30/2020/NĐ-CP Phụ lục VI",
            "Nơi nhận (gộp) dài quá 1000 ký tự; rút gọn trước khi gửi, bản đến có thể bị nơi khác cắt bớt.",
            "The distribution list has more than 1000 characters; shorten it before it is sent, of one received other systems may cut it."),
    DISTRIBUTION_LINE_TOO_LONG(
            both(WARN, WARN),
            METADATA_TOO_LONG,
            "QCVN 102:2016/BTTTT ToPlaces",
            "Một dòng nơi nhận dài quá 150 ký tự, hệ thống khác có thể cắt bớt; tách dòng.",
            "A line of the distribution list has more than 150 characters, and peers may cut it; split it."),
    ORGANIZATION_NAME_TOO_LONG(
            both(WARN, WARN),
            METADATA_TOO_LONG,
            "NĐ 30/2020/NĐ-CP Phụ lục VI",
            "Tên cơ quan dài quá 200 ký tự; quản trị sửa danh mục mã hoặc báo nơi gửi.",
            "An organization's name has more than 200 characters; the administrator corrects the registry or tells the sender."),
    PAGE_COUNT_TOO_LONG(
            both(WARN, WARN),
            METADATA_TOO_LONG,
            "NĐ 30/2020/NĐ-CP Phụ lục VI",
            "Số trang quá 3 chữ số, hệ thống khác có thể không lưu được; kiểm tra số trang.",
            "The page count has more than 3 digits, and peers may not be able to keep it; check it."),
    DOCUMENT_ID_TOO_LONG(
            both(WARN, WARN),
            METADATA_TOO_LONG,
            "peer: varchar(200)",
            "Mã văn bản (DocumentId) dài quá 200 ký tự, hệ thống khác không lưu đủ; kiểm tra số, ký hiệu.",
            "The DocumentId has more than 200 characters, more than peers keep; check number and notation."),

    // Number and notation; only the types of NĐ 30/2020/NĐ-CP Điều 7
    NUMBER_NOT_NUMERIC(
            both(WARN, WARN),
            METADATA_INVALID,
            "NĐ 30/2020/NĐ-CP Phụ lục I",
            "Số văn bản không phải chữ số Ả Rập từ 01; kiểm tra số đã cấp.",
            "The number is not in Arabic numerals from 01 on; check what was registered."),
    NUMBER_WITH_LETTERS(
            both(WARN, OFF),
            METADATA_INVALID,
            "NĐ 30/2020/NĐ-CP Phụ lục I",
            "Số văn bản kèm chữ cái (số chèn); mỗi văn bản nên có số riêng.",
            "The number has letters after it; each document should have a number of its own."),
    NUMBER_WITHOUT_ZERO(
            both(WARN, OFF),
            METADATA_INVALID,
            "NĐ 30/2020/NĐ-CP Phụ lục I",
            "Số nhỏ hơn 10 phải ghi thêm số 0 phía trước; văn thư kiểm tra thể thức.",
            "A number below 10 takes a leading 0; the clerk checks the form."),
    NOTATION_FORM(
            both(WARN, WARN),
            METADATA_INVALID,
            "NĐ 30/2020/NĐ-CP Phụ lục I, III",
            "Ký hiệu không theo mẫu <LOẠI>-<CƠ QUAN>, công văn: <CƠ QUAN>-<ĐƠN VỊ>; kiểm tra ký hiệu.",
            "The notation is not <TYPE>-<BODY>, of a công văn <BODY>-<UNIT>; check it."),
    NOTATION_TYPE(
            both(WARN, WARN),
            METADATA_INVALID,
            "NĐ 30/2020/NĐ-CP Phụ lục III",
            "Chữ viết tắt trong ký hiệu không đúng loại văn bản; kiểm tra loại và ký hiệu.",
            "The notation's abbreviation stands for another type; check type and notation."),
    NUMBER_USED(
            both(WARN, WARN),
            METADATA_INVALID,
            "NĐ 30/2020/NĐ-CP Điều 15, Phụ lục VI",
            "Cơ quan ban hành đã có văn bản cùng số, ký hiệu trong năm; kiểm tra có gửi trùng hoặc cấp trùng số không.",
            "The issuer has a document of that number and notation in that year already; check whether it is the same again, or the number was given twice."),

    // Dates
    DATE_IN_FUTURE(
            both(REFUSE, WARN),
            METADATA_INVALID,
            "QCVN 102:2016/BTTTT PromulgationDate",
            "Ngày ban hành sau ngày hôm nay; kiểm tra ngày trên văn bản.",
            "The date of promulgation is in the future; check the one on the document."),
    DATE_TOO_OLD(
            both(WARN, WARN),
            METADATA_INVALID,
            "QĐ 28/2018/QĐ-TTg Điều 6",
            "Ngày ban hành cách đây hơn 2 năm, có thể ghi nhầm; kiểm tra ngày trên văn bản.",
            "The date of promulgation is more than 2 years ago and may be a slip; check the one on the document."),
    SENT_LATE(
            onlyOutgoing(WARN),
            METADATA_INVALID,
            "QĐ 28/2018/QĐ-TTg Điều 6; NĐ 30/2020/NĐ-CP Điều 18",
            "Gửi muộn: phải gửi trong ngày ký, chậm nhất ngày làm việc tiếp theo (chưa tính ngày nghỉ lễ); văn thư ghi nhận lý do.",
            "Sent late: due on the day of signing, at the latest on the next working day (public holidays are not known here); the clerk notes why."),
    DEADLINE_BEFORE_DATE(
            both(REFUSE, WARN),
            METADATA_INVALID,
            "QCVN 102:2016/BTTTT DueDate",
            "Hạn xử lý trước ngày ban hành; sửa hạn hoặc hỏi nơi gửi.",
            "The deadline is before the date of promulgation; correct it, or ask the sender."),
    DEADLINE_PASSED(
            both(WARN, WARN),
            METADATA_INVALID,
            "QĐ 28/2018/QĐ-TTg Điều 10",
            "Hạn xử lý đã qua; kiểm tra hạn và xử lý ngay.",
            "The deadline is over; check it, and act at once."),
    EXPRESS_WITHOUT_DEADLINE(
            both(WARN, WARN),
            METADATA_INVALID,
            "QCVN 102:2016/BTTTT Priority",
            "Hỏa tốc hẹn giờ nhưng không có hạn; bổ sung hạn hoặc hỏi nơi gửi.",
            "Express by a fixed time, but no deadline is given; add it, or ask the sender."),

    // Counts
    COUNT_NEGATIVE(
            onlyOutgoing(REFUSE).fixed(),
            METADATA_INVALID,
            "QCVN 102:2016/BTTTT PageAmount, PromulgationAmount",
            "Số trang hoặc số bản âm; văn thư sửa.",
            "The number of pages or copies is negative; the clerk corrects it."),
    COPY_COUNT_TOO_LARGE(
            both(WARN, WARN),
            METADATA_INVALID,
            "peer: unsigned 16 bits",
            "Số bản vượt 65535, hệ thống khác không đọc được; kiểm tra số bản.",
            "The number of copies is above 65535, and peers cannot read it; check it."),
    PAGE_COUNT_WRONG(
            both(WARN, WARN),
            METADATA_INVALID,
            "NĐ 30/2020/NĐ-CP Phụ lục VI",
            "Số trang khai khác số trang của tệp PDF; kiểm tra đúng tệp và đủ trang.",
            "The stated page count is not that of the PDF; check that it is the right file, and whole."),
    SIGNATURE_OF_PERSON_MISSING(
            both(WARN, OFF),
            METADATA_INVALID,
            "NĐ 30/2020/NĐ-CP Điều 5, 32",
            "Tệp chính chưa có chữ ký số của người có thẩm quyền bên cạnh chữ ký của cơ quan; kiểm tra có đúng bản đã ký không.",
            "The main file lacks the competent person's signature beside the body's; check whether it is the signed version."),

    // Organizations
    RECIPIENT_TWICE(
            both(WARN, WARN),
            METADATA_INVALID,
            "QĐ 20/2020/QĐ-TTg Điều 11; QCVN 102:2016/BTTTT To",
            "Một cơ quan có trong nơi nhận hai lần, theo mã cũ và mã mới; bản gửi đi chỉ gửi một lần.",
            "One organization is a recipient twice, by its old and its new code; what goes out goes there once."),
    CODE_TOO_LONG_FOR_RECIPIENT(
            onlyOutgoing(WARN),
            METADATA_INVALID,
            "NĐ 30/2020/NĐ-CP Phụ lục VI (13); QĐ 20/2020/QĐ-TTg Điều 4 (35)",
            "Nơi nhận chỉ lưu được mã 13 ký tự nhưng mã gửi hoặc mã nhận dài hơn; theo dõi phản hồi của nơi nhận.",
            "The recipient keeps codes of 13 characters, but its own or the sender's is longer; watch for its answer."),
    CODE_FORM(
            both(WARN, WARN),
            METADATA_INVALID,
            "QĐ 20/2020/QĐ-TTg Điều 4, 6; QCVN 102:2016/BTTTT",
            "Mã định danh không theo mẫu nào đã công bố; quản trị kiểm tra danh mục mã.",
            "A code has none of the published forms; the administrator checks the registry."),
    SENDER_NOT_REGISTERED(
            onlyIncoming(WARN),
            RULE_BROKEN,
            "QĐ 20/2020/QĐ-TTg Điều 10",
            "Mã nơi gửi không có trong danh mục mã; xác minh nơi gửi và bổ sung danh mục.",
            "The sender's code is not in the registry; verify the sender, and complete the registry."),
    SENDER_NAME(
            onlyIncoming(WARN),
            RULE_BROKEN,
            "QĐ 28/2018/QĐ-TTg Điều 9",
            "Mã và tên không khớp: nơi gửi mang tên khác danh mục mã; xác minh nơi gửi.",
            "Code and name do not agree: the sender bears another name than in the registry; verify it."),

    // A DocumentId against its header; never read strictly
    DOCUMENT_ID_ISSUER(
            onlyIncoming(WARN),
            RULE_BROKEN,
            "peer: DocumentId <OrganId>,<yyyy/MM/dd>,<number>/<notation>",
            "Mã văn bản ghi cơ quan ban hành khác nơi gửi; kiểm tra văn bản của cơ quan nào.",
            "The DocumentId names another issuer than the sender; check whose document it is."),
    DOCUMENT_ID_NUMBER(
            onlyIncoming(WARN),
            RULE_BROKEN,
            "peer: DocumentId <OrganId>,<yyyy/MM/dd>,<number>/<notation>",
            "Mã văn bản ghi số, ký hiệu khác phần đầu; vào sổ theo tệp văn bản.",
            "The DocumentId names another number than the header; register by the file."),
    DOCUMENT_ID_DATE(
            onlyIncoming(WARN),
            RULE_BROKEN,
            "peer: DocumentId <OrganId>,<yyyy/MM/dd>,<number>/<notation>",
            "Mã văn bản ghi ngày khác phần đầu; vào sổ theo tệp văn bản.",
            "The DocumentId names another date than the header; register by the file."),
    DOCUMENT_ID_DATE_IMPOSSIBLE(
            onlyIncoming(WARN),
            RULE_BROKEN,
            "peer: DocumentId of 2014/02/30",
            "Mã văn bản ghi ngày không có thật; vào sổ theo tệp văn bản.",
            "The DocumentId names a day that does not exist; register by the file.");

    private final Scope scope;
    private final ErrorCode refusal;
    private final String clause;
    private final String vietnamese;
    private final String english;

    Rule(Scope scope, ErrorCode refusal, String clause, String vietnamese, String english) {
        this.scope = scope;
        this.refusal = refusal;
        this.clause = clause;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The rule of a name as people write it ({@code subject-missing}); empty when there is none: a remark may be the reader's. */
    public static Optional<Rule> find(String code) {
        var name = code.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values()).filter(rule -> rule.name().equals(name)).findFirst();
    }

    public boolean appliesTo(Direction direction) {
        return scope.of(direction).isPresent();
    }

    /** The default. @throws IllegalArgumentException when the rule is for the other direction only */
    public Severity severity(Direction direction) {
        return scope.of(direction).orElseThrow(() -> new IllegalArgumentException(name() + " is not for " + direction));
    }

    /** Whether nobody may weaken it: state secrets, and what no message can be written without. */
    public boolean isFixed(Direction direction) {
        return scope.isFixed() && scope.of(direction).filter(REFUSE::equals).isPresent();
    }

    /** Code with which an outgoing document is refused. */
    public ErrorCode refusal() {
        return refusal;
    }

    /** Where the rule stands: decree and article, standard and element, or the quirk of a peer. */
    public String clause() {
        return clause;
    }

    /** One sentence for a clerk: what is wrong and what to do. */
    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
