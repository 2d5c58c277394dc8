package vn.courtaxis.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.runtime.CourtAxisProperties.Key;
import vn.courtaxis.runtime.CourtAxisProperties.Pkcs11;
import vn.courtaxis.signature.KeyExamination;
import vn.courtaxis.signature.KeyFacts;
import vn.courtaxis.signature.Level;
import vn.courtaxis.signature.PdfVerifier;
import vn.courtaxis.signature.Pkcs12KeySource;
import vn.courtaxis.signature.SealPicture;
import vn.courtaxis.signature.TrustSettings;

/**
 * What the configuration of signing must meet, as sentences for the administrator. No device is opened for it: a PIN that is tried at each
 * of several looks, and at each start of a service that starts itself again, locks the device.
 */
final class SignatureRules {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern OBJECT_IDENTIFIER = Pattern.compile("[0-2](\\.(0|[1-9]\\d*))+");

    private final CourtAxisProperties.Signature signature;
    private final List<String> problems = new ArrayList<>();

    private SignatureRules(CourtAxisProperties properties) {
        this.signature = properties.signature();
    }

    /** What must hold in every adapter. */
    static List<String> problems(CourtAxisProperties properties) {
        var rules = new SignatureRules(properties);
        rules.keys();
        rules.onePinForASlot();
        rules.oneNameForAUnit();
        rules.signing();
        rules.stamps();
        rules.seals();
        return rules.problems;
    }

    /** What must hold where real documents pass. */
    static List<String> production(CourtAxisProperties properties) {
        var rules = new SignatureRules(properties);
        rules.signature.keys().forEach(rules::sampleKey);
        rules.signature.keys().forEach(rules::plainPin);
        rules.sandboxService();
        rules.sampleStamps();
        return rules.problems;
    }

    private void keys() {
        var keys = signature.keys();
        if (keys.isEmpty()) {
            problem("keys", "chưa khai khóa ký của đơn vị nào / names no signing key");
        }
        for (var n = 0; n < keys.size(); n++) {
            key("keys[" + n + "]", keys.get(n));
        }
    }

    private void key(String name, Key key) {
        if (OrganizationCode.parse(key.unit()).isEmpty()) {
            problem(name + ".unit", "không phải mã định danh / is no identifier code");
            return;
        }
        var device = key.pkcs11();
        if (device != null) {
            device(name, key, device);
        } else {
            file(name, key);
        }
    }

    private void file(String name, Key key) {
        if (key.keyStore().isBlank() || !Files.isReadable(Path.of(key.keyStore()))) {
            problem(name + ".key-store", "không đọc được / cannot be read: " + key.keyStore());
            return;
        }
        try {
            var files = List.of(SignatureConfiguration.file(key));
            KeyExamination.faults(files, SignatureConfiguration.names(List.of(key)))
                    .forEach(fault -> problem(name, "không dùng ký được / must not sign: " + fault));
        } catch (RuntimeException e) {
            problem(name, "không mở được kho khóa / the key store cannot be opened: " + e.getMessage());
        }
    }

    private void device(String name, Key key, Pkcs11 device) {
        if (!key.keyStore().isBlank()) {
            problem(name, "chỉ khai một trong key-store và pkcs11 / has both key-store and pkcs11");
        }
        if (!Files.isReadable(Path.of(device.library()))) {
            problem(name + ".pkcs11.library", "không đọc được / cannot be read: " + device.library());
        }
        if (device.slot() < 0) {
            problem(name + ".pkcs11.slot", "phải từ 0 / must be 0 or more");
        }
        try {
            new SecretReference(device.pin()).read();
        } catch (IllegalStateException e) {
            problem(name + ".pkcs11.pin", "không có / is not there: " + e.getMessage());
        }
    }

    private void signing() {
        if (signature.signing().deviceTimeout().toMillis() < 1) {
            problem("signing.device-timeout", "phải lớn hơn 0 / must be above 0");
        }
    }

    private void stamps() {
        var signing = signature.signing();
        if (signing.level() != Level.B && signing.tsa().isEmpty()) {
            problem("signing.tsa", "mức " + signing.level() + " cần máy chủ dấu thời gian / level needs a service");
        }
        for (var n = 0; n < signing.tsa().size(); n++) {
            service("signing.tsa[" + n + "]", signing.tsa().get(n));
        }
        signing.tsaRoots().stream()
                .filter(file -> !Files.isReadable(file))
                .forEach(file -> problem("signing.tsa-roots", file + " không đọc được / cannot be read"));
        if (signing.tsaTimeout().toMillis() < 1) {
            problem("signing.tsa-timeout", "phải lớn hơn 0 / must be above 0");
        }
        if (signing.tsaMaxClockSkew().isNegative()) {
            problem("signing.tsa-max-clock-skew", "không được âm / must not be negative");
        }
    }

