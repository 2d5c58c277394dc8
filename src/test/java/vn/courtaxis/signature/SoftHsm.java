package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Security;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of SoftHSM (Debian: softhsm2, opensc) with sample keys in them. The library reads {@code SOFTHSM2_CONF} from the environment
 * when it is loaded, so the build sets it, and all tokens are made before the first call.
 */
final class SoftHsm {

    static final String PIN = "1234";
    private static final String UNOPENED = "unopened";

    private static final Pattern SLOT = Pattern.compile("reassigned to slot (\\d+)");
    private static final Path[] LIBRARIES = {
        Path.of("/usr/lib/softhsm/libsofthsm2.so"), Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so")
    };

    private static final Map<String, Long> SLOTS = new ConcurrentHashMap<>();

    private SoftHsm() {}

    static void demand() {
        var configuration = System.getenv("SOFTHSM2_CONF");
        var library = found();
        if ("true".equals(System.getenv("CI"))) {
            assertThat(library).as("softhsm2 is installed").isNotNull();
            assertThat(configuration).as("SOFTHSM2_CONF").isNotBlank();
        }
        assumeTrue(library != null && configuration != null, "softhsm2 is not installed or SOFTHSM2_CONF not set");
        Judges.demand("pkcs11-tool (opensc)", "pkcs11-tool", "--help");
        makeTokens(Path.of(configuration));
    }

    static Path library() {
        var library = found();
        if (library == null) {
            throw new AssertionError("softhsm2 is not installed");
        }
        return library;
    }

    private static @Nullable Path found() {
        for (var library : LIBRARIES) {
            if (Files.exists(library)) {
                return library;
            }
        }
        return null;
    }

    static long slotWith(String sample) {
        return SLOTS.getOrDefault(sample, -1L);
    }

    /** Of a token that nobody in this process ever opened: while somebody has, it takes any PIN. */
    static long slotForWrongPins() {
        return slotWith(UNOPENED);
    }

    static long slotWithReadableKey(String sample) {
        return slotWith("readable-" + sample);
    }

    private static synchronized void makeTokens(Path configuration) {
        if (!SLOTS.isEmpty()) {
            return;
        }
        try {
            var tokens = configuration.toAbsolutePath().resolveSibling("softhsm-tokens");
            remove(tokens);
            Files.createDirectories(tokens);
            Files.writeString(
                    configuration,
                    "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
            for (var sample : new String[] {"court-w90.p12", "court-w90-01.p12"}) {
                SLOTS.put(sample, token(sample, sample, tokens, false));
            }
            SLOTS.put(UNOPENED, token("unopened", "court-w90.p12", tokens, false));
            SLOTS.put("readable-court-w90.p12", token("readable", "court-w90.p12", tokens, true));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static long token(String label, String sample, Path tokens, boolean readable) {
        var told = Judges.run(
                "softhsm2-util", "--init-token", "--free", "--label", label, "--so-pin", "5678", "--pin", PIN);
        var slot = SLOT.matcher(told);
        assertThat(slot.find()).as(told).isTrue();
        var p12 = SignatureFixture.sample(sample).toString();
        var key = tokens.resolveSibling("softhsm-key.pem").toString();
        var pem = tokens.resolveSibling("softhsm-certificate.pem").toString();
        var certificate = tokens.resolveSibling("softhsm-certificate.der").toString();
        Judges.run("openssl", "pkcs12", "-in", p12, "-passin", "pass:sandbox", "-nodes", "-nocerts", "-out", key);
        Judges.run("openssl", "pkcs12", "-in", p12, "-passin", "pass:sandbox", "-nokeys", "-clcerts", "-out", pem);
        Judges.run("openssl", "x509", "-in", pem, "-outform", "DER", "-out", certificate);
        var module = library().toString();
        var number = Long.parseLong(slot.group(1));
        if (readable) {
            putReadable(sample, number);
            return number;
        }
        var p8 = tokens.resolveSibling("softhsm-key.p8").toString();
        Judges.run("openssl", "pkcs8", "-topk8", "-nocrypt", "-in", key, "-out", p8);
        Judges.run("softhsm2-util", "--import", p8, "--token", label, "--label", "signer", "--id", "01", "--pin", PIN);
        Judges.run(
                "pkcs11-tool",
                "--module",
                library().toString(),
                "--token-label",
                label,
                "--login",
                "--pin",
                PIN,
                "--write-object",
                certificate,
                "--type",
                "cert",
                "--id",
                "01",
                "--label",
                "signer");
        return number;
    }

    private static void putReadable(String sample, long slot) {
        try {
            var file = KeyStore.getInstance(
                    SignatureFixture.sample(sample).toFile(), SignatureFixture.PASSWORD.toCharArray());
            var alias = file.aliases().nextElement();
            var provider = Security.getProvider("SunPKCS11")
                    .configure(
                            "--name=Readable\nlibrary=" + library() + "\nslot=" + slot
                                    + "\nattributes(*, CKO_PRIVATE_KEY, *) = {\n CKA_SENSITIVE = false\n CKA_EXTRACTABLE = true\n}");
            var token = KeyStore.getInstance("PKCS11", provider);
            token.load(null, PIN.toCharArray());
            token.setKeyEntry(
                    "signer",
                    file.getKey(alias, SignatureFixture.PASSWORD.toCharArray()),
                    null,
                    file.getCertificateChain(alias));
        } catch (IOException | GeneralSecurityException failure) {
            throw new AssertionError(failure);
        }
    }
}
