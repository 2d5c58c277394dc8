package vn.courtaxis.status;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.Written;
import vn.courtaxis.document.BusinessType;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.document.StatusMessage;
import vn.courtaxis.document.StatusMessage.Staff;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.State;

/** Writes the statuses that the court reports about a received document: from the addressed unit, to the document's sender. */
public final class StatusReports {

    /** Said in a time line where a refusal reaches nobody. */
    public static final String NOBODY_TO_TELL = " (no status can be sent: the message cannot be attributed)";

    private final Ledger ledger;
    private final CodeRegistry codes;
    private final Clock clock;
    private final boolean tellsNewCodes;

    /** @param clock in the court's time zone: statuses carry local time */
    public StatusReports(Ledger ledger, CodeRegistry codes, Clock clock) {
        this(ledger, codes, clock, true);
    }

    /** @param tellsNewCodes whether a sender that wrote the code of an ended unit is told that of its successor */
    public StatusReports(Ledger ledger, CodeRegistry codes, Clock clock, boolean tellsNewCodes) {
        this.ledger = ledger;
        this.codes = codes;
        this.clock = clock;
        this.tellsNewCodes = tellsNewCodes;
    }

    /**
     * What becomes of a document, from each code under which it came: its sender may have addressed two courts that are one by now, and
     * waits for both. The DocumentId, number and date are the issuer's own, as they came: the sender correlates on them.
     */
    public List<StatusMessage> about(Entry received, StatusCode code, String description, Staff staff) {
        return fromEach(received, from -> about(received, from, code, description, staff));
    }

    /** That a document arrived (01), and who took over where an addressed unit has ended; from each code under which it came. */
    public List<StatusMessage> arrival(Entry received) {
        return fromEach(received, from -> arrival(received, from));
    }

    /**
     * All that was told about a document already, from a further code under which it came.
     *
     * @param header of the copy
     */
    public List<StatusMessage> alsoFrom(Entry received, Entry copy, DocumentHeader header) {
        var from = addressed(header, copy, unit(received));
        var told = ledger.reported(received.id());
        return told.isEmpty()
                ? told(received, from)
                : told.stream()
                        .map(status -> status.code().equals(StatusCode.ARRIVED)
                                ? arrival(received, from)
                                : about(received, from, status.code(), status.description(), status.staff()))
                        .toList();
    }

    /** The statuses of a document may be deleted before it. */
    private List<StatusMessage> told(Entry received, Written from) {
        return switch (received.state()) {
            case DELIVERED -> List.of(arrival(received, from));
            case TAKEN -> List.of(arrival(received, from), about(received, from, acceptance(received), "", Staff.NONE));
            default -> List.of();
        };
    }

