package vn.courtaxis.dms.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;

final class IntakeBudgetTest {

    private static final Duration LATER = Duration.ofSeconds(7);
    private static final IntakeLimits LIMITS = new IntakeLimits(100, 3, 40, 1_000, LATER);

    private long usable = 1_000_000;
    private final IntakeBudget budget = new IntakeBudget(LIMITS, List.of(new Disk("documents", 4, () -> usable)));

    @Test
    void letsInWhatFitsAndRefusesWhatDoesNot() {
        assertIn(budget.admit(60));
        assertIn(budget.admit(40));

        assertRefused(budget.admit(1), ErrorCode.INTAKE_BUSY);
        assertThat(budget.bytesInFlight()).isEqualTo(100);
        assertThat(budget.refused(ErrorCode.INTAKE_BUSY)).isEqualTo(1);
    }

    @Test
    void letsInALargerOneWhenItIsAlone() {
        var alone = assertIn(budget.admit(5_000));

        assertRefused(budget.admit(1), ErrorCode.INTAKE_BUSY);
        alone.close();

        assertIn(budget.admit(1));
    }

    @Test
    void refusesMoreRequestsThanAllowedHoweverSmall() {
        assertIn(budget.admit(0));
        assertIn(budget.admit(0));
        assertIn(budget.admit(0));

        assertRefused(budget.admit(0), ErrorCode.INTAKE_BUSY);
    }

    @Test
    void asksARefusedCallerToWait() {
        assertIn(budget.admit(100));

        assertThat(budget.admit(1))
                .isInstanceOfSatisfying(
                        Verdict.Unavailable.class,
                        refused -> assertThat(refused.retryAfter()).isEqualTo(LATER));
    }

    @Test
    void givesRoomBackOnceHoweverOftenItIsClosed() {
        var first = assertIn(budget.admit(60));
        assertIn(budget.admit(40));

        first.close();
        first.close();

        assertThat(budget.bytesInFlight()).isEqualTo(40);
        assertThat(budget.requestsInFlight()).isEqualTo(1);
    }

    @Test
    void countsARequestOfUnknownLengthAsAssumedAndThenAsItIs() {
        var chunked = assertIn(budget.admit(-1));
        assertThat(budget.bytesInFlight()).isEqualTo(40);

        chunked.grewTo(30);
        assertThat(budget.bytesInFlight()).isEqualTo(40);
        chunked.grewTo(90);
        assertThat(budget.bytesInFlight()).isEqualTo(90);
        assertRefused(budget.admit(11), ErrorCode.INTAKE_BUSY);

        chunked.close();
        chunked.grewTo(95);
        assertThat(budget.bytesInFlight()).isZero();
    }

    @Test
    void keepsRoomForAllCopiesOfAllThatAreUnderWay() {
        usable = 1_000 + 4 * 50;
        assertIn(budget.admit(20));

        assertRefused(budget.admit(31), ErrorCode.DISK_SPACE_LOW);
        assertIn(budget.admit(30));
    }

    @Test
    void refusesForSpaceAlsoWhoIsAlone() {
        usable = 1_000;

        assertRefused(budget.admit(1), ErrorCode.DISK_SPACE_LOW);
        assertThat(budget.refused(ErrorCode.DISK_SPACE_LOW)).isEqualTo(1);
    }

    @Test
    void doesNotLookAtTheDiskWhenNothingHasToStayFree() {
        usable = 0;
        var careless = new IntakeBudget(new IntakeLimits(100, 3, 40, 0, LATER), budget.disks());

        assertIn(careless.admit(10));
    }

    @Test
    void saysSoWhenADiskDoesNotAnswer() {
        var broken = new IntakeBudget(LIMITS, List.of(new Disk("documents", 4, () -> {
            throw new IOException("stale handle");
        })));

        assertRefused(broken.admit(1), ErrorCode.STORAGE_UNAVAILABLE);
    }

    private static Admission assertIn(Verdict<Admission> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Done.class);
        return ((Verdict.Done<Admission>) verdict).value();
    }

    private static void assertRefused(Verdict<Admission> verdict, ErrorCode code) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Unavailable.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }
}
