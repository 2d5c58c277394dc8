package vn.courtaxis.faults;

import static vn.courtaxis.document.ErrorCode.AXIS_ANSWER_INCOMPLETE;
import static vn.courtaxis.document.ErrorCode.AXIS_CREDENTIALS_REFUSED;
import static vn.courtaxis.document.ErrorCode.AXIS_DOCUMENT_NOT_FETCHED;
import static vn.courtaxis.document.ErrorCode.AXIS_HUB_ERROR;
import static vn.courtaxis.document.ErrorCode.AXIS_MESSAGE_INVALID;
import static vn.courtaxis.document.ErrorCode.AXIS_RECIPIENT_UNKNOWN;
import static vn.courtaxis.document.ErrorCode.AXIS_REFUSED;
import static vn.courtaxis.document.ErrorCode.AXIS_SENDER_UNREGISTERED;
import static vn.courtaxis.document.ErrorCode.AXIS_TIMEOUT;
import static vn.courtaxis.document.ErrorCode.AXIS_UNREACHABLE;
import static vn.courtaxis.faults.Row.Effect.ANY;
import static vn.courtaxis.faults.Row.Effect.DONE;
import static vn.courtaxis.faults.Row.Effect.NONE;
import static vn.courtaxis.faults.Row.Next.AT_ONCE;
import static vn.courtaxis.faults.Row.Next.LATER;
import static vn.courtaxis.faults.Row.Next.NEVER;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.faults.Row.Effect;
import vn.courtaxis.faults.Row.Taken;
import vn.courtaxis.ledger.State;

/** What every fault of every operation must come to. {@code src/docs/faults.md} shows it; {@link FaultTableTest} holds the adapter to it. */
final class FaultTable {

    private static final List<Fault> NEVER_THERE = List.of(Fault.REFUSED_CONNECTION, Fault.TLS_FAILURE);
    private static final List<Fault> TOO_LATE = List.of(Fault.HANG, Fault.DRIP);
    private static final List<Fault> USELESS = List.of(Fault.NULL_CONTENT, Fault.WRONG_TYPE);
    private static final List<Fault> BROKEN = List.of(
            Fault.DROP_BEFORE,
            Fault.DROP_AFTER,
            Fault.HTTP_302,
            Fault.HTTP_404,
            Fault.HTTP_500,
            Fault.HTTP_503,
            Fault.HTML,
            Fault.EMPTY_BODY,
            Fault.HALF_JSON,
            Fault.DUPLICATE_MEMBER,
            Fault.OK_WITH_ERROR,
            Fault.FAIL_WITH_DOCUMENT);
    private static final List<Fault> ACCOUNT = List.of(Fault.HTTP_401, Fault.HTTP_403, Fault.FAIL_15);
    private static final List<Fault> HUB = List.of(Fault.FAIL_20, Fault.FAIL_21);
    private static final List<Fault> MALFORMED = List.of(Fault.FAIL_10, Fault.FAIL_22);
    private static final List<Fault> RECIPIENT = List.of(Fault.FAIL_18);
    private static final List<Fault> SENDER = List.of(Fault.FAIL_19);
    private static final List<Fault> OTHER = List.of(Fault.FAIL_23, Fault.FAIL_99);

    static final List<Row> ROWS = Stream.of(
                    sendingADocument(), sendingAStatus(), asking(), fetching(), acknowledging(), lookingFor())
            .flatMap(List::stream)
            .toList();

    private FaultTable() {}

