package vn.courtaxis.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.evidence.CollectEvidence.JudgedFile;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.TimelineEvent;

/** What was found out about a document, on one page that a judge reads and prints: in Vietnamese, with English beside it; no script. */
public final class EvidencePage {

    private final Clock clock;

    /** @param clock in the court's time zone, in which all times are told */
    public EvidencePage(Clock clock) {
        this.clock = clock;
    }

    String of(Entry entry, List<JudgedFile> files, List<TimelineEvent> timeline, List<Entry> statuses) {
        var html = new Html("Hồ sơ chứng cứ / Evidence");
        document(entry, html);
        files(entry, files, html);
        recipients(entry, html);
        timeline(timeline, html);
        statuses(statuses, html);
        return html.page();
    }

    private void document(Entry entry, Html html) {
        html.heading("Văn bản / Document");
        html.table();
        html.row("Chiều / Direction", entry.direction() == Direction.INCOMING ? "Đến / incoming" : "Đi / outgoing");
        var header = entry.header();
        if (header != null) {
            html.row("Mã văn bản / Identity", header.documentId().value());
            html.row("Số, ký hiệu / Number", header.number().text());
            html.row("Ngày / Date", header.date() == null ? "" : header.date().toString());
            html.row("Loại / Type", header.type().name());
            html.row("Trích yếu / Subject", header.subject());
            html.row(
                    "Cơ quan ban hành / Issuer",
                    header.from().name() + " (" + header.from().code() + ")");
        }
        html.row("Mã trên trục / Axis id", entry.axisDocId());
        html.row("Trạng thái / State", entry.state().name());
        html.row("Ghi nhận lúc / Recorded", time(entry.createdAt()));
        if (entry.direction() == Direction.INCOMING && entry.verdict() != null) {
            html.row("Kết quả chữ ký / Signatures", words(entry.verdict()));
        }
        if (entry.problem() != null) {
            html.row(
                    "Vấn đề / Problem",
                    entry.problem().vietnamese() + " / " + entry.problem().english());
        }
        var message = entry.message();
        html.row("Gói tin / Message", message == null ? "" : message.size() + " byte, SHA-256 " + message.sha256());
        html.row("Lập hồ sơ lúc / Evidence made", time(clock.instant()));
        html.end();
    }

    private void files(Entry entry, List<JudgedFile> files, Html html) {
        html.heading("Tệp và chữ ký / Files and signatures");
        if (entry.isWithdrawn() || entry.isWithoutContent()) {
            html.paragraph(
                    "Nội dung đã bị thu hồi hoặc đã xóa theo thời hạn; chỉ còn thông tin. / The contents were withdrawn or"
                            + " deleted by their term; what was known of them stays.");
        }
        files.forEach(file -> file(file, html));
    }

    private void file(JudgedFile judged, Html html) {
        var file = judged.file();
        var attachment = file.attachment();
        html.subheading(attachment.name());
        html.table();
        html.row("Trong hồ sơ / In this file", judged.contained() ? judged.path() : "");
        html.row("Kích thước / Size", attachment.content().size() + " byte");
        html.row("SHA-256", attachment.content().sha256());
        var augmentation = file.augmentation();
        if (judged.contained() && augmentation != null && augmentation.file() != null) {
            html.row(
                    "Bản lưu đã bổ sung chữ ký / Copy with the signature augmented",
                    judged.augmentedPath() + ", " + augmentation.reached() + ", SHA-256 "
                            + augmentation.file().sha256());
        }
        html.row("Kết quả / Verdict", file.verdict() == null ? "" : words(file.verdict()));
        file.signatures().forEach(signature -> signature(signature, html));
        html.end();
        if (!judged.judged().signatures().isEmpty()) {
            html.paragraph("Kiểm tra lại khi lập hồ sơ / Judged again for this file, " + time(clock.instant()));
            html.table();
            judged.judged().signatures().forEach(signature -> signature(signature, html));
            html.end();
        }
    }

    private void signature(SignatureReport signature, Html html) {
        html.row("Chữ ký / Signature", words(signature.verdict()));
        html.row("Người ký / Signed by", signature.signedBy());
        html.row("Cơ quan / Organization", signature.organization());
        html.row("Số chứng thư / Certificate", signature.serialNumber());
        html.row("Thời điểm ký / Signing time", time(signature.signedAt()));
        html.row("Thuật toán / Algorithm", signature.algorithm());
        signature
                .reasons()
                .forEach(reason -> html.row(
                        "Lý do / Reason", reason.vietnamese() + " / " + reason.english() + " (" + reason.code() + ")"));
    }

    private void recipients(Entry entry, Html html) {
        if (entry.recipients().isEmpty()) {
            return;
        }
        html.heading("Nơi nhận / Recipients");
        html.table();
        for (var recipient : entry.recipients()) {
            var status = recipient.status();
            html.row(
                    recipient.name() + " (" + recipient.code() + ")",
                    status == null
                            ? "chưa phản hồi / no answer yet"
                            : status.value() + " " + status.vietnamese() + " / " + status.english() + " "
                                    + recipient.statusText() + " "
                                    + time(recipient.statusAt()));
        }
        html.end();
    }

    private void timeline(List<TimelineEvent> timeline, Html html) {
        html.heading("Diễn biến / History");
        html.table();
        for (var event : timeline) {
            html.row(
                    time(event.at()),
                    event.step() + " " + event.outcome() + " (" + event.actor() + "): " + event.detail());
        }
        html.end();
    }

    private void statuses(List<Entry> statuses, Html html) {
        html.heading("Trạng thái đã gửi và nhận / Statuses sent and received");
        html.table();
        for (var entry : statuses) {
            var status = entry.status();
            if (status != null) {
                var way = entry.direction() == Direction.INCOMING ? "nhận từ / from " : "gửi bởi / by ";
                html.row(
                        time(entry.createdAt()),
                        status.code() + " " + status.code().vietnamese() + ", " + way
                                + status.from().name() + " (" + status.from().code() + "): " + status.description()
                                + " ["
                                + entry.state() + "]");
            }
        }
        html.end();
    }

    private String time(@Nullable Instant at) {
        return at == null
                ? ""
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        at.truncatedTo(ChronoUnit.SECONDS).atZone(clock.getZone()));
    }

    private static String words(SignatureVerdict verdict) {
        return switch (verdict) {
            case VALID -> "Hợp lệ / valid";
            case INVALID -> "Không hợp lệ / invalid";
            case UNDETERMINED -> "Chưa xác định được / undetermined";
            case UNSIGNED -> "Không có chữ ký số / unsigned";
        };
    }
}
