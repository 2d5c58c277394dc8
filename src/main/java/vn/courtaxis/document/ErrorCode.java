package vn.courtaxis.document;

import static vn.courtaxis.document.ErrorCode.Actor.ADMINISTRATOR;
import static vn.courtaxis.document.ErrorCode.Actor.CLERK;
import static vn.courtaxis.document.ErrorCode.Actor.NOBODY;
import static vn.courtaxis.document.ErrorCode.Actor.OPERATOR;
import static vn.courtaxis.document.ErrorCode.Actor.SENDER;
import static vn.courtaxis.document.ErrorCode.Retry.AFTER_CORRECTION;
import static vn.courtaxis.document.ErrorCode.Retry.AUTOMATIC;
import static vn.courtaxis.document.ErrorCode.Retry.NEVER;

/** Every error that a person or a machine outside may see. Names are stable: systems outside match on them. */
public enum ErrorCode {
    // Intake: what the DMS hands over
    METADATA_MISSING(
            Stage.INTAKE,
            CLERK,
            AFTER_CORRECTION,
            "Thiếu thông tin bắt buộc của văn bản; văn thư bổ sung rồi gửi lại.",
            "Required metadata is missing; the clerk completes it and submits again."),
    METADATA_TOO_LONG(
            Stage.INTAKE,
            CLERK,
            AFTER_CORRECTION,
            "Thông tin vượt độ dài cho phép (NĐ 30/2020 Phụ lục VI); văn thư rút gọn rồi gửi lại.",
            "A field is longer than allowed (NĐ 30/2020 annex VI); the clerk shortens it and submits again."),
    METADATA_INVALID(
            Stage.INTAKE,
            CLERK,
            AFTER_CORRECTION,
            "Thông tin văn bản không hợp lệ; văn thư sửa rồi gửi lại.",
            "Metadata is not valid; the clerk corrects it and submits again."),
    METADATA_UNKNOWN_FIELD(
            Stage.INTAKE,
            ADMINISTRATOR,
            AFTER_CORRECTION,
            "Có trường thông tin không thuộc giao diện; quản trị hệ thống văn bản sửa phần kết nối.",
            "A field is not part of the contract; the administrator of the document system corrects the client."),
    MALFORMED_REQUEST(
            Stage.INTAKE,
            ADMINISTRATOR,
            AFTER_CORRECTION,
            "Yêu cầu không đọc được; quản trị hệ thống văn bản kiểm tra định dạng gửi.",
            "The request cannot be read; the administrator of the document system checks its format."),
    NO_RECIPIENT(
            Stage.INTAKE,
            CLERK,
            AFTER_CORRECTION,
            "Văn bản chưa có nơi nhận; văn thư chọn ít nhất một nơi nhận.",
            "The document has no recipient; the clerk chooses at least one."),
    NO_FILE(
            Stage.INTAKE,
            CLERK,
            AFTER_CORRECTION,
            "Văn bản chưa có tệp; văn thư đính kèm tệp PDF chính.",
            "The document has no file; the clerk attaches the main PDF."),
    EMPTY_FILE(
            Stage.INTAKE,
            CLERK,
            AFTER_CORRECTION,
            "Tệp rỗng; văn thư đính kèm lại tệp đúng.",
            "A file is empty; the clerk attaches the right one."),
    FILE_NAME_INVALID(
            Stage.INTAKE,
            CLERK,
            AFTER_CORRECTION,
            "Tên tệp không hợp lệ; văn thư đặt lại tên tệp.",
            "A file name is not valid; the clerk renames the file."),
    FILE_NAME_REPEATED(
            Stage.INTAKE,
            CLERK,
            AFTER_CORRECTION,
            "Hai tệp trùng tên; văn thư đổi tên một tệp.",
            "Two files have the same name; the clerk renames one."),
    FILE_TOO_LARGE(
            Stage.INTAKE,
            CLERK,
            AFTER_CORRECTION,
            "Tệp vượt dung lượng cho phép; văn thư giảm dung lượng hoặc tách tệp.",
            "A file is larger than allowed; the clerk reduces or splits it."),
    MAIN_FILE_NOT_FOUND(
            Stage.INTAKE,
            CLERK,
            AFTER_CORRECTION,
            "Không có tệp mang tên tệp chính đã khai; văn thư kiểm tra tên tệp.",
            "No file has the name given as main file; the clerk checks the name."),
    NOT_A_PDF(
            Stage.INTAKE,
            CLERK,
            AFTER_CORRECTION,
            "Tệp mang tên PDF nhưng nội dung không phải PDF; văn thư xuất lại tệp.",
            "A file is named PDF but its bytes are not; the clerk exports it again."),
    PDF_ENCRYPTED(
            Stage.INTAKE,
            CLERK,
            AFTER_CORRECTION,
            "Tệp PDF bị khóa hoặc mã hóa nên không thể ký; văn thư bỏ mật khẩu rồi gửi lại.",
            "The PDF is encrypted and cannot be signed; the clerk removes the protection and submits again."),
    PDF_DAMAGED(
            Stage.INTAKE,
            CLERK,
            AFTER_CORRECTION,
            "Tệp PDF bị hỏng; văn thư xuất lại tệp.",
            "The PDF is damaged; the clerk exports it again."),
    PDF_LOCKED(
            Stage.INTAKE,
            CLERK,
            AFTER_CORRECTION,
            "Chữ ký trước trên tệp PDF không cho phép ký thêm; văn thư xin tệp chưa khóa.",
            "An earlier signature forbids further signing; the clerk obtains a PDF that is not locked."),
    SECRET_DOCUMENT(
            Stage.INTAKE,
            CLERK,
            NEVER,
            "Văn bản có dấu mật không được gửi qua trục liên thông (QĐ 28/2018 Điều 1); văn thư gửi theo đường mật.",
            "State secrets may not travel on the axis (QĐ 28/2018 Điều 1); the clerk uses the secret channel."),
    ACTIVE_CONTENT_REFUSED(
            Stage.INTAKE,
            CLERK,
            AFTER_CORRECTION,
            "Tệp có macro, mã lệnh hoặc không kiểm tra được; văn thư xuất lại tệp không có macro, không đặt mật khẩu.",
            "A file has macros or script, or cannot be looked into; the clerk exports it without macros or password."),
    IDEMPOTENCY_KEY_MISSING(
            Stage.INTAKE,
            ADMINISTRATOR,
            AFTER_CORRECTION,
            "Thiếu Idempotency-Key; quản trị hệ thống văn bản bổ sung để không gửi trùng.",
            "Idempotency-Key is missing; the administrator of the document system adds it so that nothing is sent twice."),
    IDEMPOTENCY_KEY_REUSED(
            Stage.INTAKE,
            ADMINISTRATOR,
            NEVER,
            "Khóa chống trùng đã dùng cho nội dung khác; quản trị hệ thống văn bản dùng khóa mới cho văn bản mới.",
            "The idempotency key was used for other content; the administrator uses a new key for a new document."),

