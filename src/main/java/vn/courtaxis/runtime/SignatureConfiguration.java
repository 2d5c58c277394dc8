package vn.courtaxis.runtime;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.ledger.Augmentations;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.outgoing.AugmentSignatures;
import vn.courtaxis.runtime.CourtAxisProperties.Key;
import vn.courtaxis.signature.AppearanceSettings;
import vn.courtaxis.signature.DraftPolicy;
import vn.courtaxis.signature.ExpiryForecast;
import vn.courtaxis.signature.KeySource;
import vn.courtaxis.signature.KeySources;
import vn.courtaxis.signature.PdfSigner;
import vn.courtaxis.signature.PdfVerifier;
import vn.courtaxis.signature.Pkcs11KeySettings;
import vn.courtaxis.signature.SigningKeySettings;
import vn.courtaxis.signature.SigningSettings;
import vn.courtaxis.signature.StampSettings;
import vn.courtaxis.store.JdbcAugmentations;

/** Signing of what is sent. */
@Configuration(proxyBeanMethods = false)
@Profile("!twin")
class SignatureConfiguration {

    @Bean
    KeySource keySource(CourtAxisProperties properties, Clock clock) {
        var keys = properties.signature().keys();
        return KeySources.of(
                files(keys), devices(keys), properties.signature().signing().deviceTimeout(), clock);
    }

    @Bean
    PdfSigner pdfSigner(
            DocumentStore store, KeySource keys, PdfVerifier verifier, CourtAxisProperties properties, Clock clock) {
        return new PdfSigner(
                store, keys, verifier, settings(properties), VerificationConfiguration.trust(properties), clock);
    }

    @Bean
    JdbcAugmentations augmentations(JdbcClient jdbc) {
        return new JdbcAugmentations(jdbc);
    }

    @Bean
    AugmentSignatures augmentSignatures(Ledger ledger, Augmentations augmentations, PdfSigner signer, Clock clock) {
        return new AugmentSignatures(ledger, augmentations, signer, clock);
    }

    @Bean
    ExpiryForecast expiryForecast(KeySource keys, CourtAxisProperties properties, Clock clock) {
        return new ExpiryForecast(keys, VerificationConfiguration.trust(properties), clock);
    }

    static SigningSettings settings(CourtAxisProperties properties) {
        var signing = properties.signature().signing();
        return new SigningSettings(
                signing.level(),
                signing.rsa(),
                signing.digest(),
                stamps(signing),
                appearance(signing.appearance(), properties.zone()),
                new SigningSettings.Drafts(
                        signing.unsignedDraft(), drafts(properties.signature().keys())),
                names(properties.signature().keys()));
    }

    private static StampSettings stamps(SigningProperties signing) {
        var services = signing.tsa().stream()
                .map(tsa ->
                        new StampSettings.Service(Objects.requireNonNull(tsa.url(), "checked before"), tsa.policy()))
                .toList();
        return new StampSettings(
                services,
                signing.tsaRoots(),
                signing.tsaTimeout(),
                signing.tsaMaxClockSkew(),
                signing.withoutTimeStamp());
    }

    private static AppearanceSettings appearance(SigningProperties.Appearance written, ZoneId zone) {
        var seals = written.seals().stream()
                .collect(Collectors.toMap(
                        seal -> OrganizationCode.of(seal.unit()),
                        seal -> new AppearanceSettings.Seal(Path.of(seal.image()), seal.widthMm()),
                        (first, second) -> first));
        var place = new AppearanceSettings.Place(
                written.place().page() == SigningProperties.Side.LAST,
                written.place().xMm(),
                written.place().yMm());
        return new AppearanceSettings(seals, written.anchorText(), place, written.annexText(), zone);
    }

    private static Map<OrganizationCode, DraftPolicy> drafts(List<Key> keys) {
        var policies = new HashMap<OrganizationCode, DraftPolicy>();
        for (var key : keys) {
            var policy = key.unsignedDraft();
            if (policy != null) {
                policies.put(OrganizationCode.of(key.unit()), policy);
            }
        }
        return policies;
    }

    static List<SigningKeySettings> files(List<Key> keys) {
        return keys.stream()
                .filter(key -> key.pkcs11() == null)
                .map(SignatureConfiguration::file)
                .toList();
    }

    static SigningKeySettings file(Key key) {
        return new SigningKeySettings(
                OrganizationCode.of(key.unit()), Path.of(key.keyStore()), key.password(), key.alias());
    }

    private static List<Pkcs11KeySettings> devices(List<Key> keys) {
        return keys.stream()
                .filter(key -> key.pkcs11() != null)
                .map(SignatureConfiguration::device)
                .toList();
    }

    private static Pkcs11KeySettings device(Key key) {
        var slot = Objects.requireNonNull(key.pkcs11());
        var pin = new SecretReference(slot.pin());
        return new Pkcs11KeySettings(
                OrganizationCode.of(key.unit()), Path.of(slot.library()), slot.slot(), pin::read, key.alias());
    }

    static Map<OrganizationCode, String> names(List<Key> keys) {
        var names = new HashMap<OrganizationCode, String>();
        keys.stream()
                .filter(key -> !key.expectedName().isBlank())
                .forEach(key -> names.put(OrganizationCode.of(key.unit()), key.expectedName()));
        return names;
    }
}
