package vn.courtaxis.document;

import java.util.Arrays;
import java.util.Optional;

/** Every irregularity that is accepted and noted on a document. Names are stable: systems outside match on them. */
public enum RemarkCode {
    // The form of the message
    PREFIX_MISSING(
            "Thiếu tiền tố edXML ở phần thông tin văn bản.", "The edXML prefix is missing on the document's header."),
    PREFIX_UNUSUAL(
            "Phần tệp đính kèm mang tiền tố không theo mẫu.",
            "The attachments carry a prefix that the form does not have."),
    ENCODING_DECLARED_WRONGLY(
            "Khai bảng mã khác UTF-8 nhưng nội dung là UTF-8.", "Another encoding is declared, but the text is UTF-8."),
    STATUS_ELEMENT(
            "Trạng thái nằm trong phần tử Status thay cho MessageHeader.",
            "A status stands in an element Status in place of MessageHeader."),
    ELEMENT_SPELLING("Tên phần tử viết khác quy chuẩn.", "An element is spelt otherwise than the regulation does."),
    ELEMENT_REPEATED(
            "Phần tử chỉ được có một lại xuất hiện nhiều lần, lấy phần tử đầu.",
            "An element that may stand once stands more than once; the first one counts."),
    NULL_TEXT("Trường ghi chữ \"null\", coi như để trống.", "A field holds the text \"null\"; taken for empty."),
    SIGNATURE_NOT_CHECKED(
            "Chữ ký trên thông điệp có dạng không kiểm tra được; chữ ký trong tệp mới có giá trị.",
            "The signature over the message is of a form that cannot be checked; the files' own signatures count."),
    MESSAGE_SIGNATURE_VALID(
            "Chữ ký trên thông điệp còn nguyên và thuộc chứng thư tin cậy.",
            "The signature over the message is intact and of a trusted certificate."),
    MESSAGE_SIGNATURE_UNPROVEN(
            "Chữ ký trên thông điệp còn nguyên nhưng chứng thư hoặc thuật toán chưa đủ tin cậy.",
            "The signature over the message is intact, but its certificate or algorithm is not trusted."),
    MESSAGE_SIGNATURE_BROKEN(
            "Chữ ký trên thông điệp không còn khớp, như khi trục ghi lại thông điệp; chữ ký trong tệp mới có giá trị.",
            "The signature over the message no longer fits, as when the axis rewrites a message; the files' own signatures count."),
    MESSAGE_SIGNATURE_DUMMY(
            "Chữ ký trên thông điệp chỉ là khung mẫu, không có giá trị ký.",
            "The signature over the message is a template without a value."),
    // What the header says
    DATE_FORMAT(
            "Ngày không ghi theo yyyy/MM/dd (ví dụ ghi theo dd/MM/yyyy).",
            "A date is not written as yyyy/MM/dd (but, say, as dd/MM/yyyy)."),
    DATE_UNREADABLE("Ngày không đọc được, bỏ qua.", "A date cannot be read; left out."),
    NUMBER_UNREADABLE("Số không đọc được, coi như 0.", "A number cannot be read; taken for 0."),
    NUMBER_UNKNOWN(
            "Số nằm ngoài danh mục của quy chuẩn, coi như 0.",
            "A number is not in the regulation's list; taken for 0."),
    DOCUMENT_ID_MISSING("Thiếu mã văn bản (DocumentId).", "The document's identity (DocumentId) is missing."),
    RECIPIENT_REPEATED("Một nơi nhận được ghi nhiều lần.", "A recipient is named more than once."),
    RECIPIENT_UNREADABLE(
            "Một nơi nhận có mã định danh không đọc được, bỏ qua.", "A recipient's code cannot be read; left out."),
    TRACE_WITHOUT_ORGANIZATION(
            "Vết chuyển tiếp không ghi mã định danh.", "A system that handled the message left out its code."),
    BUSINESS_MISSING(
            "Không khai nghiệp vụ, coi như văn bản mới.", "The business is not given; taken for a new document."),
    BUSINESS_TYPE_UNKNOWN(
            "Loại nghiệp vụ không có trong quy chuẩn, coi như văn bản mới.",
            "The kind of business is not in the regulation; taken for a new document."),
    BUSINESS_DOCUMENT_MISSING(
            "Không nêu văn bản bị thu hồi hoặc cập nhật, lấy chính mã văn bản của thông điệp.",
            "The document to recall or update is not named; the message's own document is taken."),
    REPLACEMENT_REPEATED("Một văn bản bị thay thế được nêu nhiều lần.", "A replaced document is named more than once."),
    STATUS_WITH_ATTACHMENTS(
            "Trạng thái kèm theo tệp, tệp bị bỏ qua.", "A status brings attachments; they are left out."),
    // Attachments
    CONTENT_ID_FORM("Mã tệp đính kèm không theo dạng cid:<mã>.", "An attachment's id is not written as cid:<id>."),
    ATTACHMENT_UNPAIRED(
            "Tệp đính kèm và danh mục tệp không khớp nhau.", "An attachment and the manifest do not match."),
    ATTACHMENT_EMPTY("Tệp đính kèm không có nội dung, bỏ qua.", "An attachment has no content; left out."),
    NAME_SANITIZED("Tên tệp có ký tự không an toàn, đã sửa.", "A file name was not safe and was changed."),
    NAME_REPEATED("Hai tệp trùng tên, đã đánh số thêm.", "Two files have the same name; a number was added."),
    WRAPPED_IN_ZIP("Tệp được gói trong tệp zip, đã mở gói.", "The file came wrapped in a zip and was unwrapped."),
    ZIP_NOT_UNWRAPPED(
            "Nội dung là tệp zip mang tên khác, giữ nguyên.",
            "The bytes are a zip under another name; kept as they are."),
    CONTENT_NOT_AS_NAMED(
            "Nội dung tệp không đúng định dạng như tên tệp.", "The bytes are not of the format that the name says."),
    CONTENT_TYPE_WRONG(
            "Định dạng khai báo không đúng với nội dung tệp (ví dụ khai là application/pdf nhưng là tệp zip).",
            "The declared type is not what the bytes are (say, application/pdf for a zip)."),
    // What the court wants to be told of signatures
    SIGNATURE_FLAGGED(
            "Chữ ký số có điểm cần lưu ý theo quy định đã đặt.",
            "The signatures have something that the configured policy points out."),
    // What a file may do by itself
    MACROS_IN_FILE("Tệp có macro; không bật macro khi mở.", "The file has macros; do not enable them."),
    ACTIVE_CONTENT_IN_PDF(
            "Tệp PDF có mã lệnh tự chạy hoặc mở chương trình khác.",
            "The PDF has script, or actions that start other programs."),
    EMBEDDED_FILES_IN_PDF(
            "Tệp PDF mang tệp khác bên trong; trang hiển thị không nói gì về các tệp đó.",
            "The PDF carries other files inside; what a page shows says nothing about them."),
    CONTENT_NOT_INSPECTED(
            "Không xem hết được nội dung tệp để tìm macro hoặc mã lệnh.",
            "The file could not be looked through to its end for macros or script."),
    // Whose signature the main file lacks
    BODY_SIGNATURE_MISSING(
            "Tệp chính chỉ có chữ ký số của cá nhân, thiếu chữ ký số của cơ quan (NĐ 30/2020 Điều 5).",
            "Only persons signed the main file; the body's signature is missing (NĐ 30/2020 Điều 5)."),
    PERSON_SIGNATURE_MISSING(
            "Tệp chính chỉ có chữ ký số của cơ quan, thiếu chữ ký số của người có thẩm quyền (NĐ 30/2020 Điều 5).",
            "Only the body signed the main file; the competent person's signature is missing (NĐ 30/2020 Điều 5)."),
    FILES_UNSIGNED(
            "Tệp kèm theo không có chữ ký số; kết quả kiểm tra chữ ký không nói về các tệp này.",
            "Files beside the main one carry no signature; the verdict does not speak of them."),
    // Whose code was written
    ADDRESSED_BY_ENDED_CODE(
            "Văn bản gửi tới mã của đơn vị đã kết thúc, đã chuyển cho đơn vị kế thừa.",
            "The document was addressed to a unit that has ended and went to its successor."),
    CODE_NOT_YET_VALID(
            "Mã được dùng trước ngày có hiệu lực.", "A code was used before the day from which it is valid."),
    SENDER_ENDED(
            "Đơn vị gửi đã kết thúc trước ngày của văn bản; đối chiếu với nơi gửi.",
            "The sender had ended before the date of the document; check with who sent it."),
    RECIPIENT_REDIRECTED(
            "Nơi nhận đã kết thúc, văn bản được gửi cho cơ quan kế thừa.",
            "A recipient had ended; the document was sent to its successor.");

    private final String vietnamese;
    private final String english;

    RemarkCode(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** Empty for a code of another version of the adapter. */
    public static Optional<RemarkCode> named(String code) {
        return Arrays.stream(values())
                .filter(known -> known.name().equals(code))
                .findFirst();
    }

    /** One sentence for a clerk. */
    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
