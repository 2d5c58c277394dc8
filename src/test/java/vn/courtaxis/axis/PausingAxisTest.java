package vn.courtaxis.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisPauses.Operation;
import vn.courtaxis.exchange.AxisPauses.Pause;
import vn.courtaxis.exchange.AxisPauses.Trial;
import vn.courtaxis.exchange.ScriptedAxis;
import vn.courtaxis.ledger.MovableClock;

final class PausingAxisTest {

    private static final OrganizationCode COURT = OrganizationCode.of("W90.01");
    private static final StoredFile MESSAGE = new StoredFile("a".repeat(64), 9);

    private final MovableClock clock = new MovableClock();
    private final ScriptedAxis scripted = new ScriptedAxis();
    private final List<String> calls = scripted.calls();
    private final PausingAxis axis = new PausingAxis(
            scripted, new PauseSettings(3, Duration.ofSeconds(10), Duration.ofMinutes(1)), clock, clock::nanoTime);

    @BeforeEach
    void axisIsAway() {
        scripted.everySend(ScriptedAxis::unreached);
    }

    @Test
    void pausesAfterSeveralFailuresInARow() {
        send(3);

        var refused = axis.send("W90", COURT, MessageKind.DOCUMENT, MESSAGE);

        assertThat(refused.failure()).map(Problem::code).contains(ErrorCode.AXIS_PAUSED);
        assertThat(calls).hasSize(3);
        assertThat(axis.isPaused("W90", Operation.SEND)).isTrue();
        assertThat(axis.pauses()).singleElement().satisfies(pause -> {
            assertThat(pause.operation()).isEqualTo(Operation.SEND);
            assertThat(pause.cause().code()).isEqualTo(ErrorCode.AXIS_UNREACHABLE);
            assertThat(pause.until())
                    .isBetween(clock.instant().plusSeconds(8), clock.instant().plusSeconds(12));
        });
    }

    @Test
    void goesOnAfterFailuresThatAreNotInARow() {
        send(2);
        scripted.everySend(() -> ScriptedAxis.accepted("a-1"));
        send(1);
        scripted.everySend(ScriptedAxis::unreached);
        send(2);

        assertThat(axis.isPaused("W90", Operation.SEND)).isFalse();
    }

    @Test
    void letsOneCallThroughOnTrialAndPausesTwiceAsLongWhenItFails() {
        send(3);
        clock.move(Duration.ofSeconds(13));
        var onTrial = axis.pauses().get(0).onTrial();

        send(2);

        assertThat(onTrial).isTrue();
        assertThat(calls).hasSize(4);
        assertThat(axis.pauses().get(0).until())
                .isBetween(clock.instant().plusSeconds(16), clock.instant().plusSeconds(24));
    }

    @Test
    void goesOnForAllWhenATrialSucceeds() {
        send(3);
        clock.move(Duration.ofSeconds(13));
        scripted.everySend(() -> ScriptedAxis.accepted("a-1"));

        send(5);

        assertThat(calls).hasSize(8);
        assertThat(axis.pauses()).isEmpty();
    }

    @Test
    void neverPausesLongerThanTheCapHoweverOftenATrialFails() {
        send(3);
        for (var trial = 0; trial < 10; trial++) {
            clock.move(Duration.ofMinutes(2));
            send(1);
        }

        assertThat(axis.pauses().get(0).until()).isBefore(clock.instant().plusSeconds(73));
    }

    @Test
    void forgetsTroubleThatNobodyHasTriedForLong() {
        send(3);
        clock.move(Duration.ofMinutes(12));
        var forgotten = axis.pauses();

        send(2);

        assertThat(forgotten).isEmpty();
        assertThat(calls).as("one more failure is enough").hasSize(4);
    }

    @Test
    void neitherEndsNorStretchesAPauseWhenTheClockIsSet() {
        send(3);

        clock.jump(Duration.ofDays(1));
        var ahead = axis.isPaused("W90", Operation.SEND);
        clock.jump(Duration.ofDays(-30));
        clock.move(Duration.ofSeconds(13));

        assertThat(ahead).isTrue();
        assertThat(axis.isPaused("W90", Operation.SEND)).isFalse();
    }

    @Test
    void pausesOneAccountAndOneOperationOnly() {
        send(3);

        axis.send("W91", COURT, MessageKind.DOCUMENT, MESSAGE);
        axis.received("W90", MessageKind.DOCUMENT);

        assertThat(calls).endsWith("send W91", "list W90");
    }

    @Test
    void takesARefusalOfOneDocumentForASignOfLife() {
        scripted.everySend(() -> ScriptedAxis.refused(ErrorCode.AXIS_RECIPIENT_UNKNOWN));
        send(5);

        assertThat(calls).hasSize(5);
    }

    @Test
    void takesRefusedCredentialsAndTroubleInsideTheHubForFailures() {
        scripted.everySend(() -> ScriptedAxis.refused(ErrorCode.AXIS_CREDENTIALS_REFUSED));
        send(2);
        scripted.everySend(() -> ScriptedAxis.refused(ErrorCode.AXIS_HUB_ERROR));
        send(2);

        assertThat(calls).hasSize(3);
    }

    @Test
    void sendsNothingWhileNotEvenListsCanBeHad() {
        scripted.everyList(() -> new AxisAnswer.Unclear<>(new Problem(ErrorCode.AXIS_ANSWER_INCOMPLETE, "HTTP 500")));
        list(3);

        send(1);

        assertThat(calls).doesNotContain("send W90");
        assertThat(axis.paused().sending()).containsExactly("W90");
        assertThat(axis.isPaused("W90", Operation.SEND)).isTrue();
    }

    @Test
    void sendsAtOnceWhenListsCanBeHadAgain() {
        scripted.everyList(() -> new AxisAnswer.Unclear<>(new Problem(ErrorCode.AXIS_ANSWER_INCOMPLETE, "HTTP 500")));
        send(3);
        for (var trial = 0; trial < 3; trial++) {
            clock.move(Duration.ofMinutes(2));
            send(1);
        }
        list(3);
        clock.move(Duration.ofSeconds(13));
        scripted.everyList(() -> new AxisAnswer.Complete<>(List.of()));
        scripted.everySend(() -> ScriptedAxis.accepted("a-1"));

        list(1);
        send(1);

        assertThat(axis.pauses()).isEmpty();
    }

    @Test
    void offersOnePieceOfWorkForADestinationOnTrial() {
        send(3);
        var stopped = axis.paused();
        clock.move(Duration.ofSeconds(13));

        var onTrial = axis.paused();

        assertThat(stopped.sending()).containsExactly("W90");
        assertThat(onTrial.sending()).isEmpty();
        assertThat(onTrial.trials()).containsExactly(new Trial("W90", Operation.SEND));
        assertThat(axis.pauses()).extracting(Pause::system).containsExactly("W90");
    }

    private void send(int times) {
        for (var n = 0; n < times; n++) {
            axis.send("W90", COURT, MessageKind.DOCUMENT, MESSAGE);
        }
    }

    private void list(int times) {
        for (var n = 0; n < times; n++) {
            axis.received("W90", MessageKind.DOCUMENT);
        }
    }
}