    private static List<Row> sendingADocument() {
        var again = "sent again when the axis is there; keeps its place in its sender's line";
        var found = "the sent list is asked, has it, and its id is adopted";
        var absent = "the sent list is asked and does not have it; after the grace time it is sent again";
        var person = "never repeated; a person corrects and resends it";
        return List.of(
                seen(Operation.SEND_DOCUMENT, NEVER_THERE, NONE, Taken.UNREACHED, AXIS_UNREACHABLE)
                        .leaves(State.PREPARED, 1, LATER, again, 1),
                seen(Operation.SEND_DOCUMENT, ACCOUNT, NONE, Taken.REFUSED, AXIS_CREDENTIALS_REFUSED)
                        .leaves(State.PREPARED, 1, LATER, again, 2),
                seen(Operation.SEND_DOCUMENT, with(BROKEN, USELESS), DONE, Taken.UNCLEAR, AXIS_ANSWER_INCOMPLETE)
                        .leaves(State.UNCERTAIN, 1, AT_ONCE, found, 1),
                seen(Operation.SEND_DOCUMENT, with(BROKEN, USELESS), NONE, Taken.UNCLEAR, AXIS_ANSWER_INCOMPLETE)
                        .leaves(State.UNCERTAIN, 1, AT_ONCE, absent, 2),
                seen(Operation.SEND_DOCUMENT, TOO_LATE, DONE, Taken.UNCLEAR, AXIS_TIMEOUT)
                        .leaves(State.UNCERTAIN, 1, AT_ONCE, found, 1),
                seen(Operation.SEND_DOCUMENT, TOO_LATE, NONE, Taken.UNCLEAR, AXIS_TIMEOUT)
                        .leaves(State.UNCERTAIN, 1, AT_ONCE, absent, 2),
                seen(Operation.SEND_DOCUMENT, HUB, DONE, Taken.REFUSED, AXIS_HUB_ERROR)
                        .leaves(State.UNCERTAIN, 1, AT_ONCE, found, 1),
                seen(Operation.SEND_DOCUMENT, HUB, NONE, Taken.REFUSED, AXIS_HUB_ERROR)
                        .leaves(State.UNCERTAIN, 1, AT_ONCE, absent, 2),
                seen(Operation.SEND_DOCUMENT, MALFORMED, NONE, Taken.REFUSED, AXIS_MESSAGE_INVALID)
                        .leaves(State.REJECTED, 0, NEVER, person, 2),
                seen(Operation.SEND_DOCUMENT, RECIPIENT, NONE, Taken.REFUSED, AXIS_RECIPIENT_UNKNOWN)
                        .leaves(State.REJECTED, 0, NEVER, person, 2),
                seen(Operation.SEND_DOCUMENT, SENDER, NONE, Taken.REFUSED, AXIS_SENDER_UNREGISTERED)
                        .leaves(State.REJECTED, 0, NEVER, person, 2),
                seen(Operation.SEND_DOCUMENT, OTHER, NONE, Taken.REFUSED, AXIS_REFUSED)
                        .leaves(State.REJECTED, 0, NEVER, person, 2));
    }

    private static List<Row> sendingAStatus() {
        var again = "sent again";
        var twice =
                "sent again; its receiver files it under document, reporter and code, so the second changes nothing";
        var person = "never repeated; a person corrects and resends it";
        return List.of(
                seen(Operation.SEND_STATUS, NEVER_THERE, NONE, Taken.UNREACHED, AXIS_UNREACHABLE)
                        .leaves(State.ACCEPTED, 1, LATER, again, 1),
                seen(Operation.SEND_STATUS, ACCOUNT, NONE, Taken.REFUSED, AXIS_CREDENTIALS_REFUSED)
                        .leaves(State.ACCEPTED, 1, LATER, again, 2),
                seen(Operation.SEND_STATUS, with(BROKEN, USELESS), DONE, Taken.UNCLEAR, AXIS_ANSWER_INCOMPLETE)
                        .leaves(State.ACCEPTED, 1, LATER, twice, 2, 2),
                seen(Operation.SEND_STATUS, with(BROKEN, USELESS), NONE, Taken.UNCLEAR, AXIS_ANSWER_INCOMPLETE)
                        .leaves(State.ACCEPTED, 1, LATER, again, 2),
                seen(Operation.SEND_STATUS, TOO_LATE, DONE, Taken.UNCLEAR, AXIS_TIMEOUT)
                        .leaves(State.ACCEPTED, 1, LATER, twice, 2, 2),
                seen(Operation.SEND_STATUS, TOO_LATE, NONE, Taken.UNCLEAR, AXIS_TIMEOUT)
                        .leaves(State.ACCEPTED, 1, LATER, again, 2),
                seen(Operation.SEND_STATUS, HUB, DONE, Taken.REFUSED, AXIS_HUB_ERROR)
                        .leaves(State.ACCEPTED, 1, LATER, twice, 2, 2),
                seen(Operation.SEND_STATUS, HUB, NONE, Taken.REFUSED, AXIS_HUB_ERROR)
                        .leaves(State.ACCEPTED, 1, LATER, again, 2),
                seen(Operation.SEND_STATUS, MALFORMED, NONE, Taken.REFUSED, AXIS_MESSAGE_INVALID)
                        .leaves(State.REJECTED, 0, NEVER, person, 2),
                seen(Operation.SEND_STATUS, RECIPIENT, NONE, Taken.REFUSED, AXIS_RECIPIENT_UNKNOWN)
                        .leaves(State.REJECTED, 0, NEVER, person, 2),
                seen(Operation.SEND_STATUS, SENDER, NONE, Taken.REFUSED, AXIS_SENDER_UNREGISTERED)
                        .leaves(State.REJECTED, 0, NEVER, person, 2),
                seen(Operation.SEND_STATUS, OTHER, NONE, Taken.REFUSED, AXIS_REFUSED)
                        .leaves(State.REJECTED, 0, NEVER, person, 2));
    }

