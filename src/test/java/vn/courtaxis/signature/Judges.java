package vn.courtaxis.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1InputStream;

/** Programs that are none of ours and say what they think of our output. Required where CI=true, optional on a desk. */
final class Judges {

    private static final Pattern SIGNED_RANGE =
            Pattern.compile("/ByteRange\\s*\\[\\s*(\\d+)\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)\\s*]");

    private Judges() {}

    /** Skips the test where the program is not installed; on the build machine that is a failure. */
    static void demand(String program, String... versionCommand) {
        var installed = isInstalled(versionCommand);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(installed).as(program + " is installed").isTrue();
        }
        assumeTrue(installed, program + " is not installed");
    }

    private static boolean isInstalled(String... command) {
        try {
            run(command);
            return true;
        } catch (AssertionError absent) {
            return false;
        }
    }

    static String pdfsig(Path pdf) {
        demand("pdfsig (poppler-utils)", "pdfsig", "-v");
        return run("pdfsig", "-nocert", pdf.toString());
    }

    /** Cuts the last signature out, lets openssl verify it with its chain, and tells by which algorithm it was made. */
    static String opensslCms(byte[] pdf, Path rootDer, Path folder, Instant at) throws IOException {
        demand("openssl", "openssl", "version");
        var range = SIGNED_RANGE.matcher(new String(pdf, ISO_8859_1));
        var ends = new int[4];
        while (range.find()) {
            for (var n = 0; n < 4; n++) {
                ends[n] = Integer.parseInt(range.group(n + 1));
            }
        }
        var content = new ByteArrayOutputStream();
        content.write(pdf, ends[0], ends[1]);
        content.write(pdf, ends[2], ends[3]);
        var signed = Files.write(folder.resolve("judged.bin"), content.toByteArray());
        var cms = Files.write(folder.resolve("judged.p7s"), contents(pdf, ends[1] + 1, ends[2] - 1));
        var root = folder.resolve("judged-root.pem");
        run("openssl", "x509", "-in", rootDer.toString(), "-out", root.toString());
        var opinion = run(
                "openssl",
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                cms.toString(),
                "-content",
                signed.toString(),
                "-CAfile",
                root.toString(),
                "-purpose",
                "any",
                "-attime",
                Long.toString(at.getEpochSecond()),
                "-out",
                "/dev/null");
        assertThat(opinion).containsIgnoringCase("verification successful");
        var printed = run("openssl", "cms", "-cmsout", "-print", "-inform", "DER", "-in", cms.toString());
        var algorithm =
                Pattern.compile("signatureAlgorithm:\\s*algorithm: ([\\w-]+)").matcher(printed);
        var last = "";
        while (algorithm.find()) {
            last = algorithm.group(1);
        }
        return last;
    }

    /** The zeros behind the DER value do not belong to it. */
    static byte[] contents(byte[] pdf, int from, int to) throws IOException {
        var bytes = HexFormat.of().parseHex(new String(pdf, from, to - from, ISO_8859_1));
        try (var der = new ASN1InputStream(new ByteArrayInputStream(bytes))) {
            return der.readObject().getEncoded();
        }
    }

    static String run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException absent) {
            throw new AssertionError(absent);
        }
    }
}
