package vn.courtaxis.dms.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.dms.soap.SoapRequests.fetching;
import static vn.courtaxis.dms.soap.SoapRequests.file;
import static vn.courtaxis.dms.soap.SoapRequests.noise;
import static vn.courtaxis.dms.soap.SoapRequests.pdf;
import static vn.courtaxis.dms.soap.SoapRequests.submission;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large files, both ways. Run with {@code -DargLine=-Xmx64m} it shows that they are never held in memory. */
final class SoapDoorStreamingTest {

    private static final long LARGE = Long.getLong("soap.large", 50L << 20);

    @Test
    void carriesALargeFileInAndOutUnchanged(@TempDir Path data) throws Exception {
        try (var door = SoapDoor.open(data, LARGE)) {
            var dms = door.as("dms", "dms-secret");
            var sent = sha256(noise(LARGE));

            var answer = dms.submit(
                    submission("large", file("cong-van.pdf", pdf()), file("phu-luc.bin", () -> noise(LARGE))));
            var fetched = dms.fetch(fetching(UUID.fromString(answer.getId())));

            var annex = fetched.getFiles().get(1);
            assertThat(annex.getSize()).isEqualTo(LARGE);
            assertThat(annex.getSha256()).isEqualTo(sent);
            assertThat(sha256(annex.getContent().getInputStream())).isEqualTo(sent);
            assertThat(door.spooled()).isZero();
        }
    }

    private static String sha256(InputStream content) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var reading = new DigestInputStream(content, digest)) {
            reading.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
