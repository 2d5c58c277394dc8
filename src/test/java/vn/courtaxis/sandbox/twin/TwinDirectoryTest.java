package vn.courtaxis.sandbox.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.courtaxis.axis.AnswerDates;
import vn.courtaxis.axis.AxisAccount;
import vn.courtaxis.axis.AxisSettings;
import vn.courtaxis.axis.HttpAxisDirectory;
import vn.courtaxis.codes.SandboxCodes;
import vn.courtaxis.directory.AgencyDeed.Outcome;
import vn.courtaxis.directory.AxisDirectory.Listing;
import vn.courtaxis.directory.DirectoryRow;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.Refresh;
import vn.courtaxis.directory.RefreshDirectory;
import vn.courtaxis.directory.RegisterAgency;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.AxisAccounts;
import vn.courtaxis.exchange.AxisAnswer.Complete;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.sandbox.twin.Fault.Kind;
import vn.courtaxis.store.TestDirectory;
import vn.courtaxis.store.TestLedger;

/** The directory of the twin over real HTTP, and what the adapter makes of it. */
class TwinDirectoryTest {

    private static final OrganizationCode UNIT = OrganizationCode.of("W90.02");

    private TwinServer server;
    private HttpAxisDirectory axis;
    private TestDirectory stored;
    private RegisterAgency register;

    @BeforeEach
    void start(@TempDir Path folder) {
        server = TwinServer.on(folder);
        var second = Duration.ofSeconds(10);
        var settings = new AxisSettings(
                server.baseUrl(), List.of(new AxisAccount("W90", "sandbox-court")), second, second, second);
        axis = new HttpAxisDirectory(settings, Clock.systemUTC(), new AnswerDates(Clock.systemUTC(), second));
        stored = TestDirectory.on(TestLedger.inMemory(), new MovableClock());
        register = new RegisterAgency(axis, stored.views(), stored.deeds(), SandboxCodes.load(), new AxisAccounts() {
            @Override
            public Optional<String> systemOf(OrganizationCode unit) {
                return Optional.of("W90");
            }

            @Override
            public List<String> systems() {
                return List.of("W90");
            }
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Refresh refresh() {
        return new RefreshDirectory(axis, stored.store(), "W90", 20)
                .refresh(DirectorySource.AGENCIES, "")
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(DirectorySource.class)
    void streamsItsRegistryAndWhatWasMadeUp(DirectorySource source) {
        server.twin().makeUp(new MadeUpAgencies(1_000, 5, 0));
        var rows = new ArrayList<DirectoryRow>();

        var answer = axis.list("W90", source, rows::add);

        assertThat(answer).isEqualTo(new Complete<>(new Listing(1_005, 0)));
        assertThat(rows.get(0).code()).isEqualTo("W90");
        assertThat(rows.get(0).otherCode())
                .isEqualTo(source == DirectorySource.SYNCHRONIZE_UNIT ? "" : "000.00.00.W90");
        assertThat(rows.get(1_004).code()).isEqualTo("Z99.0001004");
    }

    @ParameterizedTest
    @CsvSource({"HALF_ANSWER", "GARBAGE", "DROP_BEFORE", "DROP_AFTER", "ERROR_500", "FAIL"})
    void aFaultChangesNothingThatIsStored(Kind kind) {
        var first = refresh();
        server.twin().makeUp(new MadeUpAgencies(1_000, 0, 0));
        server.twin().faults().add(new Fault("getAgenciesList", kind, 1, null, null));

        var broken = refresh();
        var next = refresh();

        assertThat(first.state()).isEqualTo(Refresh.State.APPLIED);
        assertThat(broken.state()).isEqualTo(Refresh.State.FAILED);
        assertThat(next.changes().added()).isEqualTo(1_000);
        assertThat(next.changes().before()).isEqualTo(5);
    }

    @Test
    void getsExactlyWhatThePreviewShowed() {
        var preview = done(register.preview(register.proposal(UNIT.value()).orElseThrow()));

        var deed = done(register.register(preview.registration(), preview.body(), "đơn vị mới", "operator"));

        assertThat(server.twin().registrations()).containsExactly(preview.body());
        assertThat(deed.body()).isEqualTo(preview.body());
        assertThat(deed.outcome()).isEqualTo(Outcome.DONE);
        refresh();
        assertThat(stored.views().withCode(UNIT.value()))
                .singleElement()
                .satisfies(found -> assertThat(found.row().name())
                        .isEqualTo(preview.registration().name()));
    }

    @Test
    void registersAgainAfterAnUnknownOutcomeWithoutASecondUnit() {
        var preview = done(register.preview(register.proposal(UNIT.value()).orElseThrow()));
        server.twin().faults().add(new Fault("registerAgency", Kind.DROP_AFTER, 1, null, null));

        var unknown = done(register.register(preview.registration(), preview.body(), "đơn vị mới", "operator"));
        var again = done(register.register(preview.registration(), preview.body(), "gửi lại", "operator"));

        assertThat(unknown.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(again.outcome()).isEqualTo(Outcome.DONE);
        assertThat(refresh().changes().rows()).isEqualTo(TwinServer.AGENCIES.size() + 1);
        assertThat(stored.deeds().latest(5)).containsExactly(again, unknown);
    }

    @Test
    void deletesAUnitAndIsToldWhenThereIsNone() {
        var unit = OrganizationCode.of("W90.01");

        var deleted = done(register.delete(unit, "giải thể", "operator"));
        var again = done(register.delete(unit, "giải thể", "operator"));

        assertThat(deleted.outcome()).isEqualTo(Outcome.DONE);
        assertThat(again.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(server.twin().registry().find("W90.01")).isEmpty();
    }

    @Test
    void neverTouchesAUnitThatIsNotTheCourts() {
        assertThat(register.proposal("G22")).isEmpty();
        assertThat(register.delete(OrganizationCode.of("G22"), "x", "operator")).isInstanceOf(Verdict.Rejected.class);
        assertThat(server.twin().registry().find("G22")).isPresent();
    }

    private static <T> T done(Verdict<T> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Done.class);
        return ((Verdict.Done<T>) verdict).value();
    }
}