    private static List<Row> asking() {
        var round = "nothing is noted and nothing concluded; asked again in the next round";
        return List.of(
                seen(Operation.LIST, NEVER_THERE, ANY, Taken.UNREACHED, AXIS_UNREACHABLE)
                        .notes(round, 1),
                seen(Operation.LIST, ACCOUNT, ANY, Taken.REFUSED, AXIS_CREDENTIALS_REFUSED)
                        .notes(round, 2),
                seen(Operation.LIST, with(BROKEN, USELESS), ANY, Taken.UNCLEAR, AXIS_ANSWER_INCOMPLETE)
                        .notes(round, 2),
                seen(Operation.LIST, TOO_LATE, ANY, Taken.UNCLEAR, AXIS_TIMEOUT).notes(round, 2),
                seen(Operation.LIST, HUB, ANY, Taken.REFUSED, AXIS_HUB_ERROR).notes(round, 2),
                seen(Operation.LIST, MALFORMED, ANY, Taken.REFUSED, AXIS_MESSAGE_INVALID)
                        .notes(round, 2),
                seen(Operation.LIST, RECIPIENT, ANY, Taken.REFUSED, AXIS_RECIPIENT_UNKNOWN)
                        .notes(round, 2),
                seen(Operation.LIST, SENDER, ANY, Taken.REFUSED, AXIS_SENDER_UNREGISTERED)
                        .notes(round, 2),
                seen(Operation.LIST, OTHER, ANY, Taken.REFUSED, AXIS_REFUSED).notes(round, 2));
    }

    private static List<Row> fetching() {
        var again = "nothing of it is kept; fetched again, and set aside for a person after `work.max-attempts`";
        var waits = "nothing of it is kept; fetched again when the axis is there";
        return List.of(
                seen(Operation.FETCH, NEVER_THERE, ANY, Taken.UNREACHED, AXIS_UNREACHABLE)
                        .leaves(State.LISTED, 1, LATER, waits, 1),
                seen(Operation.FETCH, ACCOUNT, ANY, Taken.REFUSED, AXIS_CREDENTIALS_REFUSED)
                        .leaves(State.LISTED, 1, LATER, waits, 2),
                seen(Operation.FETCH, with(BROKEN, USELESS), ANY, Taken.UNCLEAR, AXIS_ANSWER_INCOMPLETE)
                        .leaves(State.LISTED, 1, LATER, again, 2),
                seen(Operation.FETCH, TOO_LATE, ANY, Taken.UNCLEAR, AXIS_TIMEOUT)
                        .leaves(State.LISTED, 1, LATER, again, 2),
                notFetched(HUB, AXIS_HUB_ERROR, again),
                notFetched(MALFORMED, AXIS_MESSAGE_INVALID, again),
                notFetched(RECIPIENT, AXIS_RECIPIENT_UNKNOWN, again),
                notFetched(SENDER, AXIS_SENDER_UNREGISTERED, again),
                notFetched(OTHER, AXIS_REFUSED, again));
    }

    private static Row notFetched(List<Fault> refusal, ErrorCode code, String then) {
        return seen(Operation.FETCH, refusal, ANY, Taken.REFUSED, code)
                .shows(AXIS_DOCUMENT_NOT_FETCHED)
                .leaves(State.LISTED, 1, LATER, then, 2);
    }

