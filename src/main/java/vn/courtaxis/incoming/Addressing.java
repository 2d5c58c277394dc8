package vn.courtaxis.incoming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.courtaxis.codes.Address;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.Hop;
import vn.courtaxis.codes.KnownOrganization;
import vn.courtaxis.codes.Resolution;
import vn.courtaxis.codes.Written;
import vn.courtaxis.document.DocumentHeader;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Organization;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.RemarkCode;
import vn.courtaxis.ledger.Entry;

/** Finds which unit of the court a message is for, and whether its sender is who it says. */
final class Addressing {

    private final CodeRegistry codes;

    /** A code of the message and whom it means. */
    private record Named(Written written, Resolution means) {

        String code() {
            return written.code();
        }

        /** Nobody but a person can say whom it means. */
        boolean isOpen() {
            return means instanceof Resolution.Ambiguous
                    || means instanceof Resolution.Ended
                    || means instanceof Resolution.WithoutCode;
        }
    }

    Addressing(CodeRegistry codes) {
        this.codes = codes;
    }

    /**
     * The axis's list says which of several recipients this copy is for. Where it does not, the message must name one unit of ours and
     * no more: of several, a person says which. A code means whoever had it when it was written, and leads to who took over from that one
     * until the day on which the message is opened.
     *
     * @param listed code by the axis's list, may be empty, and the day on which the message came to the list
     */
    Addressed of(Written listed, DocumentHeader header) {
        var listedTo = listed.code();
        var matters =
                codes.matters(header.type().name(), header.number().notation(), header.subject(), header.sphere());
        var served = named(listed, matters);
        if (isOurs(served)) {
            return delivered(served, header, matters);
        }
        if (served.isOpen()) {
            return undecided(served);
        }
        if (isForAnother(listedTo, header)) {
            return Addressed.undecided(new Problem(ErrorCode.UNKNOWN_ADDRESSEE, listedTo));
        }
        var named = header.to().stream()
                .map(to -> named(new Written(to.code().value(), listed.on()), matters))
                .toList();
        return amongNamed(named, header, matters);
    }

    /** This copy is for the one that the list says, whom nobody here knows: never for the next one that the message names. */
    private boolean isForAnother(String listedTo, DocumentHeader header) {
        return !listedTo.isBlank()
                && (codes.isServed(listedTo)
                        || header.to().stream()
                                .anyMatch(to -> codes.isSame(to.code().value(), listedTo)));
    }

    private Addressed amongNamed(List<Named> named, DocumentHeader header, Set<String> matters) {
        var ours = named.stream().filter(this::isOurs).toList();
        var units =
                ours.stream().map(one -> one.means().organization()).distinct().count();
        var open = named.stream()
                .filter(one -> one.isOpen() && isServed(one.written()))
                .toList();
        if (units == 1 && open.isEmpty()) {
            return delivered(
                    ours.stream()
                            .filter(one -> hops(one.means()).isEmpty())
                            .findFirst()
                            .orElse(ours.get(0)),
                    header,
                    matters);
        }
        if (units == 0 && open.size() == 1) {
            return undecided(open.get(0));
        }
        return Addressed.undecided(new Problem(
                ErrorCode.UNKNOWN_ADDRESSEE, named.stream().map(Named::code).collect(Collectors.joining(", "))));
    }

    /** By any of its holder's codes. */
    private boolean isServed(Written written) {
        return codes.isServed(written.code())
                || codes.holder(written)
                        .filter(known -> codes.isServed(known.code().value()))
                        .isPresent();
    }

    private Named named(Written written, Set<String> matters) {
        return new Named(written, codes.resolve(Address.addressee(written, codes.today(), matters)));
    }

    private boolean isOurs(Named named) {
        return named.means().organization().filter(codes::isOwn).isPresent();
    }

    private Addressed delivered(Named named, DocumentHeader header, Set<String> matters) {
        var unit = named.means().organization().orElseThrow();
        var words = header.subject() + " " + header.number().text();
        return Addressed.to(
                unit,
                codes.route(unit.id(), header.type().name(), words, matters)
                        .map(unit::unitId)
                        .orElse(""),
                remarks(named));
    }

    private List<Remark> remarks(Named named) {
        var remarks = new ArrayList<Remark>();
        var hops = hops(named.means());
        if (!hops.isEmpty()) {
            remarks.add(Remark.of(
                    RemarkCode.ADDRESSED_BY_ENDED_CODE,
                    named.code() + ": " + hops.stream().map(Hop::told).collect(Collectors.joining("; ")) + "; registry "
                            + codes.version()));
        }
        if (named.means() instanceof Resolution.Early early) {
            remarks.add(Remark.of(RemarkCode.CODE_NOT_YET_VALID, named.code() + ", " + early.from()));
        }
        return remarks;
    }

    private static List<Hop> hops(Resolution resolution) {
        return resolution instanceof Resolution.Found found ? found.hops() : List.of();
    }

    private static Addressed undecided(Named open) {
        var code = open.means() instanceof Resolution.Ambiguous
                ? ErrorCode.ADDRESSEE_AMBIGUOUS
                : open.means() instanceof Resolution.Ended
                        ? ErrorCode.ADDRESSEE_ENDED
                        : ErrorCode.ADDRESSEE_WITHOUT_CODE;
        return Addressed.undecided(
                new Problem(code, open.code() + ": " + open.means().told()));
    }

    /** Said of a document whose sender had ended before its date. */
    Optional<Remark> endedSender(DocumentHeader header) {
        var date = header.date();
        return date == null
                ? Optional.empty()
                : holder(header.from(), date)
                        .filter(known -> known.life().isOver(date))
                        .map(known -> Remark.of(
                                RemarkCode.SENDER_ENDED,
                                header.from().code() + ", " + known.life().last()));
    }

    private Optional<KnownOrganization> holder(Organization sender, LocalDate date) {
        return codes.resolve(Address.sender(sender.code().value(), date)).organization();
    }

    /**
     * Whether the axis names the very sender that the message names (or one that took over from it, or that it took over from), or none:
     * for what takes something away that is not too much to ask.
     */
    boolean isListedSender(String listedFrom, OrganizationCode named) {
        return listedFrom.isBlank() || codes.areInLine(listedFrom, named.value());
    }

    /** Whether the axis lists two copies for courts of which neither took over from the other. */
    boolean areForDifferentCourts(Entry one, Entry other) {
        var first = codes.written(one.listedTo(), one.createdAt());
        var second = codes.written(other.listedTo(), other.createdAt());
        return codes.resolve(first.code(), first.on()).isPresent()
                && codes.resolve(second.code(), second.on()).isPresent()
                && !codes.areInLine(first, second);
    }

    /** The axis authenticated who sent; a message may not name another known organization instead. */
    boolean isSameSender(String listedFrom, OrganizationCode named) {
        return codes.resolve(listedFrom).isEmpty()
                || codes.resolve(named.value()).isEmpty()
                || codes.areInLine(listedFrom, named.value());
    }
}