    // Codes
    UNKNOWN_SENDER(
            Stage.CODES,
            ADMINISTRATOR,
            AFTER_CORRECTION,
            "Đơn vị gửi không có trong danh mục mã định danh của Tòa án; quản trị bổ sung mã.",
            "The sending unit is not in the court's code registry; the administrator adds it."),
    UNKNOWN_RECIPIENT(
            Stage.CODES,
            OPERATOR,
            AFTER_CORRECTION,
            "Không tìm thấy mã định danh của nơi nhận; người vận hành kiểm tra danh mục rồi gửi lại.",
            "A recipient's code is not in the registry; the operator checks the registry, then submit again."),
    UNKNOWN_ADDRESSEE(
            Stage.CODES,
            OPERATOR,
            AFTER_CORRECTION,
            "Văn bản đến ghi nơi nhận không thuộc Tòa án này; người vận hành chuyển đúng đơn vị hoặc từ chối.",
            "The message names no unit of this court; the operator releases it to the right unit or rejects it."),
    RECIPIENT_AMBIGUOUS(
            Stage.CODES,
            OPERATOR,
            AFTER_CORRECTION,
            "Mã nơi nhận ứng với nhiều cơ quan; người vận hành chọn cơ quan đúng ở danh sách cần quyết định rồi gửi lại.",
            "A recipient's code stands for several organizations; the operator chooses one in the work list, then submit again."),
    RECIPIENT_ENDED(
            Stage.CODES,
            OPERATOR,
            AFTER_CORRECTION,
            "Nơi nhận đã kết thúc hoạt động và chưa biết cơ quan kế thừa; người vận hành bổ sung kế thừa rồi gửi lại.",
            "The recipient has ended and no successor is known; the operator adds the succession, then submit again."),
    RECIPIENT_WITHOUT_CODE(
            Stage.CODES,
            OPERATOR,
            AFTER_CORRECTION,
            "Nơi nhận có trong danh mục nhưng chưa có mã định danh; người vận hành điền mã chính thức rồi gửi lại.",
            "The recipient is in the registry without a code; the operator enters the official one, then submit again."),
    SENDER_UNIT_ENDED(
            Stage.CODES,
            CLERK,
            AFTER_CORRECTION,
            "Đơn vị gửi đã kết thúc hoạt động; văn thư gửi bằng đơn vị kế thừa được nêu.",
            "The sending unit has ended; the clerk sends from the successor that is named."),
    ADDRESSEE_AMBIGUOUS(
            Stage.CODES,
            OPERATOR,
            AFTER_CORRECTION,
            "Văn bản đến gửi tới mã ứng với nhiều đơn vị của Tòa án; người vận hành chọn đơn vị, lựa chọn được ghi nhớ.",
            "The addressed code leads to several units of the court; the operator chooses one, and the choice is remembered."),
    ADDRESSEE_ENDED(
            Stage.CODES,
            OPERATOR,
            AFTER_CORRECTION,
            "Văn bản đến gửi tới đơn vị đã kết thúc, chưa biết đơn vị kế thừa; người vận hành quyết định nơi nhận.",
            "The addressed unit has ended and no successor is known; the operator decides who receives it."),
    ADDRESSEE_WITHOUT_CODE(
            Stage.CODES,
            ADMINISTRATOR,
            AFTER_CORRECTION,
            "Đơn vị kế thừa chưa có mã định danh; quản trị điền mã chính thức, văn bản tự đi tiếp.",
            "The succeeding unit has no code yet; the administrator enters the official one, then the document goes on by itself."),

