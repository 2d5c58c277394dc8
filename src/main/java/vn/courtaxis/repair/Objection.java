package vn.courtaxis.repair;

import java.util.Arrays;
import java.util.Optional;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;

/** Why an operator may not do something just now, in words. */
public enum Objection {
    NOT_IN_THIS_STATE("không áp dụng ở trạng thái này", "not in its present state"),
    UNDER_WAY(
            "hệ thống đang gọi trục; chờ có kết quả rồi làm lại",
            "a call to the axis is under way; wait for its outcome and repeat"),
    SOMEBODY_ELSE(
            "có người khác hoặc hệ thống vừa xử lý; xem lại rồi quyết định",
            "somebody else was faster, a person or the adapter; look again and decide"),
    OPERATOR_DECIDED(
            "người vận hành đã tạm gác hoặc từ chối; chỉ người vận hành cho đi tiếp, có lý do",
            "an operator set it aside or rejected it; only an operator lets it go on, with a reason"),
    SENDER_WAS_TOLD("nơi gửi đã được báo là bị từ chối", "its sender was told that it is refused"),
    PARK_FIRST("tạm gác trước rồi mới từ chối", "set it aside first, then reject it"),
    MAY_HAVE_ARRIVED(
            "có thể đã tới nơi nhận; xác nhận đã gửi, hoặc khẳng định chưa tới rồi mới từ chối",
            "it may have arrived; confirm that it was sent, or state that it did not arrive and then reject it"),
    SAME_MESSAGE_ONLY(
            "có thể đã tới nơi nhận; chỉ được gửi lại đúng gói tin cũ (outgoing-send)",
            "it may have arrived; only the same message may be sent again (outgoing-send)"),
    NOT_UNCERTAIN("kết quả gửi đã rõ", "the outcome of its sending is known"),
    AXIS_ID_TAKEN("mã trên trục này thuộc văn bản khác", "another document holds this axis id"),
    NEWER_VERSION(
            "đã có bản cập nhật mới hơn; gửi bản này thì bản cũ tới sau",
            "a newer version has taken its place; sent now, the older one would arrive last"),
    WOULD_DOUBLE(
            "đã gửi đi hoặc đã giao; làm lại sẽ thành hai bản",
            "it has left or was delivered; repeating it would double it"),
    NOT_OF_ITS_WAY("bước này không thuộc đường đi của nó", "that step is not one of its way"),
    NOTHING_TO_WORK_ON("chưa có dữ liệu cho bước này", "what that step works on is not there"),
    CONTENT_DELETED(
            "nội dung đã xóa vì hết thời hạn lưu giữ; không còn gì để làm lại",
            "its content was deleted when its term ended; there is nothing to work on any more"),
    NOT_VERIFIED("chưa qua kiểm tra; cho nhận hoặc mở lại gói tin", "it is not verified; release it or open it again");

    private final String vietnamese;
    private final String english;

    Objection(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }

    <T> Verdict<T> refused() {
        return Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, english);
    }

    /** The objection behind a refusal's detail, for those who say it in another language. */
    public static Optional<Objection> saying(String detail) {
        return Arrays.stream(values())
                .filter(objection -> objection.english.equals(detail))
                .findFirst();
    }
}
