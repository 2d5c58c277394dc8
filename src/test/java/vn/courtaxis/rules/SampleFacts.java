package vn.courtaxis.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentHeader.Signer;
import vn.courtaxis.document.DocumentId;
import vn.courtaxis.document.DocumentNumber;
import vn.courtaxis.document.Priority;
import vn.courtaxis.rules.Facts.FileFacts;
import vn.courtaxis.rules.Facts.Party;

/** A document that breaks no rule; tests change what they are about. */
final class SampleFacts {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    final Direction direction;
    Party sender;
    List<Party> recipients;
    String documentId;
    String number = "12";
    String notation = "TANDTC-VP";
    String place = "Hà Nội";

    @Nullable
    LocalDate date = TODAY;

    String type = "Công văn";
    String subject = "Trao đổi văn bản điện tử";
    String content = "";
    Signer signer = new Signer("TL. CHÁNH ÁN", "CHÁNH VĂN PHÒNG", "Người Ký Mẫu");

    @Nullable
    LocalDate dueDate;

    Priority priority = Priority.NORMAL;
    int copyCount = 1;
    int pageCount = 3;
    List<String> distribution = List.of("Như trên", "Lưu: VT");
    String secrecy = "";
    List<FileFacts> files = List.of(file(3, 2, "Kính gửi: Văn phòng Chính phủ"));
    String sameNumber = "";

    SampleFacts(Direction direction) {
        this.direction = direction;
        var court = new Party("W90", direction == Direction.INCOMING ? "Tòa án nhân dân tối cao (SANDBOX)" : "");
        var office = new Party("000.00.00.G22", direction == Direction.INCOMING ? "Văn phòng Chính phủ" : "");
        sender = direction == Direction.INCOMING ? office : court;
        recipients = List.of(direction == Direction.INCOMING ? court : office);
        documentId = sender.code() + ",2026/11/20,12/TANDTC-VP";
    }

    static FileFacts file(int pages, int signatures, String text) {
        return new FileFacts("van-ban.pdf", pages, signatures, text);
    }

    void numbered(String newNumber, String newNotation, String newType) {
        number = newNumber;
        notation = newNotation;
        type = newType;
    }

    Facts facts() {
        return new Facts(
                direction,
                TODAY,
                sender,
                recipients,
                new DocumentId(documentId),
                new DocumentNumber(number, notation),
                place,
                date,
                type,
                subject,
                content,
                signer,
                dueDate,
                priority,
                copyCount,
                pageCount,
                distribution,
                BusinessType.NEW,
                secrecy,
                files,
                sameNumber);
    }
}