    SENDER_NOT_AS_LISTED(
            Stage.CODES,
            OPERATOR,
            NEVER,
            "Nơi gửi ghi trong văn bản khác nơi gửi theo trục liên thông; người vận hành xác minh rồi quyết định.",
            "The message names another sender than the axis does; the operator verifies and decides."),

    // Signing
    NO_SIGNING_KEY(
            Stage.SIGN,
            ADMINISTRATOR,
            AFTER_CORRECTION,
            "Chưa cấu hình khóa ký cho đơn vị gửi; quản trị cấu hình rồi gửi lại.",
            "The sending unit has no signing key configured; the administrator configures one, then resend."),
    SIGNING_CERTIFICATE_UNUSABLE(
            Stage.SIGN,
            ADMINISTRATOR,
            AFTER_CORRECTION,
            "Chứng thư ký của đơn vị hết hạn, chưa hiệu lực hoặc không đúng mục đích; quản trị thay chứng thư.",
            "The unit's signing certificate is expired, not yet valid or of the wrong use; the administrator replaces it."),
    EARLIER_SIGNATURE_INVALID(
            Stage.SIGN,
            CLERK,
            AFTER_CORRECTION,
            "Chữ ký cá nhân có sẵn trên tệp không hợp lệ; văn thư xin lại tệp đã ký đúng.",
            "A signature already on the file is invalid; the clerk obtains a properly signed file."),
    SIGNING_FAILED(
            Stage.SIGN,
            ADMINISTRATOR,
            AUTOMATIC,
            "Chưa ký được văn bản; hệ thống tự thử lại, quản trị kiểm tra thiết bị ký nếu kéo dài.",
            "Signing failed; it is tried again, the administrator checks the signing device if it lasts."),
    SIGNING_CERTIFICATE_OF_ANOTHER(
            Stage.SIGN,
            ADMINISTRATOR,
            AFTER_CORRECTION,
            "Chứng thư ký không mang tên đơn vị gửi; quản trị kiểm tra khóa của đơn vị.",
            "The signing certificate does not name the sending unit; the administrator checks the unit's key."),
    SIGNING_DEVICE_UNAVAILABLE(
            Stage.SIGN,
            ADMINISTRATOR,
            AUTOMATIC,
            "Thiết bị ký không trả lời; hệ thống tự thử lại, quản trị kiểm tra thiết bị.",
            "The signing device does not answer; it is tried again, the administrator checks it."),
    SIGNING_PIN_REFUSED(
            Stage.SIGN,
            ADMINISTRATOR,
            AUTOMATIC,
            "Thiết bị ký từ chối mã PIN; văn bản chờ, quản trị sửa mã PIN rồi khởi động lại; mã bị từ chối không được thử lại để"
                    + " tránh khóa thiết bị.",
            "The signing device refused the PIN; documents wait, the administrator corrects the PIN and restarts. A refused PIN is not"
                    + " tried again, so that the device is not locked."),
    TSA_UNAVAILABLE(
            Stage.SIGN,
            ADMINISTRATOR,
            AUTOMATIC,
            "Chưa lấy được dấu thời gian; hệ thống tự thử lại, quản trị kiểm tra máy chủ cấp dấu thời gian nếu kéo dài.",
            "No time stamp could be had; it is tried again, the administrator checks the time-stamping service if it lasts."),
    LONG_TERM_DATA_MISSING(
            Stage.SIGN,
            ADMINISTRATOR,
            NEVER,
            "Chữ ký thiếu dữ liệu thu hồi chứng thư để lưu trữ lâu dài; văn bản vẫn gửi, quản trị kiểm tra danh sách thu hồi.",
            "The signature lacks revocation data for long-term keeping; the document is sent, the administrator checks the lists."),
    PERSON_SIGNATURE_MISSING(
            Stage.SIGN,
            CLERK,
            AFTER_CORRECTION,
            "Tệp chính chưa có chữ ký số của người có thẩm quyền (NĐ 30/2020 Điều 5, 32); văn thư trình ký rồi gửi lại.",
            "The main file lacks the competent person's signature (NĐ 30/2020 Điều 5, 32); the clerk has it signed and submits again."),
    ALREADY_SEALED(
            Stage.SIGN,
            CLERK,
            AFTER_CORRECTION,
            "Tệp đã có chữ ký số của cơ quan; văn thư gửi bản trước khi đóng dấu.",
            "The file already carries the body's signature; the clerk submits the version before it."),

