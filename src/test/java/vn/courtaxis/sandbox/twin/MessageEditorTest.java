package vn.courtaxis.sandbox.twin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageEditorTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:02:03Z");
    private static final Pattern CONTENT = Pattern.compile("<edXML:ContentTransferEncoded[^>]*>([^<]*)<");

    private final TwinRegistry registry =
            new TwinRegistry(TwinSettings.sandbox(Path.of(".")).systems(), TwinServer.AGENCIES);
    private final MessageEditor editor = new MessageEditor(registry, "W00", Clock.fixed(NOW, ZoneOffset.UTC));
    private Path folder = Path.of("");

    @BeforeEach
    void start(@TempDir Path directory) {
        folder = directory;
    }

    private String edited(String xml, boolean twinCodes) throws IOException, XMLStreamException {
        var original = Files.writeString(folder.resolve("original"), xml);
        editor.edit(original, folder.resolve("copy"), twinCodes);
        return Files.readString(folder.resolve("copy"));
    }

    private static byte[] content(String xml, int index) {
        return CONTENT.matcher(xml)
                .results()
                .skip(index)
                .map(found -> Base64.getDecoder().decode(found.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static byte[] pdf(int size) {
        var bytes = random(size);
        System.arraycopy("%PDF-1.7".getBytes(UTF_8), 0, bytes, 0, 8);
        return bytes;
    }

    @Test
    void entersTheAxisAfterTheSenderIntoTheTrace() throws Exception {
        var copy = edited(SampleMessage.from("W90.01").to("G22").xml(), false);

        assertThat(copy.replaceAll("\\s", ""))
                .contains("<edXML:TraceHeader><edXML:OrganId>W00</edXML:OrganId>"
                        + "<edXML:Timestamp>2026/11/2308:02:03</edXML:Timestamp></edXML:TraceHeader>"
                        + "</edXML:TraceHeaderList>");
    }

    @Test
    void putsAPdfIntoAOneEntryZipAndKeepsItsBytes() throws Exception {
        var pdf = pdf(100_001);

        var copy = edited(
                SampleMessage.from("W90.01")
                        .to("G22")
                        .with("QUYẾT ĐỊNH.PDF", "application/pdf", pdf)
                        .xml(),
                false);

        try (var zip = new ZipInputStream(new ByteArrayInputStream(content(copy, 0)))) {
            var entry = zip.getNextEntry();
            assertThat(entry.getName()).matches("[0-9a-f-]{36}\\.PDF");
            assertThat(zip.readAllBytes()).isEqualTo(pdf);
            assertThat(zip.getNextEntry()).isNull();
        }
        assertThat(copy)
                .contains("<ContentType>application/zip</ContentType>")
                .contains("<edXML:ContentType>application/pdf</edXML:ContentType>");
    }

    @Test
    void leavesWhatIsNoBarePdfAsItIs() throws Exception {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("6bf9eaae-ab5b-4f56-b74b-e84a05fabcf7.xlsx"));
            zip.write(random(10_000));
        }
        var tiny = new byte[] {7};

        var copy = edited(
                SampleMessage.from("W90.01")
                        .to("G22")
                        .with("bang.xlsx", "application/zip", zipped.toByteArray())
                        .with("tiny.bin", "application/zip", tiny)
                        .with("empty.bin", "application/zip", new byte[0])
                        .xml(),
                false);

        assertThat(content(copy, 0)).isEqualTo(zipped.toByteArray());
        assertThat(content(copy, 1)).isEqualTo(tiny);
        assertThat(content(copy, 2)).isEmpty();
    }

    @Test
    void readsBase64InLinesAndPassesOverWhatIsNone() throws Exception {
        var bytes = random(30_000);
        var lines = Base64.getMimeEncoder().encodeToString(bytes);

        var copy = edited(
                SampleMessage.from("W90.01")
                        .to("G22")
                        .withText("a.bin", "application/zip", lines)
                        .withText("b.pdf", "application/zip", "${dữ liệu}")
                        .xml(),
                false);

        assertThat(content(copy, 0)).isEqualTo(bytes);
        assertThat(content(copy, 1)).isEqualTo(Base64.getDecoder().decode("dliu"));
    }

    @Test
    void addressesARecipientUnderItsOtherCodeUnlessTheMessageDoesAlready() throws Exception {
        var alone = edited(SampleMessage.from("W90.01").to("G12", "H41").xml(), true);
        var both =
                edited(SampleMessage.from("W90.01").to("000.00.00.G12", "G12").xml(), true);

        assertThat(alone).containsOnlyOnce("TLTVBQG_CDMDD_QD20").contains("<edXML:OrganId>000.00.00.G12<");
        assertThat(both.split("<edXML:To>", -1)).hasSizeLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no XML",
                "<other/>",
                "<edXML><unfinished>",
                "<edXML><x:unbound/></edXML>",
                "junk <edXML/>",
                "<!DOCTYPE edXML [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><edXML>&a;</edXML>"
            })
    void refusesWhatIsNoReadableEdXml(String xml) {
        assertThatThrownBy(() -> edited(xml, false)).isInstanceOf(XMLStreamException.class);
    }

    static Stream<Path> samples() throws IOException {
        var root = Path.of(System.getProperty("edxml.samples", "../shared/samples/edxml"));
        if (!Files.isDirectory(root)) {
            return Stream.of(Path.of("absent"));
        }
        try (var files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().endsWith(".edxml"))
                    .filter(file -> !file.toString().contains("negative"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void copiesRealMessagesWithTheirEnvelopeAndContents(Path sample) throws Exception {
        assumeThat(sample).exists();

        var facts = editor.edit(sample, folder.resolve("copy"), false);
        var again = editor.edit(folder.resolve("copy"), folder.resolve("second"), false);

        assertThat(again.documentId()).isEqualTo(facts.documentId());
        assertThat(again.recipients("edoc")).isEqualTo(facts.recipients("edoc"));
        assertThat(again.recipients("status")).isEqualTo(facts.recipients("status"));
        assertThat(facts.recipients("edoc").size() + facts.recipients("status").size())
                .isPositive();
    }
}
