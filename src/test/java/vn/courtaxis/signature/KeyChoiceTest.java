package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.signature.SignatureFixture.COURT;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.signature.KeySources.UnitKey;

/** Which of a unit's keys signs, and what happens while one cannot be asked. */
final class KeyChoiceTest {

    private static final Clock CLOCK = Clock.fixed(SignatureFixture.NOW, ZoneOffset.UTC);
    private static final Problem REVOKED = new Problem(ErrorCode.SIGNING_CERTIFICATE_UNUSABLE, "revoked");

    private final SigningKey older = key("bad-expired.p12");
    private final SigningKey newer = key("court-w90.p12");

    @Test
    void aDeviceThatIsAwayIsWaitedForWhereTheOtherKeyMustNotSign() {
        var keys = keys(file(older), away(new AtomicInteger()));

        assertThat(keys.keyFor(COURT, key -> Optional.of(REVOKED)))
                .isInstanceOfSatisfying(
                        Verdict.Unavailable.class,
                        waits -> assertThat(waits.problem().code()).isEqualTo(ErrorCode.SIGNING_DEVICE_UNAVAILABLE));
    }

    @Test
    void aGoodKeySignsThoughTheDeviceIsAway() {
        assertThat(chosen(keys(away(new AtomicInteger()), file(newer)))).isSameAs(newer);
    }

    @Test
    void aGoodKeySignsThoughABetterLookingOneMustNot() {
        var keys = keys(file(newer), file(older));

        var chosen = keys.keyFor(COURT, key -> key == newer ? Optional.of(REVOKED) : Optional.empty());

        assertThat(chosen)
                .isInstanceOfSatisfying(
                        Verdict.Done.class, done -> assertThat(done.value()).isSameAs(older));
    }

    @Test
    void theObjectionToTheBestKeyIsTold() {
        var keys = keys(file(older), file(newer));

        var refused = keys.keyFor(
                COURT,
                key -> Optional.of(new Problem(
                        ErrorCode.SIGNING_CERTIFICATE_UNUSABLE, key == newer ? "of the best" : "of the other")));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Verdict.Rejected.class,
                        rejected -> assertThat(rejected.problem().detail()).isEqualTo("of the best"));
    }

    @Test
    void whatIsKnownOfKeysIsToldWithoutAskingADevice() {
        var asked = new AtomicInteger();

        assertThat(keys(away(asked), file(newer)).facts()).hasSize(1);
        assertThat(asked).hasValue(0);
    }

    private static SigningKey chosen(KeySources keys) {
        if (keys.keyFor(COURT) instanceof Verdict.Done<SigningKey> done) {
            return done.value();
        }
        throw new AssertionError("no key");
    }

    private static KeySources keys(UnitKey... keys) {
        return new KeySources(Stream.of(keys).toList(), CLOCK);
    }

    private static UnitKey file(SigningKey key) {
        return new UnitKey(COURT, () -> Verdict.done(key), () -> Optional.of(key.certificate()));
    }

    private static UnitKey away(AtomicInteger asked) {
        return new UnitKey(
                COURT,
                () -> {
                    asked.incrementAndGet();
                    return Verdict.unavailable(ErrorCode.SIGNING_DEVICE_UNAVAILABLE, "slot 0");
                },
                Optional::empty);
    }

    private static SigningKey key(String sample) {
        try {
            return Pkcs12File.read(SignatureFixture.sample(sample), SignatureFixture.PASSWORD, "");
        } catch (UnusableKeyStore unusable) {
            throw new AssertionError(unusable);
        }
    }
}