    // Sending
    AXIS_UNREACHABLE(
            Stage.AXIS,
            NOBODY,
            AUTOMATIC,
            "Chưa kết nối được trục liên thông; hệ thống tự gửi lại.",
            "The axis cannot be reached; the adapter tries again by itself."),
    AXIS_PAUSED(
            Stage.AXIS,
            NOBODY,
            AUTOMATIC,
            "Trục liên thông lỗi liên tục nên tạm dừng gọi; hệ thống tự thử lại, văn bản giữ nguyên thứ tự.",
            "The axis failed again and again, so calls are paused; the adapter tries again by itself, documents keep their order."),
    AXIS_ANSWER_INCOMPLETE(
            Stage.AXIS,
            NOBODY,
            AUTOMATIC,
            "Trục liên thông trả lời không trọn vẹn; hệ thống đối chiếu trước khi gửi lại.",
            "The axis gave an incomplete answer; the adapter reconciles before it sends again."),
    AXIS_TIMEOUT(
            Stage.AXIS,
            NOBODY,
            AUTOMATIC,
            "Trục liên thông không trả lời kịp; hệ thống đối chiếu trước khi gửi lại.",
            "The axis did not answer in time; the adapter reconciles before it sends again."),
    AXIS_REFUSED(
            Stage.AXIS,
            OPERATOR,
            NEVER,
            "Trục liên thông từ chối; người vận hành xem lý do, sửa rồi gửi lại.",
            "The axis refused; the operator reads the reason, corrects it and resends."),
    AXIS_CREDENTIALS_REFUSED(
            Stage.AXIS,
            ADMINISTRATOR,
            AFTER_CORRECTION,
            "Trục liên thông không chấp nhận SystemId/SecretKey; quản trị kiểm tra tài khoản kết nối.",
            "The axis refused the system id or secret; the administrator checks the credentials."),
    AXIS_HUB_ERROR(
            Stage.AXIS,
            NOBODY,
            AUTOMATIC,
            "Trục liên thông báo lỗi nội bộ; hệ thống tự thử lại.",
            "The axis reports an internal error; the adapter tries again by itself."),
    AXIS_RECIPIENT_UNKNOWN(
            Stage.AXIS,
            OPERATOR,
            AFTER_CORRECTION,
            "Trục liên thông không biết nơi nhận; người vận hành kiểm tra mã rồi gửi lại.",
            "The axis does not know the recipient; the operator checks the code and resends."),
    AXIS_SENDER_UNREGISTERED(
            Stage.AXIS,
            ADMINISTRATOR,
            AFTER_CORRECTION,
            "Mã đơn vị gửi chưa đăng ký với tài khoản kết nối; quản trị liên hệ cơ quan vận hành trục.",
            "The sender's code is not registered under this account; the administrator contacts the axis's operator."),
    AXIS_MESSAGE_INVALID(
            Stage.AXIS,
            ADMINISTRATOR,
            NEVER,
            "Trục liên thông cho rằng gói tin không đúng định dạng; quản trị xem chi tiết.",
            "The axis holds the message to be malformed; the administrator looks at the detail."),
    AXIS_NO_ACCOUNT(
            Stage.AXIS,
            ADMINISTRATOR,
            AFTER_CORRECTION,
            "Đơn vị gửi chưa có tài khoản kết nối trục; quản trị cấu hình axis.accounts.",
            "No axis account serves this unit; the administrator configures axis.accounts."),
    AXIS_OUTCOME_AMBIGUOUS(
            Stage.AXIS,
            OPERATOR,
            AFTER_CORRECTION,
            "Trục liên thông có nhiều văn bản giống văn bản này; người vận hành đối chiếu rồi quyết định.",
            "The axis holds several documents like this one; the operator compares and decides."),
    AXIS_DOCUMENT_NOT_FETCHED(
            Stage.AXIS,
            NOBODY,
            AUTOMATIC,
            "Trục liên thông báo có văn bản nhưng chưa cho tải; hệ thống tự thử lại.",
            "The axis lists the document but does not hand it over; the adapter tries again."),
    DIRECTORY_HELD(
            Stage.AXIS,
            OPERATOR,
            NEVER,
            "Danh mục mới lấy từ trục làm mất quá nhiều dòng; người vận hành xem khác biệt rồi xác nhận hoặc bỏ.",
            "The directory fetched from the axis would remove too many rows; the operator looks at the differences and confirms or"
                    + " discards it."),
    DIRECTORY_PREVIEW_OUTDATED(
            Stage.AXIS,
            OPERATOR,
            AFTER_CORRECTION,
            "Nội dung đăng ký đã khác với bản xem trước; người vận hành xem lại rồi gửi.",
            "What would be registered is no longer what was shown; the operator looks again, then sends it."),

