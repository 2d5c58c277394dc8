package vn.courtaxis.edxml;

import java.util.ArrayList;
import java.util.List;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.RemarkCode;

/** Collects remarks while one message is read; bounded, for a hostile message could earn one for each element. */
final class Remarks {

    private static final int MAX = 200;
    private static final int MAX_DETAIL = 200;

    private final List<Remark> list = new ArrayList<>();

    void add(RemarkCode code, String detail) {
        if (list.size() < MAX) {
            var shown = detail.length() > MAX_DETAIL ? detail.substring(0, MAX_DETAIL) + "…" : detail;
            var remark = Remark.of(code, shown);
            if (!list.contains(remark)) {
                list.add(remark);
            }
        }
    }

    List<Remark> list() {
        return List.copyOf(list);
    }
}