    private List<StatusMessage> fromEach(Entry received, Function<Written, StatusMessage> message) {
        return codes.pinned(() -> copies(received)
                .map(copy -> addressed(copy.requireHeader(), copy, unit(received)))
                .collect(Collectors.toMap(Written::code, from -> from, (one, other) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .map(message)
                .toList());
    }

    /** A document and its doubles that the axis lists. */
    private Stream<Entry> copies(Entry received) {
        var documentId = received.requireHeader().documentId();
        var doubles = documentId.isBlank()
                ? Stream.<Entry>empty()
                : ledger.incoming(documentId).stream()
                        .filter(other -> other.state() == State.DUPLICATE
                                && received.id().equals(other.about()))
                        .filter(copy -> copy.problem() == null && copy.header() != null)
                        .filter(copy -> !copy.listedTo().isBlank());
        return Stream.concat(Stream.of(received), doubles);
    }

    private StatusMessage about(Entry received, Written from, StatusCode code, String description, Staff staff) {
        var header = received.requireHeader();
        return new StatusMessage(
                reporter(received.unit().isEmpty() ? from : unit(received), from),
                header.from().code().value(),
                header.documentId(),
                header.number().text(),
                header.date(),
                staff,
                code,
                description.isBlank() ? code.vietnamese() : description.strip(),
                LocalDateTime.now(clock));
    }

    private StatusMessage arrival(Entry received, Written from) {
        return about(received, from, StatusCode.ARRIVED, newAddress(from, unit(received)), Staff.NONE);
    }

    /** Our unit that has a document, by the code that stood for it when that was found out. */
    private Written unit(Entry received) {
        return codes.written(received.unit(), received.unitAt());
    }

    private String newAddress(Written addressed, Written unit) {
        return !tellsNewCodes || !isOver(addressed) || codes.isSame(addressed, unit)
                ? ""
                : codes.holder(unit)
                        .map(known -> StatusCode.ARRIVED.vietnamese() + ". Mã " + addressed.code()
                                + " là của đơn vị đã kết thúc hoạt động; đơn vị tiếp nhận: " + known.name() + ", mã "
                                + known.code() + ". Đề nghị dùng mã này cho các văn bản sau.")
                        .orElse("");
    }

    /**
     * How the sender is told that a document was accepted: an update is agreed to (15), anything else received (03). While its sender asks
     * for the document back a 15 would answer that.
     */
    public StatusCode acceptance(Entry received) {
        return isUpdate(received) && !isAskedFor(received, received.requireHeader())
                ? StatusCode.CHANGE_AGREED
                : StatusCode.RECEIVED;
    }

    private boolean isAskedFor(Entry received, DocumentHeader header) {
        return ledger.recallsWaiting(header.documentId()).stream()
                .filter(request ->
                        request.problem() == null || request.problem().code() != ErrorCode.SENDER_NOT_AS_LISTED)
                .anyMatch(request -> RecallRequest.sender(request, codes)
                        .filter(sender -> RecallRequest.isOfItsSender(sender, received, header, codes))
                        .isPresent());
    }

    /** How the sender is told that something is not accepted: a recall or an update is refused (16), anything else returned (02). */
    StatusCode refusal(Entry received) {
        var header = received.header();
        var changes = header != null
                && (header.business().type() == BusinessType.UPDATE
                        || header.business().type() == BusinessType.RECALL);
        return changes ? StatusCode.CHANGE_REFUSED : StatusCode.REFUSED;
    }

    static boolean isUpdate(Entry received) {
        var header = received.header();
        return header != null && header.business().type() == BusinessType.UPDATE;
    }

    /** The answer to a request to give a document back, which may not be here. */
    StatusMessage answer(RecallRequest request, StatusCode code, String description) {
        return new StatusMessage(
                reporter(request.placed(codes), addressed(request)),
                request.sender().value(),
                request.documentId(),
                request.number(),
                request.date(),
                Staff.NONE,
                code,
                description.isBlank() ? code.vietnamese() : description.strip(),
                LocalDateTime.now(clock));
    }

    /**
     * A refusal (02, of an update 16), also from a unit that has ended or has no code, as long as an account of ours acts for it; empty
     * when not even the header could be read or no unit of ours is addressed: nobody can be told then.
     */
    public List<StatusMessage> refusal(Entry received, String reason) {
        if (received.header() == null) {
            return List.of();
        }
        return received.unit().isEmpty()
                ? served(received, received.header())
                        .map(from -> codes.written(from.value(), received.createdAt()))
                        .map(from -> List.of(about(received, from, refusal(received), reason, Staff.NONE)))
                        .orElse(List.of())
                : about(received, refusal(received), reason, Staff.NONE);
    }

    private Optional<OrganizationCode> served(Entry received, DocumentHeader header) {
        var named = received.listedTo().isBlank()
                ? header.to().stream().map(to -> to.code().value())
                : Stream.of(received.listedTo());
        var served = named.filter(codes::isServed).distinct().toList();
        return served.size() == 1 ? OrganizationCode.parse(served.get(0)) : Optional.empty();
    }

    /** Whoever has the unit's place by now: of an ended one and its successor the successor, if that is who was addressed. */
    private Organization reporter(Written unit, Written addressed) {
        var code = OrganizationCode.of(addressed.code());
        var speaks = isOver(unit) && codes.actsFor(addressed, unit) ? addressed : unit;
        return codes.holder(speaks)
                .map(known -> new Organization(code, known.name(), known.contact()))
                .orElseGet(() -> new Organization(code, unit.code()));
    }

    private boolean isOver(Written written) {
        return codes.holder(written)
                .filter(known -> known.life().isOver(codes.today()))
                .isPresent();
    }

    /** Senders file statuses by the code they addressed, which may be another one of ours than today's. */
    private Written addressed(RecallRequest request) {
        var entry = request.entry();
        var unit = request.placed(codes);
        return request.addressee().isBlank() && entry.header() != null
                ? addressed(entry.header(), entry, unit)
                : OrganizationCode.parse(request.addressee())
                        .map(code -> codes.written(code.value(), entry.createdAt()))
                        .filter(code -> codes.actsFor(unit, code))
                        .orElse(unit);
    }

    /**
     * Of two ended units that one took over from, the axis's list says which this copy was for. It may have been for the successor of the
     * one that has the document, too.
     */
    private Written addressed(DocumentHeader header, Entry copy, Written unit) {
        if (codes.holder(unit).isEmpty()) {
            return unit;
        }
        var named = header.to().stream()
                .map(to -> codes.written(to.code().value(), copy.createdAt()))
                .toList();
        var listed = codes.written(copy.listedTo(), copy.createdAt());
        return Stream.<Predicate<Written>>of(
                        code -> code.code().equalsIgnoreCase(listed.code()) && codes.areInLine(unit, code),
                        code -> codes.isSame(code, listed) && codes.areInLine(unit, code),
                        code -> codes.isSame(code, unit),
                        code -> codes.actsFor(unit, code))
                .flatMap(fits -> named.stream().filter(fits).findFirst().stream())
                .findFirst()
                .orElse(unit);
    }
}