    // Reading what arrived
    MESSAGE_NOT_XML(
            Stage.OPEN,
            SENDER,
            NEVER,
            "Gói tin đến không phải XML hợp lệ; đề nghị nơi gửi gửi lại.",
            "The message is not well-formed XML; the sender must send it again."),
    MESSAGE_FORBIDDEN_XML(
            Stage.OPEN,
            SENDER,
            NEVER,
            "Gói tin chứa DTD hoặc thực thể bị cấm vì an toàn; đề nghị nơi gửi gửi lại.",
            "The message has a DTD or entity, which is forbidden for safety; the sender must send it again."),
    MESSAGE_TOO_DEEP(
            Stage.OPEN,
            SENDER,
            NEVER,
            "Gói tin lồng quá sâu hoặc có quá nhiều phần tử; đề nghị nơi gửi gửi lại.",
            "The message nests too deep or has too many elements; the sender must send it again."),
    MESSAGE_NOT_EDXML(
            Stage.OPEN,
            SENDER,
            NEVER,
            "Gói tin không đúng cấu trúc edXML QCVN 102:2016; đề nghị nơi gửi gửi lại.",
            "The message is not edXML of QCVN 102:2016; the sender must send it again."),
    MESSAGE_FIELD_MISSING(
            Stage.OPEN,
            SENDER,
            NEVER,
            "Gói tin thiếu thông tin bắt buộc; đề nghị nơi gửi gửi lại.",
            "The message lacks a required field; the sender must send it again."),
    ATTACHMENT_NOT_BASE64(
            Stage.OPEN,
            SENDER,
            NEVER,
            "Tệp đính kèm không phải base64 hợp lệ; đề nghị nơi gửi gửi lại.",
            "An attachment is not valid base64; the sender must send it again."),
    ATTACHMENT_TOO_LARGE(
            Stage.OPEN,
            OPERATOR,
            NEVER,
            "Tệp đính kèm khi giải nén vượt giới hạn; người vận hành kiểm tra, nghi bom nén.",
            "An attachment inflates beyond the limit; the operator checks, it may be a zip bomb."),
    ATTACHMENT_DAMAGED(
            Stage.OPEN,
            SENDER,
            NEVER,
            "Tệp đính kèm bị hỏng; đề nghị nơi gửi gửi lại.",
            "An attachment is damaged; the sender must send it again."),
    ATTACHMENT_MISSING(
            Stage.OPEN,
            SENDER,
            NEVER,
            "Văn bản không có tệp đính kèm; đề nghị nơi gửi gửi lại.",
            "The document has no attachment; the sender must send it again."),
    RULE_BROKEN(
            Stage.OPEN,
            OPERATOR,
            NEVER,
            "Văn bản đến vi phạm quy tắc được nêu; người vận hành xem quy tắc rồi cho nhận có lý do hoặc từ chối trả nơi gửi.",
            "The document breaks the rule that is named; the operator reads it and releases the document with a reason or rejects it."),

