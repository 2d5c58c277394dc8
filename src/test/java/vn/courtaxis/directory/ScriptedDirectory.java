package vn.courtaxis.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.exchange.AxisAnswer;

/** An axis whose directory is what a test says. */
public final class ScriptedDirectory implements AxisDirectory {

    private final List<String> sent = new ArrayList<>();
    private List<DirectoryRow> rows = List.of();
    private long skipped;
    private Supplier<AxisAnswer<Listing>> end = () -> new AxisAnswer.Complete<>(new Listing(rows.size(), skipped));
    private AxisAnswer<Void> answer = done();

    @SuppressWarnings("NullAway") // Void has no other value than null
    private static AxisAnswer<Void> done() {
        return new AxisAnswer.Complete<>(null);
    }

    /** A row of an agency, with no more than people would know. */
    public static DirectoryRow row(String code, String name) {
        return new DirectoryRow("id-" + code, "", code, "", name, "", "", "", "", false, true);
    }

    public ScriptedDirectory lists(DirectoryRow... next) {
        rows = List.of(next);
        end = () -> new AxisAnswer.Complete<>(new Listing(rows.size(), skipped));
        return this;
    }

    public ScriptedDirectory skips(long many) {
        skipped = many;
        return this;
    }

    /** The rows come, and then no end. */
    public ScriptedDirectory breaksOff() {
        end = () -> new AxisAnswer.Unclear<>(new Problem(ErrorCode.AXIS_ANSWER_INCOMPLETE, "half"));
        return this;
    }

    /** Something else fails after the rows. */
    public ScriptedDirectory fails(RuntimeException failure) {
        end = () -> {
            throw failure;
        };
        return this;
    }

    public ScriptedDirectory answers(AxisAnswer<Void> next) {
        answer = next;
        return this;
    }

    public List<String> sent() {
        return List.copyOf(sent);
    }

    /** All is as in the beginning. */
    public void clear() {
        sent.clear();
        skipped = 0;
        lists();
        answer = done();
    }

    @Override
    public AxisAnswer<Listing> list(String system, DirectorySource source, Consumer<DirectoryRow> each) {
        rows.forEach(each);
        return end.get();
    }

    @Override
    public AxisAnswer<Void> register(String system, AgencyRegistration registration) {
        sent.add(system + " " + bodyOf(registration));
        return answer;
    }

    @Override
    public String bodyOf(AgencyRegistration registration) {
        return "{" + registration.code() + "," + registration.parentCode() + "," + registration.name() + ","
                + registration.mail() + "}";
    }

    @Override
    public AxisAnswer<Void> delete(String system, OrganizationCode code) {
        sent.add(system + " delete " + code);
        return answer;
    }
}
