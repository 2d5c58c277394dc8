package vn.courtaxis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.courtaxis.directory.ScriptedDirectory.row;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.directory.AgencyDeed;
import vn.courtaxis.directory.DecideRefresh;
import vn.courtaxis.directory.DirectoryRow;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.DirectoryViews.Kind;
import vn.courtaxis.directory.DirectoryViews.Search;
import vn.courtaxis.directory.Refresh;
import vn.courtaxis.directory.Refresh.State;
import vn.courtaxis.directory.RefreshDirectory;
import vn.courtaxis.directory.ScriptedDirectory;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.ledger.MovableClock;

/** What the directory's storage promises, and the refresh on top of it; run against each database. */
abstract class DirectoryContract {

    private static final DirectorySource SOURCE = DirectorySource.AGENCIES;

    private final MovableClock clock = new MovableClock();
    private final ScriptedDirectory axis = new ScriptedDirectory();
    private DataSource source;
    private TestDirectory directory;

    /** A migrated database without entries. */
    abstract DataSource database();

    @BeforeEach
    void open() {
        source = database();
        directory = TestDirectory.on(source, clock);
    }

    private Refresh refresh() {
        return refresh(directory);
    }

    private Refresh refresh(TestDirectory on) {
        return new RefreshDirectory(axis, on.store(), "W90", 20)
                .refresh(SOURCE, "operator")
                .orElseThrow();
    }

    private List<String> valid() {
        return directory.views().search(new Search("", SOURCE, 0, 100)).items().stream()
                .map(found -> found.row().code() + " " + found.row().name())
                .toList();
    }

    private List<String> differences(Refresh refresh, Kind kind) {
        return directory.views().differences(refresh.number(), kind, 0, 100).items().stream()
                .map(difference -> difference.row().code() + " "
                        + difference.row().name()
                        + difference.before().stream().map(DirectoryRow::name).toList())
                .toList();
    }