    // Verdict on signatures
    SIGNATURE_INVALID(
            Stage.VERIFY,
            OPERATOR,
            NEVER,
            "Chữ ký số không hợp lệ; người vận hành từ chối trả nơi gửi hoặc cho nhận có lý do.",
            "A digital signature is invalid; the operator rejects the document or releases it with a reason."),
    SIGNATURE_UNDETERMINED(
            Stage.VERIFY,
            OPERATOR,
            NEVER,
            "Chưa xác định được chữ ký số có hợp lệ; người vận hành kiểm tra rồi quyết định.",
            "The signature's validity cannot be determined; the operator checks and decides."),
    SIGNATURE_ABSENT(
            Stage.VERIFY,
            OPERATOR,
            NEVER,
            "Văn bản không có chữ ký số, chỉ để biết (QĐ 28/2018 Điều 4); người vận hành quyết định.",
            "The document is not signed, for information only (QĐ 28/2018 Điều 4); the operator decides."),
    SIGNATURE_REFUSED_BY_POLICY(
            Stage.VERIFY,
            OPERATOR,
            NEVER,
            "Chữ ký số không đạt theo quy định đã đặt; văn bản được trả nơi gửi, nếu không trả được thì người vận hành quyết định.",
            "The signatures do not meet the configured policy; the document is returned to its sender, or the operator decides."),
    SIGNATURE_HELD_BY_POLICY(
            Stage.VERIFY,
            OPERATOR,
            NEVER,
            "Chữ ký số không sai nhưng quy định đã đặt giữ văn bản lại (ví dụ thiếu chữ ký của cơ quan hoặc cá nhân); người vận hành xem xét rồi quyết định.",
            "Nothing is wrong with the signatures, but the configured policy holds the document (say, the body's or the person's is missing); the operator decides."),
    ACTIVE_CONTENT_RECEIVED(
            Stage.VERIFY,
            OPERATOR,
            NEVER,
            "Tệp nhận được có macro, mã lệnh hoặc không kiểm tra được; người vận hành xem xét rồi quyết định.",
            "A received file has macros or script, or cannot be looked into; the operator examines it and decides."),