    private static List<Row> acknowledging() {
        var gone = "goes on; the axis does not list it again";
        var again = "goes on; the axis lists it again, and it is acknowledged again in that round";
        return List.of(
                acknowledged(NEVER_THERE, NONE, Taken.UNREACHED, AXIS_UNREACHABLE)
                        .goesOn(again, 1),
                acknowledged(ACCOUNT, NONE, Taken.REFUSED, AXIS_CREDENTIALS_REFUSED)
                        .goesOn(again, 2),
                acknowledged(BROKEN, DONE, Taken.UNCLEAR, AXIS_ANSWER_INCOMPLETE)
                        .goesOn(gone, 1),
                acknowledged(BROKEN, NONE, Taken.UNCLEAR, AXIS_ANSWER_INCOMPLETE)
                        .goesOn(again, 2),
                acknowledged(USELESS, DONE, Taken.DONE, null).goesOn(gone, 1),
                acknowledged(USELESS, NONE, Taken.DONE, null).goesOn(again, 2),
                acknowledged(TOO_LATE, DONE, Taken.UNCLEAR, AXIS_TIMEOUT).goesOn(gone, 1),
                acknowledged(TOO_LATE, NONE, Taken.UNCLEAR, AXIS_TIMEOUT).goesOn(again, 2),
                acknowledged(HUB, DONE, Taken.REFUSED, AXIS_HUB_ERROR).goesOn(gone, 1),
                acknowledged(HUB, NONE, Taken.REFUSED, AXIS_HUB_ERROR).goesOn(again, 2),
                acknowledged(MALFORMED, NONE, Taken.REFUSED, AXIS_MESSAGE_INVALID)
                        .goesOn(again, 2),
                acknowledged(RECIPIENT, NONE, Taken.REFUSED, AXIS_RECIPIENT_UNKNOWN)
                        .goesOn(again, 2),
                acknowledged(SENDER, NONE, Taken.REFUSED, AXIS_SENDER_UNREGISTERED)
                        .goesOn(again, 2),
                acknowledged(OTHER, NONE, Taken.REFUSED, AXIS_REFUSED).goesOn(again, 2));
    }

    private static Seen acknowledged(List<Fault> faults, Effect effect, Taken taken, @Nullable ErrorCode code) {
        return seen(Operation.ACKNOWLEDGE, faults, effect, taken, code).shows(null);
    }

    private static List<Row> lookingFor() {
        var again = "nothing is concluded and nothing sent; asked again, and set aside after `work.max-attempts`";
        var waits = "nothing is concluded and nothing sent; asked again when the axis is there";
        return List.of(
                seen(Operation.ASK, NEVER_THERE, ANY, Taken.UNREACHED, AXIS_UNREACHABLE)
                        .leaves(State.UNCERTAIN, 1, LATER, waits, 1),
                seen(Operation.ASK, ACCOUNT, ANY, Taken.REFUSED, AXIS_CREDENTIALS_REFUSED)
                        .leaves(State.UNCERTAIN, 1, LATER, waits, 2),
                seen(Operation.ASK, with(BROKEN, USELESS), ANY, Taken.UNCLEAR, AXIS_ANSWER_INCOMPLETE)
                        .leaves(State.UNCERTAIN, 2, LATER, again, 2),
                seen(Operation.ASK, TOO_LATE, ANY, Taken.UNCLEAR, AXIS_TIMEOUT)
                        .leaves(State.UNCERTAIN, 2, LATER, again, 2),
                seen(Operation.ASK, HUB, ANY, Taken.REFUSED, AXIS_HUB_ERROR)
                        .leaves(State.UNCERTAIN, 2, LATER, again, 2),
                notTold(MALFORMED, AXIS_MESSAGE_INVALID, again),
                notTold(RECIPIENT, AXIS_RECIPIENT_UNKNOWN, again),
                notTold(SENDER, AXIS_SENDER_UNREGISTERED, again),
                notTold(OTHER, AXIS_REFUSED, again));
    }

    private static Row notTold(List<Fault> refusal, ErrorCode code, String then) {
        return seen(Operation.ASK, refusal, ANY, Taken.REFUSED, code)
                .shows(AXIS_ANSWER_INCOMPLETE)
                .leaves(State.UNCERTAIN, 2, LATER, then, 2);
    }

    private static Seen seen(
            Operation operation, List<Fault> faults, Effect effect, Taken taken, @Nullable ErrorCode code) {
        return new Seen(operation, faults, effect, taken, code, code);
    }

    private static List<Fault> with(List<Fault> some, List<Fault> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
