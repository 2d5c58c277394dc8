package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.signature.SignatureFixture.COURT;
import static vn.courtaxis.signature.SignatureFixture.NOW;
import static vn.courtaxis.signature.SignatureFixture.PASSWORD;
import static vn.courtaxis.signature.SignatureFixture.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.courtaxis.signature.ExpiryForecast.Expiring;
import vn.courtaxis.signature.ExpiryForecast.Kind;

/** Somebody is told before a certificate ends, not by the first document that cannot leave. */
final class ExpiryForecastTest {

    private static final SigningKeySettings KEY = new SigningKeySettings(COURT, sample("court-w90.p12"), PASSWORD, "");

    @Test
    void listsWhatEverythingRestsOnSoonestFirst() {
        var all = forecast(NOW, confirmed(LocalDate.of(2026, 11, 1))).all();

        assertThat(all).extracting(Expiring::kind).containsOnly(Kind.values());
        assertThat(all).isSortedAccordingTo((one, other) -> one.until().compareTo(other.until()));
        assertThat(all)
                .contains(new Expiring(Kind.TRUST_LIST, "government", Instant.parse("2027-05-02T00:00:00Z")))
                .anySatisfy(expiring -> assertThat(expiring.name()).isEqualTo("W90"));
    }

    @Test
    void nothingPressesWhileAllIsFarAway() {
        assertThat(forecast(NOW, confirmed(LocalDate.of(2026, 11, 1))).pressing())
                .isEmpty();
    }

    @Test
    void aKeyPressesTwoMonthsBeforeItsEnd() {
        var ends = new Pkcs12KeySource(List.of(KEY), Clock.fixed(NOW, ZoneOffset.UTC))
                .facts()
                .get(0)
                .notAfter();

        assertThat(kinds(ends.minus(Duration.ofDays(61)))).doesNotContain(Kind.SIGNING_CERTIFICATE);
        assertThat(kinds(ends.minus(Duration.ofDays(59)))).contains(Kind.SIGNING_CERTIFICATE);
        assertThat(kinds(ends.plusSeconds(1))).contains(Kind.SIGNING_CERTIFICATE);
    }

    @Test
    void aTrustListThatNobodyEverComparedPresses() {
        assertThat(forecast(NOW, confirmed(null)).pressing())
                .extracting(Expiring::kind)
                .containsExactly(Kind.TRUST_LIST);
    }

    private static List<Kind> kinds(Instant now) {
        return forecast(now, confirmed(LocalDate.ofInstant(now, ZoneOffset.UTC))).pressing().stream()
                .map(Expiring::kind)
                .toList();
    }

    private static TrustList confirmed(@Nullable LocalDate day) {
        return new TrustList("government", List.of(sample("root.pem")), List.of(), day, Period.ofMonths(6), Set.of());
    }

    private static ExpiryForecast forecast(Instant now, TrustList list) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var trust = SignatureFixture.trust();
        var settings = new TrustSettings(
                List.of(list),
                trust.intermediates(),
                trust.crls(),
                false,
                Duration.ofSeconds(1),
                CertificateNames.NONE,
                AlgorithmPolicy.NONE);
        return new ExpiryForecast(new Pkcs12KeySource(List.of(KEY), clock), settings, clock);
    }
}
