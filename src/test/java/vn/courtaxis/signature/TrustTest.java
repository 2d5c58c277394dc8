package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.courtaxis.document.SignatureVerdict.INVALID;
import static vn.courtaxis.document.SignatureVerdict.VALID;
import static vn.courtaxis.signature.PdfBuilder.aPdf;
import static vn.courtaxis.signature.SignatureFixture.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {

    private final Path folder;
    private final SignatureFixture fixture;

    TrustTest(@TempDir Path folder) {
        this.folder = folder;
        this.fixture = new SignatureFixture(folder);
    }

    @Test
    void namesEveryFileThatCannotBeUsed() {
        var settings = new TrustSettings(
                List.of(folder.resolve("no-root.pem")),
                List.of(),
                List.of(sample("root.pem"), folder.resolve("no.crl")),
                false,
                Duration.ofSeconds(1));

        assertThatThrownBy(() -> new PdfVerifier(fixture.store, settings, fixture.clock))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-root.pem")
                .hasMessageContaining("root.pem:")
                .hasMessageContaining("no.crl");
    }

    @Test
    void knowsThatItTrustsTheSamples() {
        var nobody = new TrustSettings(List.of(), List.of(), List.of(), false, Duration.ofSeconds(1));

        assertThat(PdfVerifier.trustsSamples(fixture.trust())).isTrue();
        assertThat(PdfVerifier.trustsSamples(nobody)).isFalse();
    }

    @Test
    void readsARevocationListAgainWhenItWasReplaced() throws IOException {
        var list = folder.resolve("sub.crl");
        Files.copy(sample("root.crl"), list);
        var trust = new TrustSettings(
                List.of(sample("root.pem")),
                List.of(),
                List.of(sample("root.crl"), list),
                false,
                Duration.ofSeconds(1));
        var verifier = new PdfVerifier(fixture.store, trust, fixture.clock);
        var revoked = fixture.signedWith("bad-revoked.p12", aPdf().bytes());
        var before = verifier.verify(revoked);

        Files.delete(list);
        Files.copy(sample("sub.crl"), list);
        Files.setLastModifiedTime(list, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
        var after = verifier.verify(revoked);

        assertThat(SignatureFixture.codes(before)).containsExactly("REVOCATION_UNKNOWN");
        assertThat(after.verdict()).isEqualTo(INVALID);
    }

    @Test
    void buildsTheChainFromWhatTheSignatureBrings() throws IOException {
        var withoutIntermediates = new TrustSettings(
                List.of(sample("root.pem")),
                List.of(),
                List.of(sample("root.crl"), sample("sub.crl")),
                false,
                Duration.ofSeconds(1));
        var signed = fixture.signedByCourt(aPdf().bytes());

        var report = new PdfVerifier(fixture.store, withoutIntermediates, fixture.clock).verify(signed);

        assertThat(report.verdict()).isEqualTo(VALID);
    }
}