    // Status
    STATUS_UNKNOWN_DOCUMENT(
            Stage.STATUS,
            OPERATOR,
            NEVER,
            "Trạng thái đến cho văn bản không có trong sổ; người vận hành kiểm tra.",
            "A status names a document that is not in the ledger; the operator checks."),
    RECALL_UNKNOWN_DOCUMENT(
            Stage.STATUS,
            OPERATOR,
            AUTOMATIC,
            "Nơi gửi yêu cầu thu hồi một văn bản chưa có ở đây; văn bản đến sau sẽ được trả lại, người vận hành chỉ xử lý khi biết chắc không"
                    + " đến nữa.",
            "The sender recalls a document that is not here; should it come it is given back, and an operator acts only when it never will."),
    RECALL_AFTER_ACCEPTANCE(
            Stage.STATUS,
            CLERK,
            AFTER_CORRECTION,
            "Nơi gửi yêu cầu thu hồi văn bản; văn thư đồng ý trả lại hoặc từ chối, có lý do.",
            "The sender asks for a document back; the clerk gives it back or refuses, with a reason."),
    RECALL_BY_STRANGER(
            Stage.STATUS,
            NOBODY,
            NEVER,
            "Chỉ nơi đã gửi văn bản được yêu cầu thu hồi; yêu cầu bị từ chối.",
            "Only the sender of a document may recall it; the request is refused."),
    SAME_AS_RECALLED(
            Stage.STATUS,
            OPERATOR,
            AFTER_CORRECTION,
            "Văn bản giống hệt đã được nơi gửi thu hồi trước đó; người vận hành hỏi nơi gửi rồi cho nhận hoặc từ chối.",
            "Its sender recalled the same document before; the operator asks the sender, then releases or rejects it."),
    DOCUMENT_RECALLED(
            Stage.REQUEST,
            CLERK,
            NEVER,
            "Văn bản đã bị nơi gửi thu hồi; nội dung không còn được cung cấp, thông tin văn bản vẫn giữ.",
            "Its sender recalled the document; its contents are no longer given out, its metadata stays."),
    NOT_THE_LATEST_VERSION(
            Stage.REQUEST,
            CLERK,
            AFTER_CORRECTION,
            "Văn bản đã có bản cập nhật mới hơn; văn thư cập nhật từ bản mới nhất.",
            "A newer version of the document was sent; the clerk updates the newest one."),
    STATUS_NOT_ALLOWED(
            Stage.STATUS,
            CLERK,
            AFTER_CORRECTION,
            "Trạng thái này không gửi được cho văn bản ở bước hiện tại; văn thư kiểm tra.",
            "This status cannot be reported for the document as it stands; the clerk checks."),

    // Calls on documents
    DOCUMENT_NOT_FOUND(
            Stage.REQUEST,
            CLERK,
            AFTER_CORRECTION,
            "Không có văn bản này; kiểm tra lại mã.",
            "There is no such document; check the id."),
    CONTENT_DELETED(
            Stage.REQUEST,
            CLERK,
            NEVER,
            "Nội dung văn bản đã hết thời hạn lưu giữ và đã xóa; văn thư hỏi bộ phận lưu trữ của Tòa án.",
            "The document's content was deleted when its term ended; the clerk asks the court's archive."),
    ACTION_NOT_ALLOWED(
            Stage.REQUEST,
            OPERATOR,
            AFTER_CORRECTION,
            "Thao tác không áp dụng cho văn bản ở trạng thái hiện tại.",
            "The action does not apply to the document in its present state."),
    REASON_MISSING(
            Stage.REQUEST,
            OPERATOR,
            AFTER_CORRECTION,
            "Cần ghi lý do; người vận hành nhập lý do rồi làm lại.",
            "A reason is required; the operator gives one and repeats the action."),
    CODES_FILE_WRONG(
            Stage.REQUEST,
            OPERATOR,
            AFTER_CORRECTION,
            "Danh mục có dòng sai, không dòng nào được nhận; người vận hành sửa các dòng được nêu rồi nhập lại.",
            "The table has wrong lines and nothing of it was taken; the operator corrects the lines named and imports again."),
    CODES_OUTDATED(
            Stage.REQUEST,
            OPERATOR,
            AFTER_CORRECTION,
            "Danh mục mã đã đổi sau khi xem trước; người vận hành xem lại khác biệt rồi áp dụng.",
            "The registry changed after the preview; the operator looks at the differences again, then activates."),
    CODES_SECOND_PERSON(
            Stage.REQUEST,
            OPERATOR,
            NEVER,
            "Người đề nghị không được tự duyệt; một người vận hành khác duyệt.",
            "Who proposed it may not approve it; another operator does."),
    CODES_ENTRY_NOT_FOUND(
            Stage.REQUEST,
            OPERATOR,
            AFTER_CORRECTION,
            "Không có mục này trong danh mục mã; người vận hành kiểm tra lại.",
            "There is no such entry in the registry; the operator checks it."),
    CODES_BUSY(
            Stage.REQUEST,
            OPERATOR,
            AUTOMATIC,
            "Danh mục mã đang được nạp lại hoặc chạy thử việc khác; người vận hành thử lại sau ít phút.",
            "The registry is being built anew or tried by somebody else; the operator repeats it after some minutes."),
    NOT_AUTHENTICATED(
            Stage.REQUEST,
            ADMINISTRATOR,
            AFTER_CORRECTION,
            "Chưa đăng nhập hoặc sai tài khoản.",
            "Sign in with a valid account."),
    NOT_PERMITTED(
            Stage.REQUEST,
            ADMINISTRATOR,
            AFTER_CORRECTION,
            "Tài khoản không có quyền làm việc này.",
            "The account may not do this."),

