package vn.courtaxis.document;

import java.util.Map;

/** Two-digit business status of a document at one recipient (QĐ 28/2018); codes not listed here are kept as they came. */
public record StatusCode(String value) {

    public static final StatusCode ARRIVED = new StatusCode("01");
    public static final StatusCode REFUSED = new StatusCode("02");
    public static final StatusCode RECEIVED = new StatusCode("03");
    public static final StatusCode ASSIGNED = new StatusCode("04");
    public static final StatusCode PROCESSING = new StatusCode("05");
    public static final StatusCode COMPLETED = new StatusCode("06");
    public static final StatusCode RECALL = new StatusCode("13");
    public static final StatusCode CHANGE_AGREED = new StatusCode("15");
    public static final StatusCode CHANGE_REFUSED = new StatusCode("16");

    private static final Map<String, String> VIETNAMESE = Map.of(
            "01", "Đã đến",
            "02", "Từ chối tiếp nhận",
            "03", "Đã tiếp nhận",
            "04", "Phân công",
            "05", "Đang xử lý",
            "06", "Hoàn thành",
            "13", "Lấy lại",
            "15", "Đồng ý cập nhật/lấy lại",
            "16", "Từ chối cập nhật/lấy lại");

    private static final Map<String, String> ENGLISH = Map.of(
            "01", "Arrived",
            "02", "Refused",
            "03", "Received",
            "04", "Assigned",
            "05", "Processing",
            "06", "Completed",
            "13", "Recall asked",
            "15", "Update or recall agreed",
            "16", "Update or recall refused");

    public StatusCode {
        value = value.strip();
    }

    /** True for the nine codes of the rules. */
    public boolean isKnown() {
        return VIETNAMESE.containsKey(value);
    }

    public String vietnamese() {
        return VIETNAMESE.getOrDefault(value, value);
    }

    public String english() {
        return ENGLISH.getOrDefault(value, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
