package vn.courtaxis.runtime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.ledger.Augmentations;
import vn.courtaxis.signature.ExpiryForecast;
import vn.courtaxis.signature.ExpiryForecast.Kind;
import vn.courtaxis.signature.KeyFacts;
import vn.courtaxis.signature.KeySource;

/** What an alarm should know of signatures: what ends soon, and what is still owed to those that were sent. */
@Component
@Profile("!twin")
final class SignatureMetrics implements MeterBinder {

    private final KeySource keys;
    private final ExpiryForecast forecast;
    private final Augmentations augmentations;
    private final Clock clock;

    SignatureMetrics(KeySource keys, ExpiryForecast forecast, Augmentations augmentations, Clock clock) {
        this.keys = keys;
        this.forecast = forecast;
        this.augmentations = augmentations;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var unit : keys.units()) {
            Gauge.builder("court.axis.certificate.days.left", keys, known -> daysLeft(known, unit))
                    .description(
                            "Days until the last of a unit's signing certificates expires; unknown until its device was asked")
                    .tag("unit", unit.value())
                    .register(registry);
        }
        for (var kind : Kind.values()) {
            Gauge.builder("court.axis.expiry.days.left", forecast, expiries -> daysLeft(expiries, kind))
                    .description(
                            "Days until the first of what signing and verifying rest on ends; negative when it has")
                    .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        Gauge.builder("court.axis.signatures.owed", augmentations, Augmentations::waiting)
                .description("Documents sent with signatures below the configured level that wait for the rest")
                .register(registry);
    }

    private double daysLeft(KeySource known, OrganizationCode unit) {
        return known.facts().stream()
                .filter(facts -> facts.unit().equals(unit))
                .map(KeyFacts::notAfter)
                .max(Comparator.naturalOrder())
                .map(this::daysLeft)
                .orElse(Double.NaN);
    }

    private double daysLeft(ExpiryForecast expiries, Kind kind) {
        return expiries.all().stream()
                .filter(expiring -> expiring.kind() == kind)
                .findFirst()
                .map(expiring -> daysLeft(expiring.until()))
                .orElse(Double.NaN);
    }

    private double daysLeft(Instant until) {
        return Duration.between(clock.instant(), until).toDays();
    }
}
