package vn.courtaxis.axis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HashFileTest {

    /** The file of the captured sendEdoc request. */
    private static final String CAPTURED_FILE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<edXML:edXML xmlns:edXML=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\"><x>Tòa án nhân dân</x></edXML:edXML>";

    @Test
    void printsTheHashOfTheCapturedFileAsTheNationalSdkDid() throws Exception {
        var file = CAPTURED_FILE.getBytes(UTF_8);

        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));

        assertThat(file).hasSize(146);
        assertThat(HashFile.of(sha256)).isEqualTo("6abe3275413d92ba5698abe072433423f15d1c189972d0a09f80a1762c5634");
    }

    @Test
    void writesOneDigitForEveryByteBelowSixteen() {
        var sha256 = "000f10a0ff" + "11".repeat(27);

        var odd = HashFile.of(sha256);

        assertThat(odd).isEqualTo("0f10a0ff" + "11".repeat(27));
    }
}