    private void seals() {
        var seals = signature.signing().appearance().seals();
        for (var n = 0; n < seals.size(); n++) {
            seal("signing.appearance.seals[" + n + "]", seals.get(n));
        }
        var place = signature.signing().appearance().place();
        if (place.xMm() < 0 || place.yMm() < 0) {
            problem("signing.appearance.place", "không được âm / must not be negative");
        }
    }

    private void seal(String name, SigningProperties.Seal seal) {
        if (OrganizationCode.parse(seal.unit()).isEmpty()) {
            problem(name + ".unit", "không phải mã định danh / is no identifier code");
        }
        SealPicture.objection(Path.of(seal.image()), seal.widthMm())
                .ifPresent(why -> problem(name, "ảnh con dấu không dùng được / unusable picture of the seal: " + why));
    }

    private void service(String name, SigningProperties.Tsa service) {
        var url = service.url();
        if (url == null || url.getHost() == null || !SCHEMES.contains(String.valueOf(url.getScheme()))) {
            problem(name + ".url", "phải là địa chỉ http(s) đầy đủ / must be a full http(s) address");
        }
        if (!service.policy().isBlank()
                && !OBJECT_IDENTIFIER.matcher(service.policy()).matches()) {
            problem(name + ".policy", "không phải mã OID / is no object identifier");
        }
    }

    /** The keys of the samples are public: whoever has them could stamp for us. */
    private void sampleStamps() {
        var roots = signature.signing().tsaRoots();
        try {
            var trust = new TrustSettings(roots, List.of(), List.of(), false, Duration.ofSeconds(1));
            if (PdfVerifier.trustsSamples(trust)) {
                problem("signing.tsa-roots", "tin cậy chứng thư gốc mẫu / trust the sample root");
            }
        } catch (IllegalArgumentException e) {
            // reported by the files' own rule
            return;
        }
    }

    /** A device has one PIN; of two that differ one is wrong, and wrong ones lock it. */
    private void onePinForASlot() {
        var pins = new HashMap<String, String>();
        for (var key : signature.keys()) {
            var device = key.pkcs11();
            if (device == null) {
                continue;
            }
            var other = pins.putIfAbsent(device.library() + "#" + device.slot(), device.pin());
            if (other != null && !other.equals(device.pin())) {
                problem("keys", key.unit() + ": cùng một khe mà khác PIN / another PIN for the same slot");
            }
        }
    }

    /** One name is expected of a unit, whichever of its keys signs. */
    private void oneNameForAUnit() {
        var names = new HashMap<String, String>();
        for (var key : signature.keys()) {
            var other = key.expectedName().isBlank() ? null : names.putIfAbsent(key.unit(), key.expectedName());
            if (other != null && !other.equals(key.expectedName())) {
                problem("keys", key.unit() + ": expected-name khác nhau / differing expected-name");
            }
        }
    }

    private void sandboxService() {
        signature.signing().tsa().stream()
                .map(SigningProperties.Tsa::url)
                .filter(url ->
                        url != null && url.getPath() != null && url.getPath().startsWith("/sandbox/"))
                .forEach(url -> problem("signing.tsa", "trỏ vào sandbox / points to the sandbox"));
    }

    private void sampleKey(Key key) {
        if (key.pkcs11() != null) {
            return;
        }
        try {
            var facts = new Pkcs12KeySource(List.of(SignatureConfiguration.file(key)), Clock.systemUTC()).facts();
            if (facts.stream().anyMatch(KeyFacts::sample)) {
                problem("keys", key.unit() + " dùng chứng thư mẫu / uses a sample certificate");
            }
        } catch (RuntimeException e) {
            // reported by the key's own rule
            return;
        }
    }

    private void plainPin(Key key) {
        var device = key.pkcs11();
        if (device != null && new SecretReference(device.pin()).isPlain()) {
            problem("keys", key.unit() + ": pin phải là env: hoặc file: / the pin must be given as env: or file:");
        }
    }

    private void problem(String key, String sentence) {
        problems.add(ConfigurationGate.PREFIX + ".signature." + key + ": " + sentence);
    }
}