    private static DirectoryRow[] many(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> row("H" + n, "Đơn vị " + n))
                .toArray(DirectoryRow[]::new);
    }

    @Test
    void tellsWhatWasAddedChangedAndRemovedAndKeepsWhatWasThere() {
        axis.lists(row("A", "a"), row("B", "b"), row("C", "c"), row("D", "d"), row("E", "e"), row("F", "f"));
        var first = refresh();
        axis.lists(row("A", "a"), row("B", "b2"), row("G", "g"), row("D", "d"), row("E", "e"), row("F", "f"));

        var second = refresh();

        assertThat(first.changes()).isEqualTo(new Refresh.Changes(0, 6, 6, 0, 0, 0, 0));
        assertThat(second.state()).isEqualTo(State.APPLIED);
        assertThat(second.changes()).isEqualTo(new Refresh.Changes(6, 6, 1, 1, 1, 0, 0));
        assertThat(differences(second, Kind.ADDED)).containsExactly("G g[]");
        assertThat(differences(second, Kind.CHANGED)).containsExactly("B b2[b]");
        assertThat(differences(second, Kind.REMOVED)).containsExactly("C c[]");
        assertThat(valid()).containsExactlyInAnyOrder("A a", "B b2", "D d", "E e", "F f", "G g");
        assertThat(directory.views().current()).containsEntry(SOURCE, second);
        assertThat(rows("valid_to = " + second.number())).isEqualTo(2);
    }

    @Test
    void keepsACodeUnderTwoNamesTwiceAndSaysSo() {
        axis.lists(row("A", "một"), row("A", "hai"), row("B", "b"), row("B", "b"))
                .skips(3);

        var refresh = refresh();

        assertThat(refresh.changes()).isEqualTo(new Refresh.Changes(0, 3, 3, 0, 0, 3, 2));
        assertThat(valid()).containsExactly("A một", "A hai", "B b");
        assertThat(differences(refresh, Kind.DUPLICATE)).containsExactly("A một[]", "A hai[]");
        assertThat(refresh().changes()).isEqualTo(new Refresh.Changes(3, 3, 0, 0, 0, 3, 2));
    }

    @Test
    void anAnswerThatBreaksOffChangesNothing() {
        axis.lists(many(0, 700));
        refresh();
        axis.lists(many(600, 1_400)).breaksOff();

        var broken = refresh();
        axis.lists(many(0, 2)).fails(new IllegalStateException("disk"));
        var failed = refresh();

        assertThat(broken.state()).isEqualTo(State.FAILED);
        assertThat(broken.problem()).isEqualTo(new Problem(ErrorCode.AXIS_ANSWER_INCOMPLETE, "half"));
        assertThat(failed.problem()).isEqualTo(new Problem(ErrorCode.UNEXPECTED, "IllegalStateException"));
        assertThat(total()).isEqualTo(700);
        assertThat(rows("valid_to is not null")).isZero();
        assertThat(staged()).isZero();
    }

    @Test
    void holdsBackWhatWouldRemoveTooMuchUntilAPersonAgrees() {
        axis.lists(many(0, 10));
        refresh();
        axis.lists(many(3, 10));

        var held = refresh();
        var before = total();
        var shown = differences(held, Kind.REMOVED);
        var decide = new DecideRefresh(directory.store());
        var withoutReason = decide.confirm(held.number(), " ", "operator");
        var confirmed = decide.confirm(held.number(), "Sáp nhập 2025", "operator");
        var again = decide.confirm(held.number(), "lần nữa", "operator");

        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(held.problem()).isEqualTo(new Problem(ErrorCode.DIRECTORY_HELD, "3 / 10 > 20 %"));
        assertThat(shown).containsExactly("H0 Đơn vị 0[]", "H1 Đơn vị 1[]", "H2 Đơn vị 2[]");
        assertThat(before).isEqualTo(10);
        assertThat(withoutReason).isEqualTo(Verdict.rejected(ErrorCode.REASON_MISSING, ""));
        assertThat(confirmed).isInstanceOf(Verdict.Done.class);
        assertThat(again).isEqualTo(Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, ""));
        assertThat(total()).isEqualTo(7);
        assertThat(directory.views().refresh(held.number())).get().satisfies(refresh -> {
            assertThat(refresh.state()).isEqualTo(State.APPLIED);
            assertThat(refresh.decision())
                    .isEqualTo(new Refresh.Decision("operator", clock.instant(), "Sáp nhập 2025"));
        });
    }

    @Test
    void neverWipesTheDirectoryByItself() {
        axis.lists(many(0, 10));
        refresh();
        axis.lists();

        var empty = new RefreshDirectory(axis, directory.store(), "W90", 100)
                .refresh(SOURCE, "")
                .orElseThrow();

        assertThat(empty.state()).isEqualTo(State.HELD);
        assertThat(total()).isEqualTo(10);
    }

    @Test
    void discardedOnesLeaveNothingBehind() {
        axis.lists(many(0, 10));
        var first = refresh();
        axis.lists(many(20, 30));
        var held = refresh();

        var discarded = new DecideRefresh(directory.store()).discard(held.number(), "trục lỗi", "operator");

        assertThat(discarded).isInstanceOf(Verdict.Done.class);
        assertThat(directory.views().refresh(held.number()))
                .get()
                .extracting(Refresh::state)
                .isEqualTo(State.DISCARDED);
        assertThat(directory.views().current()).containsEntry(SOURCE, first);
        assertThat(total()).isEqualTo(10);
        axis.lists(many(0, 11));
        assertThat(refresh().changes()).isEqualTo(new Refresh.Changes(10, 11, 1, 0, 0, 0, 0));
        assertThat(rows("valid_from = " + held.number() + " or valid_to is not null"))
                .isZero();
    }

    @Test
    void aNewerListTakesThePlaceOfOneThatIsHeldBack() {
        axis.lists(many(0, 10));
        refresh();
        axis.lists(many(20, 30));
        var held = refresh();
        axis.lists(many(0, 9)).breaksOff();
        refresh();
        var stillHeld = directory.views().refresh(held.number()).orElseThrow();
        axis.lists(many(0, 9));

        var newer = refresh();

        assertThat(stillHeld.state()).isEqualTo(State.HELD);
        assertThat(newer.changes()).isEqualTo(new Refresh.Changes(10, 9, 0, 0, 1, 0, 0));
        assertThat(directory.views().refresh(held.number()))
                .get()
                .extracting(Refresh::state)
                .isEqualTo(State.SUPERSEDED);
        assertThat(directory.store().confirm(held.number(), "operator", "x")).isEmpty();
        assertThat(total()).isEqualTo(9);
    }

    @Test
    void aKillBetweenStagingAndSwitchChangesNothingAndIsClearedAway() {
        axis.lists(many(0, 10));
        refresh();
        var staging = directory.store().begin(SOURCE, "").orElseThrow();
        for (var row : many(5, 1_200)) {
            staging.add(row);
        }
        staging.compare(0);
        var killed = directory.views().refreshes(0, 1).items().get(0);
        assertThat(total()).isEqualTo(10);

        directory = TestDirectory.on(source, clock);
        axis.lists(many(0, 11));
        var next = refresh();

        assertThat(killed.state()).isEqualTo(State.RUNNING);
        assertThat(directory.views().refresh(killed.number()))
                .get()
                .extracting(Refresh::state)
                .isEqualTo(State.FAILED);
        assertThat(next.changes()).isEqualTo(new Refresh.Changes(10, 11, 1, 0, 0, 0, 0));
        assertThat(total()).isEqualTo(11);
        assertThat(staged()).isZero();
    }

    @Test
    void anotherAdapterWaitsUntilTheLeaseOfADeadOneIsOver() {
        var other = TestDirectory.on(source, clock, "other");
        var staging = directory.store().begin(SOURCE, "").orElseThrow();
        staging.add(row("A", "a"));

        var atOnce = other.store().begin(SOURCE, "");
        var twice = directory.store().begin(SOURCE, "");
        var elsewhere = other.store().begin(DirectorySource.QD20, "");
        clock.move(Duration.ofMinutes(31));
        var later = other.store().begin(SOURCE, "");

        assertThat(atOnce).isEmpty();
        assertThat(twice).isEmpty();
        assertThat(elsewhere).isPresent();
        assertThat(later).isPresent();
        assertThatThrownBy(() -> staging.compare(0)).hasMessageContaining("Another adapter");
    }

    @Test
    void writesNothingMoreOnceItWasToldToStop() {
        axis.lists(many(0, 10));
        refresh();
        var staging = directory.store().begin(SOURCE, "").orElseThrow();

        directory.store().stop();

        staging.add(row("Z", "z"));
        assertThatThrownBy(() -> staging.compare(0)).hasMessageContaining("stops");
        assertThatThrownBy(staging::apply).hasMessageContaining("stops");
        assertThat(total()).isEqualTo(10);
    }

    @Test
    void findsWithAndWithoutMarksByNameAndByEitherCode() {
        axis.lists(
                new DirectoryRow(
                        "1", "", "H13.35", "000.35.00.H13", "UBND Phường Đống Đa", "", "", "", "", false, true),
                row("G22", "Văn phòng Chính phủ"),
                row("X_1", "100% thử"));
        refresh();

        assertThat(found("dong da phuong")).containsExactly("H13.35");
        assertThat(found("Đống")).containsExactly("H13.35");
        assertThat(found("000.35.00")).containsExactly("H13.35");
        assertThat(found("chinh PHỦ")).containsExactly("G22");
        assertThat(found("_")).hasSize(3);
        assertThat(found("không có")).isEmpty();
        assertThat(directory.views().withCode("h13.35")).hasSize(1);
        assertThat(directory
                        .views()
                        .search(new Search("", DirectorySource.QD20, 0, 10))
                        .total())
                .isZero();
        assertThat(directory.views().search(new Search("", null, 1, 2)).items()).hasSize(1);
    }

    private List<String> found(String text) {
        return directory.views().search(new Search(text, null, 0, 10)).items().stream()
                .map(found -> found.row().code())
                .toList();
    }

    @Test
    void knowsWhenItWasLastTriedAndWhenAWholeListCame() {
        assertThat(directory.views().times(SOURCE).begun()).isNull();
        axis.lists(row("A", "a"));
        refresh();
        var whole = clock.instant();
        clock.move(Duration.ofHours(3));
        axis.breaksOff();
        refresh();

        var times = directory.views().times(SOURCE);

        assertThat(times.whole()).isEqualTo(whole);
        assertThat(times.begun()).isEqualTo(clock.instant());
    }

    @Test
    void writesDownWhatIsSentBeforeItIsSentAndWhatWasAnswered() {
        var deeds = directory.deeds();
        var code = OrganizationCode.of("W90.01");

        var begun =
                deeds.begin(AgencyDeed.Kind.REGISTER, code, "W90", "{\"code\":\"W90.01\"}", "operator", "Đơn vị mới");
        var noted = deeds.latest(5);
        var problem = new Problem(ErrorCode.AXIS_TIMEOUT, "time is over");
        var answered = deeds.answered(begun, AgencyDeed.Outcome.UNKNOWN, problem);

        assertThat(noted).containsExactly(begun);
        assertThat(begun.outcome()).isEqualTo(AgencyDeed.Outcome.UNKNOWN);
        assertThat(begun.answeredAt()).isNull();
        assertThat(deeds.latest(5)).containsExactly(answered);
        assertThat(answered.problem()).isEqualTo(problem);
        assertThat(answered.answeredAt()).isEqualTo(clock.instant());
    }

    private long total() {
        return directory.views().search(new Search("", SOURCE, 0, 1)).total();
    }

    private int rows(String condition) {
        return JdbcClient.create(source)
                .sql("select count(*) from directory_row where " + condition)
                .query(Integer.class)
                .single();
    }

    private int staged() {
        return JdbcClient.create(source)
                .sql("select count(*) from directory_stage")
                .query(Integer.class)
                .single();
    }
}
