package vn.courtaxis.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.StoredFile;

/** An axis that answers what a test tells it to, and counts what it was asked. */
public final class ScriptedAxis implements AxisGateway {

    private final Deque<AxisAnswer<String>> sendAnswers = new ArrayDeque<>();
    private final List<String> calls = new ArrayList<>();
    private @Nullable Supplier<AxisAnswer<String>> everySend;
    private Supplier<AxisAnswer<List<Listed>>> lists = () -> new AxisAnswer.Complete<>(List.of());
    private List<Sent> sentRows = List.of();
    private Optional<AxisAnswer<Integer>> sentList = Optional.empty();
    private int sends;
    private int sentListsAsked;
    private boolean paused;
    private Runnable whenAsked = () -> {};

    @SafeVarargs
    public static ScriptedAxis answering(AxisAnswer<String>... answers) {
        var axis = new ScriptedAxis();
        axis.sendAnswers.addAll(List.of(answers));
        return axis;
    }

    public static AxisAnswer<String> accepted(String id) {
        return new AxisAnswer.Complete<>(id);
    }

    public static AxisAnswer<String> unclear() {
        return new AxisAnswer.Unclear<>(new Problem(ErrorCode.AXIS_TIMEOUT, ""));
    }

    public static AxisAnswer<String> unreached() {
        return new AxisAnswer.Unreached<>(new Problem(ErrorCode.AXIS_UNREACHABLE, ""));
    }

    public static AxisAnswer<String> refused(ErrorCode code) {
        return new AxisAnswer.Refused<>(new Problem(code, ""), "18");
    }

    /** What the sent list says from now on. */
    public void lists(Sent... rows) {
        sentList = Optional.empty();
        sentRows = List.of(rows);
    }

    /** It breaks off, after what it said before. */
    public void cannotBeAskedForTheSentList() {
        sentList = Optional.of(new AxisAnswer.Unclear<>(new Problem(ErrorCode.AXIS_ANSWER_INCOMPLETE, "")));
    }

    /** What every send is answered from now on. */
    public void everySend(Supplier<AxisAnswer<String>> answer) {
        everySend = answer;
    }

    /** What every list of received messages is answered from now on. */
    public void everyList(Supplier<AxisAnswer<List<Listed>>> answer) {
        lists = answer;
    }

    /** Every send and list there was, in order, as {@code send W90}. */
    public List<String> calls() {
        return calls;
    }

    public void pauses() {
        paused = true;
    }

    @Override
    public boolean isPaused(String system, AxisPauses.Operation operation) {
        return paused;
    }

    public int sends() {
        return sends;
    }

    /** What happens while the sent list is on its way. */
    public void whenAskedForTheSentList(Runnable happening) {
        whenAsked = happening;
    }

    public int sentListsAsked() {
        return sentListsAsked;
    }

    @Override
    public AxisAnswer<String> send(String system, OrganizationCode from, MessageKind kind, StoredFile message) {
        sends++;
        calls.add("send " + system);
        return everySend == null ? sendAnswers.removeFirst() : everySend.get();
    }

    @Override
    public AxisAnswer<Integer> sent(String system, MessageKind kind, Consumer<Sent> each) {
        sentListsAsked++;
        whenAsked.run();
        sentRows.forEach(each);
        return sentList.orElse(new AxisAnswer.Complete<>(sentRows.size()));
    }

    @Override
    public AxisAnswer<List<Listed>> received(String system, MessageKind kind) {
        calls.add("list " + system);
        return lists.get();
    }

    @Override
    public AxisAnswer<StoredFile> fetch(String system, String axisDocId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AxisAnswer<Void> acknowledge(String system, String axisDocId, Acknowledgement acknowledgement) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AxisAnswer<Integer> agencies(String system, Consumer<Agency> each) {
        throw new UnsupportedOperationException();
    }
}
