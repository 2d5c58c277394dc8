package vn.courtaxis.sandbox.office;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.DocumentHeader.Business;
import vn.courtaxis.document.DocumentHeader.DocumentType;
import vn.courtaxis.document.DocumentHeader.ReceiverChange;
import vn.courtaxis.document.DocumentHeader.Replacement;
import vn.courtaxis.document.DocumentHeader.Reply;
import vn.courtaxis.document.DocumentHeader.Signer;
import vn.courtaxis.document.DocumentHeader.Trace;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.Priority;
import vn.courtaxis.document.Steering;
import vn.courtaxis.sandbox.office.OfficeLetters.Order;

/** What the office's documents say about themselves. */
final class Letterhead {

    private static final String NOTATION = "VPCP-TH";

    private final Order order;
    private final LocalDateTime now;

    Letterhead(Order order, LocalDateTime now) {
        this.order = order;
        this.now = now;
    }

    DocumentHeader header() {
        var number = number();
        return new DocumentHeader(
                order.from().asOrganization(),
                recipients(),
                repeatsAnother() ? order.about() : DocumentId.of(order.from().code(), now.toLocalDate(), number),
                number,
                "Hà Nội",
                now.toLocalDate(),
                new DocumentType(2, 0, "Công văn"),
                order.subject(),
                order.subject(),
                new Signer("TL. BỘ TRƯỞNG, CHỦ NHIỆM", "VỤ TRƯỞNG VỤ TỔNG HỢP", "Đơn vị mẫu (SANDBOX)"),
                null,
                Priority.NORMAL,
                "",
                "",
                1,
                1,
                List.of(),
                replies(),
                Steering.NONE,
                List.of("Như trên", "Lưu: VT, TH"),
                business(),
                List.of(new Trace(order.from().code().value(), now)));
    }

    /** A recall and a new version go under the identity of the document that they are about. */
    private boolean repeatsAnother() {
        return switch (order.kind()) {
            case RECALL, RECALL_STATUS, UPDATE, UPDATE_REMOVES -> true;
            default -> false;
        };
    }

    private DocumentNumber number() {
        return repeatsAnother()
                ? numberOf(order.about())
                : new DocumentNumber(String.valueOf(order.number()), NOTATION);
    }

    /** The third part of an identity by the rules. */
    private static DocumentNumber numberOf(DocumentId id) {
        var parts = id.value().split(",", 3);
        var number = parts[parts.length - 1].split("/", 2);
        return new DocumentNumber(number[0], number.length > 1 ? number[1] : "");
    }

    private List<Reply> replies() {
        if (order.kind() != SampleKind.REPLY) {
            return List.of();
        }
        var about = order.about();
        return List.of(new Reply(first().code().value(), numberOf(about).text(), about, day(about)));
    }

    private static LocalDate day(DocumentId id) {
        return LocalDate.parse(id.value().split(",", 3)[1].replace('/', '-'));
    }

    private Business business() {
        var to = first().code().value();
        return switch (order.kind()) {
            case RECALL, RECALL_STATUS -> Business.recall(order.about(), "Thu hồi văn bản điện tử");
            case UPDATE -> Business.update(order.about(), "Cập nhật văn bản điện tử", false, List.of());
            case UPDATE_REMOVES ->
                Business.update(order.about(), "Cập nhật nơi nhận", false, List.of(new ReceiverChange(to, false)));
            case REPLACEMENT ->
                Business.replacement(List.of(new Replacement(order.about(), List.of(to))), "Văn bản thay thế", false);
            default -> Business.newDocument(false);
        };
    }

    private List<Organization> recipients() {
        var named = order.to().stream().map(KnownOrganization::asOrganization);
        if (order.kind() != SampleKind.TWIN_CODES || first().aliases().isEmpty()) {
            return named.toList();
        }
        var legacy = new Organization(first().aliases().get(0), first().name() + " (Mã cũ) (qd20)", first().contact());
        return Stream.concat(named, Stream.of(legacy)).toList();
    }

    private KnownOrganization first() {
        return order.to().get(0);
    }
}
