package vn.courtaxis.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.signature.PdfBuilder.aPdf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.Attachment;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.ledger.Augmentation;
import vn.courtaxis.ledger.Change;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.EntryFile;
import vn.courtaxis.ledger.Fixtures;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.MovableClock;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.ledger.TimelineEvent.Outcome;
import vn.courtaxis.signature.AppearanceSettings;
import vn.courtaxis.signature.DraftPolicy;
import vn.courtaxis.signature.Level;
import vn.courtaxis.signature.PdfSigner;
import vn.courtaxis.signature.PdfVerifier;
import vn.courtaxis.signature.Pkcs12KeySource;
import vn.courtaxis.signature.RsaScheme;
import vn.courtaxis.signature.SignedPdf;
import vn.courtaxis.signature.SigningDigest;
import vn.courtaxis.signature.SigningKeySettings;
import vn.courtaxis.signature.SigningOrder;
import vn.courtaxis.signature.SigningSettings;
import vn.courtaxis.signature.StampServer;
import vn.courtaxis.signature.StampSettings;
import vn.courtaxis.signature.TrustSettings;
import vn.courtaxis.store.JdbcAugmentations;
import vn.courtaxis.store.JdbcLedger;
import vn.courtaxis.store.JdbcLedgerViews;
import vn.courtaxis.store.TestLedger;

/** A document that left without a time stamp gets what it lacks for the archive, however long the service is away. */
final class AugmentSignaturesTest {

    private static final OrganizationCode COURT = OrganizationCode.of("W90");
    private static final Path KEYS = Path.of("certs-sample");

    private final MovableClock clock = new MovableClock();
    private final DataSource source = TestLedger.inMemory();
    private final JdbcLedger ledger = TestLedger.on(source, clock);
    private final LedgerViews views = new JdbcLedgerViews(JdbcClient.create(source), clock);
    private final JdbcAugmentations augmentations = new JdbcAugmentations(JdbcClient.create(source));
    private final StampServer server = new StampServer("tsa.p12", clock);
    private final TemporaryDocumentStore store;
    private final PdfSigner signer;
    private final AugmentSignatures augment;

    AugmentSignaturesTest(@TempDir Path folder) {
        store = new TemporaryDocumentStore(folder);
        signer = signer();
        augment = new AugmentSignatures(ledger, augmentations, signer, clock);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void addsWhatWasMissingAndLeavesWhatWasSent() throws IOException {
        var id = sentWithoutStamp();
        var sent = entry(id).files().get(0);
        server.wire = StampServer.Wire.GOOD;
        clock.move(Duration.ofMinutes(2));

        assertThat(augment.due()).isOne();

        var file = entry(id).files().get(0);
        var augmentation = Objects.requireNonNull(file.augmentation());
        assertThat(file.attachment()).isEqualTo(sent.attachment());
        assertThat(augmentation.isOwed()).isFalse();
        assertThat(augmentation.reached()).isEqualTo("LT");
        assertThat(store.bytes(Objects.requireNonNull(augmentation.file())))
                .startsWith(store.bytes(file.attachment().content()));
        assertThat(entry(id).state()).isEqualTo(State.SENT);
        assertThat(views.timeline(id)).extracting(TimelineEvent::detail).contains("a.pdf: B -> LT");
        assertThat(augmentations.waiting()).isZero();
    }

    @Test
    void triesAgainAtGrowingPausesWhileTheServiceIsAway() throws IOException {
        var id = sentWithoutStamp();
        clock.move(Duration.ofHours(2));

        augment.due();

        assertThat(entry(id).files().get(0).isAugmentationOwed()).isTrue();
        assertThat(augmentations.due(clock.instant().plus(Duration.ofMinutes(119)), 10))
                .isEmpty();
        assertThat(augmentations.due(clock.instant().plus(Duration.ofMinutes(121)), 10))
                .containsExactly(id);
        assertThat(augmentations.waiting()).isOne();
    }

    @Test
    void saysSoWhenItGivesUp() throws IOException {
        var id = sentWithoutStamp();
        clock.move(Duration.ofDays(31));

        augment.due();

        assertThat(augmentations.waiting()).isZero();
        assertThat(views.timeline(id))
                .last()
                .satisfies(line -> assertThat(line.detail()).isEqualTo("nothing more is added to what was sent"));
    }

    @Test
    void leavesWhatIsStillWorkedOnForLater() throws IOException {
        var id = sentWithoutStamp();
        ledger.apply(entry(id), Change.to(State.UNCERTAIN, "outgoing-send", Outcome.DONE));
        server.wire = StampServer.Wire.GOOD;
        clock.move(Duration.ofMinutes(2));

        augment.due();

        assertThat(entry(id).files().get(0).isAugmentationOwed()).isTrue();
        assertThat(augmentations.due(clock.instant().plus(Duration.ofMinutes(2)), 10))
                .containsExactly(id);
    }

    @Test
    void forgetsWhatNeverLeft() throws IOException {
        var id = sentWithoutStamp();
        ledger.apply(entry(id), Change.to(State.REJECTED, "outgoing-send", Outcome.DONE));
        clock.move(Duration.ofMinutes(2));

        augment.due();

        assertThat(augmentations.waiting()).isZero();
    }

    private UUID sentWithoutStamp() throws IOException {
        server.wire = StampServer.Wire.STATUS_500;
        if (!(signer.sign(store.keep(aPdf().bytes()), SigningOrder.of(COURT))
                instanceof Verdict.Done<SignedPdf> done)) {
            throw new AssertionError("not signed");
        }
        var signed = done.value();
        assertThat(signed.isBelowWanted()).isTrue();
        var file = EntryFile.of(new Attachment("a.pdf", "application/pdf", signed.file()))
                .with(new Augmentation(signed.level().name(), signed.wanted().name(), null));
        var id = ledger.accept(Fixtures.outgoing("k1", "1")).id();
        ledger.apply(
                entry(id),
                Change.to(State.SENT, "outgoing-send", Outcome.DONE)
                        .axisDocId("a-1")
                        .files(List.of(file))
                        .augmentAt(AugmentSignatures.first(List.of(file), clock.instant())));
        return id;
    }

    private Entry entry(UUID id) {
        return ledger.find(id).orElseThrow();
    }

    private PdfSigner signer() {
        var trust = new TrustSettings(
                List.of(KEYS.resolve("root.pem")),
                List.of(KEYS.resolve("sub.pem")),
                List.of(KEYS.resolve("root.crl"), KEYS.resolve("sub.crl")),
                false,
                Duration.ofSeconds(1));
        var settings = new SigningSettings(
                Level.LT,
                RsaScheme.RSA_PKCS1,
                SigningDigest.SHA256,
                new StampSettings(
                        List.of(new StampSettings.Service(server.address(), "")),
                        List.of(),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        StampSettings.WithoutStamp.SEND),
                AppearanceSettings.NONE,
                new SigningSettings.Drafts(DraftPolicy.SEAL, Map.of()),
                Map.of());
        var key = new SigningKeySettings(COURT, KEYS.resolve("court-w90.p12"), "sandbox", "");
        return new PdfSigner(
                store,
                new Pkcs12KeySource(List.of(key), clock),
                new PdfVerifier(store, trust, clock),
                settings,
                trust,
                clock);
    }
}