    // The adapter itself
    INTAKE_BUSY(
            Stage.SYSTEM,
            NOBODY,
            AUTOMATIC,
            "Đang nhận quá nhiều dữ liệu cùng lúc; hệ thống văn bản gửi lại sau ít giây với cùng khóa.",
            "Too much is being handed over at once; the document system repeats the call after some seconds, with the same key."),
    DISK_SPACE_LOW(
            Stage.SYSTEM,
            ADMINISTRATOR,
            AUTOMATIC,
            "Đĩa sắp đầy nên tạm dừng nhận văn bản; quản trị giải phóng dung lượng, hệ thống văn bản gửi lại sau.",
            "The disk is nearly full, so nothing is taken over for now; the administrator makes room, the document system repeats the call."),
    STORAGE_UNAVAILABLE(
            Stage.SYSTEM,
            ADMINISTRATOR,
            AUTOMATIC,
            "Kho lưu trữ chưa dùng được (đầy hoặc lỗi đĩa); quản trị kiểm tra, hệ thống tự tiếp tục.",
            "Storage is not usable (disk full or failing); the administrator checks, work goes on by itself."),
    STORED_FILE_ALTERED(
            Stage.SYSTEM,
            ADMINISTRATOR,
            NEVER,
            "Tệp trong kho bị mất hoặc thay đổi; quản trị khôi phục từ bản sao lưu.",
            "A stored file is missing or altered; the administrator restores it from backup."),
    PARKED_BY_OPERATOR(
            Stage.SYSTEM,
            OPERATOR,
            AFTER_CORRECTION,
            "Người vận hành đã tạm dừng văn bản; người vận hành cho chạy tiếp hoặc từ chối.",
            "An operator set the document aside; an operator lets it go on or rejects it."),
    REJECTED_BY_OPERATOR(
            Stage.SYSTEM,
            CLERK,
            NEVER,
            "Người vận hành đã từ chối văn bản; văn thư xem lý do.",
            "An operator rejected the document; the clerk reads the reason."),
    EVIDENCE_UNAVAILABLE(
            Stage.SYSTEM,
            ADMINISTRATOR,
            AFTER_CORRECTION,
            "Chưa có khóa niêm phong hồ sơ chứng cứ hoặc khóa không dùng được; quản trị cấu hình khóa rồi lấy lại.",
            "There is no key to seal evidence with, or it cannot be used; the administrator configures one, then it is asked for again."),
    UNEXPECTED(
            Stage.SYSTEM,
            ADMINISTRATOR,
            AFTER_CORRECTION,
            "Lỗi chưa lường trước; văn bản được giữ nguyên, quản trị xem nhật ký rồi cho chạy lại.",
            "An unforeseen failure; the document is kept, the administrator reads the log and replays it.");

    /** Where an error arises. */
    public enum Stage {
        INTAKE,
        CODES,
        SIGN,
        AXIS,
        OPEN,
        VERIFY,
        STATUS,
        REQUEST,
        SYSTEM
    }

    /** Who must act. */
    public enum Actor {
        CLERK("Văn thư", "Clerk"),
        OPERATOR("Người vận hành", "Operator"),
        ADMINISTRATOR("Quản trị hệ thống", "Administrator"),
        SENDER("Nơi gửi", "Sender"),
        NOBODY("Không ai", "Nobody");

        private final String vietnamese;
        private final String english;

        Actor(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        public String vietnamese() {
            return vietnamese;
        }

        public String english() {
            return english;
        }
    }

    /** Whether the same thing may be tried again. */
    public enum Retry {
        /** The adapter tries again by itself, or the caller may repeat the call as it is. */
        AUTOMATIC,
        /** Worth repeating once somebody corrected something. */
        AFTER_CORRECTION,
        /** Repeating the same thing cannot help. */
        NEVER
    }

    private final Stage stage;
    private final Actor actor;
    private final Retry retry;
    private final String vietnamese;
    private final String english;

    ErrorCode(Stage stage, Actor actor, Retry retry, String vietnamese, String english) {
        this.stage = stage;
        this.actor = actor;
        this.retry = retry;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public Stage stage() {
        return stage;
    }

    public Actor actor() {
        return actor;
    }

    public Retry retry() {
        return retry;
    }

    /** One sentence for an operator: what is wrong and who does what. */
    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
