package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.signature.PdfBuilder.aPdf;
import static vn.courtaxis.signature.SignatureFixture.COURT;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.document.Verdict;

/** Signing in a device, with SoftHSM as the device. Required where CI=true, skipped where it is not installed. */
class Pkcs11SlotTest {

    private static final OrganizationCode BRANCH = OrganizationCode.of("W90.01");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SignatureFixture fixture;

    Pkcs11SlotTest(@TempDir Path folder) {
        this.fixture = new SignatureFixture(folder);
    }

    @BeforeAll
    static void plugIn() {
        SoftHsm.demand();
    }

    @Test
    void signsInTheDeviceAndEveryJudgeAgrees() throws IOException {
        var keys = source(slot(COURT, "court-w90.p12", SoftHsm.PIN::toCharArray));

        var signed = sign(keys, COURT, SigningSettings.DEFAULTS);

        assertThat(fixture.verify(signed).verdict()).isEqualTo(SignatureVerdict.VALID);
        assertThat(Judges.pdfsig(fixture.store.locate(signed))).contains("Signature is Valid");
    }

    @Test
    void signsWithPssInTheDevice() throws IOException {
        var keys = source(slot(COURT, "court-w90.p12", SoftHsm.PIN::toCharArray));
        var pss = SigningSettings.of(Level.B, RsaScheme.RSA_PSS, SigningDigest.SHA256);

        var report = fixture.verify(sign(keys, COURT, pss)).signatures().get(0);

        assertThat(report.verdict()).isEqualTo(SignatureVerdict.VALID);
        assertThat(report.algorithm()).contains("PSS");
    }

    @Test
    void twoSlotsSignForTwoUnits() throws IOException {
        var keys = source(
                slot(COURT, "court-w90.p12", SoftHsm.PIN::toCharArray),
                slot(BRANCH, "court-w90-01.p12", SoftHsm.PIN::toCharArray));

        assertThat(fixture.verify(sign(keys, COURT, SigningSettings.DEFAULTS))
                        .signatures()
                        .get(0)
                        .signedBy())
                .contains("W90 (SANDBOX)");
        assertThat(fixture.verify(sign(keys, BRANCH, SigningSettings.DEFAULTS))
                        .signatures()
                        .get(0)
                        .signedBy())
                .contains("W90.01 (SANDBOX)");
        assertThat(keys.facts()).extracting(KeyFacts::unit).containsExactly(COURT, BRANCH);
    }

    @Test
    void logsInAgainAfterTheSessionWasLost() throws Exception {
        var settings = slot(COURT, "court-w90.p12", SoftHsm.PIN::toCharArray);
        var login = new Pkcs11Login(settings);
        var scheme = SignatureScheme.of(
                login.chain("").get(0).getPublicKey(), RsaScheme.RSA_PKCS1, SigningDigest.SHA256.algorithm());
        var before = login.sign("", new byte[] {1}, scheme);

        login.loseSession();

        assertThat(login.sign("", new byte[] {1}, scheme)).isEqualTo(before);
    }

    @Test
    void findsTheKeyAgainAfterTheSessionWasLost() throws Exception {
        var login = new Pkcs11Login(slot(COURT, "court-w90.p12", SoftHsm.PIN::toCharArray));
        var before = login.chain("");

        login.loseSession();

        assertThat(login.chain("")).isEqualTo(before);
    }

    @Test
    void severalWhoWaitForTheDeviceTryAWrongPinOnce() throws Exception {
        var asked = new AtomicInteger();
        var keys = source(wrongPin(() -> {
            asked.incrementAndGet();
            return "9999".toCharArray();
        }));

        var all = Executors.newFixedThreadPool(4);
        try {
            var verdicts = all.invokeAll(Collections.nCopies(8, () -> keys.keyFor(COURT)));
            for (var verdict : verdicts) {
                assertThat(verdict.get())
                        .isInstanceOfSatisfying(
                                Verdict.Unavailable.class,
                                failed -> assertThat(failed.problem().code()).isEqualTo(ErrorCode.SIGNING_PIN_REFUSED));
            }
        } finally {
            all.shutdownNow();
        }

        assertThat(asked).hasValue(1);
    }

