package vn.courtaxis.signature;

import static vn.courtaxis.document.SignatureVerdict.INVALID;
import static vn.courtaxis.document.SignatureVerdict.UNDETERMINED;
import static vn.courtaxis.document.SignatureVerdict.VALID;

import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureVerdict;

/**
 * Everything that can be held against a signature. Names are the stable codes of {@link SignatureReport.Reason}.
 *
 * <p>INVALID is what more knowledge cannot heal. An unknown root is UNDETERMINED: the adapter may simply not have the
 * newest government root, and an automatic return would be wrong. Weak algorithms and a certificate that ended after
 * the claimed signing time are UNDETERMINED too: the bytes are intact, but the proof is not good enough. VALID is a
 * remark that takes nothing away.
 */
enum Finding {
    CONTENT_ALTERED(
            INVALID,
            "Nội dung hoặc chữ ký đã bị thay đổi sau khi ký.",
            "The content or the signature was altered after signing."),
    CHANGED_AFTER_SIGNING(
            INVALID,
            "Tệp bị sửa sau chữ ký này: có thay đổi không thuộc việc ký thêm.",
            "The file was changed after this signature by something other than further signing."),
    APPEARANCE_CHANGED(
            INVALID,
            "Hình hiển thị của chữ ký, con dấu hoặc trường biểu mẫu bị sửa, ẩn hoặc xóa sau khi ký.",
            "The picture of a signature, seal or field was changed, hidden or removed after signing."),
    ACTION_ADDED_AFTER_SIGNING(
            INVALID,
            "Tệp được thêm mã lệnh hoặc tệp đính kèm sau khi ký.",
            "Script or embedded files were added after signing."),
    CERTIFICATE_REVOKED(INVALID, "Chứng thư của người ký đã bị thu hồi.", "The signer's certificate is revoked."),
    SIGNED_OUTSIDE_VALIDITY(
            INVALID,
            "Thời điểm ký nằm ngoài thời hạn của chứng thư.",
            "The signing time lies outside the certificate's validity."),
    CERTIFICATE_UNSUITABLE(
            INVALID,
            "Chứng thư hoặc chuỗi chứng thư không được phép dùng để ký văn bản.",
            "The certificate or its chain is not meant for signing documents."),
    FORMAT_BROKEN(INVALID, "Cấu trúc chữ ký bị hỏng.", "The structure of the signature is broken."),
    XML_SIGNATURE_WRAPPED(
            INVALID,
            "Chữ ký XML không bao trùm toàn bộ nội dung được đọc.",
            "The XML signature does not cover all of what is read."),
    CERTIFICATE_EXPIRED(
            UNDETERMINED,
            "Chứng thư đã hết hạn và không có dấu thời gian chứng minh ký khi còn hạn.",
            "The certificate has expired and no time stamp proves that it was valid when signing."),
    CERTIFICATE_NOT_YET_VALID(UNDETERMINED, "Chứng thư chưa có hiệu lực.", "The certificate is not yet valid."),
    CERTIFICATE_UNTRUSTED(
            UNDETERMINED,
            "Không dựng được chuỗi chứng thư tới gốc tin cậy đã cấu hình.",
            "No certificate chain leads to a configured root."),
    REVOCATION_UNKNOWN(
            UNDETERMINED,
            "Không có thông tin thu hồi (CRL/OCSP) còn hiệu lực để kiểm tra.",
            "No current revocation information (CRL, OCSP) is at hand."),
    ALGORITHM_WEAK(
            UNDETERMINED,
            "Thuật toán ký hoặc băm quá yếu (TT 15/2025/TT-BKHCN).",
            "The signature or digest algorithm is too weak (TT 15/2025/TT-BKHCN)."),
    KEY_TOO_SHORT(
            UNDETERMINED,
            "Khóa ký ngắn hơn mức cho phép (TT 15/2025/TT-BKHCN).",
            "The signing key is shorter than allowed (TT 15/2025/TT-BKHCN)."),
    TRUST_LIST_OUTDATED(
            UNDETERMINED,
            "Danh sách chứng thư gốc quá hạn xác nhận.",
            "The list of trusted roots was not confirmed for too long."),
    TRUST_LIST_WRONG(
            UNDETERMINED,
            "Danh sách chứng thư gốc không dành cho loại người ký này (cơ quan hoặc cá nhân).",
            "The list of roots is not meant for this kind of signer (body or person)."),
    SIGNER_NOT_SENDER(
            UNDETERMINED,
            "Cơ quan trên chứng thư không phải nơi gửi ghi trên văn bản.",
            "The body in the certificate is not the sender that the document names."),
    CERTIFICATE_ON_HOLD(
            UNDETERMINED, "Chứng thư của người ký đang bị tạm dừng.", "The signer's certificate is suspended."),
    TIME_STAMP_INVALID(
            UNDETERMINED,
            "Dấu thời gian không hợp lệ hoặc không thuộc chữ ký này.",
            "The time stamp is invalid or belongs to other data."),
    CHANGES_NOT_SEEN(
            UNDETERMINED,
            "Không so sánh được bản đã ký với tệp hiện tại.",
            "The signed version could not be compared with the file as it is."),
    PAGE_COVERED(
            UNDETERMINED,
            "Một chữ ký ký sau có hình che phần lớn trang đã ký.",
            "The picture of a later signature covers much of a page that was signed before."),
    BYTES_AFTER_SIGNATURE(
            UNDETERMINED,
            "Có dữ liệu nối thêm sau chữ ký cuối mà không rõ là gì.",
            "Bytes of unclear purpose follow the last signature."),
    UNREADABLE(
            UNDETERMINED,
            "Không đọc được tệp nên không kiểm tra được chữ ký.",
            "The file cannot be read, so its signatures cannot be checked."),
    PDF_TOO_COMPLEX(
            UNDETERMINED,
            "Tệp PDF phức tạp bất thường nên không được mở để kiểm tra chữ ký.",
            "The PDF is unusually complex and was not opened, so its signatures are not checked."),
    TOO_MANY_SIGNATURES(
            UNDETERMINED,
            "Tệp có quá nhiều chữ ký để kiểm tra từng chữ ký.",
            "The file has too many signatures to judge each of them."),
    DETACHED_FILE_MISSING(
            UNDETERMINED,
            "Thiếu tệp mà chữ ký rời này bảo vệ.",
            "The file that this detached signature covers is missing."),
    SIGNATURE_TOO_LARGE(
            UNDETERMINED,
            "Tệp chữ ký hoặc tệp XML có chữ ký lớn hoặc phức tạp quá mức nên không được kiểm tra.",
            "The signature file or signed XML is too large or complex and was not checked."),
    XML_UNSAFE(
            UNDETERMINED,
            "Tệp XML có chữ ký dùng DTD, bảng mã, phép biến đổi hoặc tham chiếu ngoài không được phép nên không được kiểm tra.",
            "The signed XML uses a DTD, encoding, transform or outside reference that is not allowed and was not checked."),
    XML_COMMENT_IN_TEXT(
            UNDETERMINED,
            "Có chú thích XML chen trong nội dung mà chữ ký không bảo vệ.",
            "XML comments, which the signature does not protect, stand within the text."),
    NOT_PROVEN(
            UNDETERMINED, "Chưa đủ căn cứ để kết luận chữ ký.", "There is not enough evidence to judge the signature."),
    FORM_FILLED_AFTER_SIGNING(
            VALID, "Có trường biểu mẫu được điền sau chữ ký này.", "Form fields were filled after this signature."),
    SIGNER_NOT_IN_TABLE(
            VALID,
            "Bảng đối chiếu chưa có tên chứng thư của nơi gửi.",
            "The table has no certificate name for this sender."),
    SIGNED_IN_OTHER_FILE(
            VALID, "Chữ ký nằm ở tệp rời đi kèm.", "The signature stands in a file of its own beside this one."),
    TIME_STAMP_UNTRUSTED(
            VALID,
            "Dấu thời gian do nơi chưa được tin cậy cấp nên không được tính.",
            "The time stamp comes from an authority that is not trusted, so it does not count."),
    REVOCATION_UNREACHABLE(
            UNDETERMINED,
            "Chưa kết nối được nơi công bố thu hồi chứng thư; hệ thống sẽ kiểm tra lại.",
            "The place where revocations are published could not be reached; it is asked again."),
    CHAIN_TOO_LONG(
            UNDETERMINED,
            "Chuỗi chứng thư quá dài nên không được kiểm tra.",
            "The certificate chain is too long to be checked."),
    TIME_STAMP_NOT_PROVEN(
            VALID,
            "Chưa đủ căn cứ về nơi cấp dấu thời gian (hết hạn, bị thu hồi, không được phép cấp hoặc chưa kiểm tra được) nên không được tính.",
            "The time stamp's authority is expired, revoked, not allowed to stamp or could not be checked, so the stamp does not count.");

    private final SignatureVerdict verdict;
    private final String vietnamese;
    private final String english;

    Finding(SignatureVerdict verdict, String vietnamese, String english) {
        this.verdict = verdict;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    SignatureVerdict verdict() {
        return verdict;
    }

    boolean isLackOfRevocation() {
        return this == REVOCATION_UNKNOWN || this == REVOCATION_UNREACHABLE;
    }

    SignatureReport.Reason reason() {
        return new SignatureReport.Reason(name(), vietnamese, english);
    }
}