    @Test
    void aRefusalThatComesLateIsNotForgotten() throws Exception {
        var asked = new AtomicInteger();
        var slow = wrongPin(() -> {
            asked.incrementAndGet();
            rest(600);
            return "9999".toCharArray();
        });
        var keys = KeySources.of(List.of(), List.of(slow), Duration.ofMillis(200), fixture.clock);

        var first = keys.keyFor(COURT);
        rest(2_000);
        var later = keys.keyFor(COURT);

        assertThat(first).isInstanceOf(Verdict.Unavailable.class);
        assertThat(later)
                .isInstanceOfSatisfying(
                        Verdict.Unavailable.class,
                        failed -> assertThat(failed.problem().code()).isEqualTo(ErrorCode.SIGNING_PIN_REFUSED));
        assertThat(asked).hasValue(1);
    }

    private static void rest(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void neverTriesARefusedPinAgain() throws IOException {
        var asked = new AtomicInteger();
        var wrong = wrongPin(() -> {
            asked.incrementAndGet();
            return "9999".toCharArray();
        });
        var keys = source(wrong);

        for (var n = 0; n < 3; n++) {
            assertThat(keys.keyFor(COURT))
                    .isInstanceOfSatisfying(
                            Verdict.Unavailable.class,
                            failed -> assertThat(failed.problem().code()).isEqualTo(ErrorCode.SIGNING_PIN_REFUSED));
        }

        assertThat(asked).hasValue(1);
        assertThat(keys.serves(COURT)).isTrue();
        assertThat(keys.facts()).isEmpty();
    }

    @Test
    void refusesAKeyThatCanBeReadOutOfTheDevice() throws IOException {
        var slot = SoftHsm.slotWithReadableKey("court-w90.p12");
        var keys = source(new Pkcs11KeySettings(COURT, SoftHsm.library(), slot, SoftHsm.PIN::toCharArray, ""));

        assertThat(keys.keyFor(COURT))
                .isInstanceOfSatisfying(
                        Verdict.Unavailable.class,
                        failed -> assertThat(failed.problem().detail()).contains("can be read out of the device"));
    }

    @Test
    void tellsOfALibraryThatIsNotThere() {
        var keys =
                source(new Pkcs11KeySettings(COURT, Path.of("/nowhere/libpkcs11.so"), 0, SoftHsm.PIN::toCharArray, ""));

        assertThat(keys.keyFor(COURT))
                .isInstanceOfSatisfying(
                        Verdict.Unavailable.class,
                        failed -> assertThat(failed.problem().code()).isEqualTo(ErrorCode.SIGNING_DEVICE_UNAVAILABLE));
    }

    @Test
    void aDeviceThatHangsHoldsNobodyLongerThanItsLimit() {
        var forever = new java.util.concurrent.CountDownLatch(1);
        var hanging = new Pkcs11KeySettings(
                COURT,
                SoftHsm.library(),
                SoftHsm.slotWith("court-w90.p12"),
                () -> {
                    try {
                        forever.await();
                    } catch (InterruptedException stop) {
                        Thread.currentThread().interrupt();
                    }
                    return SoftHsm.PIN.toCharArray();
                },
                "");
        var keys = KeySources.of(List.of(), List.of(hanging), Duration.ofMillis(300), fixture.clock);

        var first = keys.keyFor(COURT);
        var start = System.nanoTime();
        var second = keys.keyFor(COURT);
        var took = Duration.ofNanos(System.nanoTime() - start);
        forever.countDown();

        assertThat(first).isInstanceOf(Verdict.Unavailable.class);
        assertThat(second).isInstanceOf(Verdict.Unavailable.class);
        assertThat(took).isLessThan(Duration.ofMillis(200));
    }

    private static Pkcs11KeySettings wrongPin(Supplier<char[]> pin) {
        return new Pkcs11KeySettings(COURT, SoftHsm.library(), SoftHsm.slotForWrongPins(), pin, "");
    }

    private Pkcs11KeySettings slot(OrganizationCode unit, String sample, Supplier<char[]> pin) {
        return new Pkcs11KeySettings(unit, SoftHsm.library(), SoftHsm.slotWith(sample), pin, "");
    }

    private KeySource source(Pkcs11KeySettings... settings) {
        return KeySources.of(List.of(), List.of(settings), PATIENCE, fixture.clock);
    }

    private StoredFile sign(KeySource keys, OrganizationCode unit, SigningSettings settings) throws IOException {
        var signer = new PdfSigner(
                fixture.store, keys, fixture.verifier(), settings, SignatureFixture.trust(), fixture.clock);
        var verdict = signer.sign(fixture.store.keep(aPdf().bytes()), SigningOrder.of(unit));
        if (verdict instanceof Verdict.Done<SignedPdf> done) {
            return done.value().file();
        }
        throw new AssertionError(verdict);
    }
}
