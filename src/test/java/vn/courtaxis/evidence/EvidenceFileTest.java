package vn.courtaxis.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.evidence.EvidenceManifest.Item;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.signature.CadesSeal;

/** An evidence file that is whole is found sound; whatever is done to it, it is not. */
final class EvidenceFileTest {

    static final Path CERTIFICATES = Path.of("certs-sample");
    private static final String[] TRUST = {
        "--trust", CERTIFICATES.resolve("evidence.pem").toString(), "--crl", CERTIFICATES.resolve("evidence.crl").toString()
    };

    private final Path folder;
    private final TemporaryDocumentStore store;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path file;
    private byte[] sound;

    EvidenceFileTest(@TempDir Path folder) {
        this.folder = folder;
        this.store = new TemporaryDocumentStore(folder);
        this.file = folder.resolve("evidence.asice");
        this.sound = new byte[0];
    }

    @BeforeEach
    void make() throws IOException {
        sound = evidence(store);
        Files.write(file, sound);
    }

    static byte[] evidence(TemporaryDocumentStore store) throws IOException {
        var parts = List.<Part>of(
                new Part.Kept("message.edxml", store.keep("<edXML/>".getBytes(UTF_8))),
                new Part.Kept("files/01.pdf", store.keep("%PDF-1.7 content".getBytes(UTF_8))),
                Part.Written.text("document.json", "{\"state\": \"TAKEN\"}"),
                Part.Written.text("verdicts.html", "<p>Hợp lệ</p>"));
        var manifest = EvidenceManifest.of(parts.stream()
                .map(part -> new Item(part.name(), part.sha256()))
                .toList());
        var seal = CadesSeal.of(CERTIFICATES.resolve("evidence.p12"), "sandbox", "", Clock.systemUTC())
                .seal(manifest);
        var out = new ByteArrayOutputStream();
        new SealedEvidence(parts, manifest, seal, LocalDateTime.of(2026, 11, 27, 9, 0), store).writeTo(out);
        return out.toByteArray();
    }

    @Test
    void isSoundAsItWasMade() {
        assertThat(verify(TRUST)).isEqualTo(VerifyEvidence.SOUND);
        assertThat(said.toString(UTF_8)).contains("NGUYÊN VẸN", "NOT ALTERED", "files/01.pdf", "message.edxml");
    }

    @Test
    void isIntactAndNoMoreWithoutRoots() {
        assertThat(verify()).isEqualTo(VerifyEvidence.SEALED_BY_UNKNOWN);
    }

    @Test
    void beginsWithItsMediaType() {
        assertThat(new String(sound, 30, 39, UTF_8)).isEqualTo("mimetypeapplication/vnd.etsi.asic-e+zip");
    }

    @Test
    void noByteCanBeChangedUnnoticed() throws IOException {
        var random = new Random(20261127);
        for (var n = 0; n < 300; n++) {
            var changed = sound.clone();
            var at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);

            var found = verify(TRUST);

            // times, attributes and sizes that zip writes twice carry nothing that is sealed; the parts must be the sealed ones
            assertThat(found != VerifyEvidence.SOUND || sameParts(changed)).as("byte " + at).isTrue();
        }
    }

    private boolean sameParts(byte[] changed) throws IOException {
        return parts(changed).entrySet().stream()
                .allMatch(part -> new String(part.getValue(), UTF_8)
                        .equals(new String(uncheckedParts(sound).getOrDefault(part.getKey(), new byte[0]), UTF_8)));
    }

    @Test
    void anotherContentIsNoticed() throws IOException {
        assertThat(after(parts -> parts.put("files/01.pdf", "%PDF-1.7 other".getBytes(UTF_8))))
                .isEqualTo(VerifyEvidence.ALTERED);
    }

    @Test
    void aMissingPartIsNoticed() throws IOException {
        assertThat(after(parts -> parts.remove("document.json"))).isEqualTo(VerifyEvidence.ALTERED);
    }

    @Test
    void anAddedPartIsNoticed() throws IOException {
        assertThat(after(parts -> {
                    var seal = parts.remove(EvidenceManifest.SEAL);
                    parts.put("files/02.pdf", "%PDF-1.7 slipped in".getBytes(UTF_8));
                    parts.put(EvidenceManifest.SEAL, seal);
                }))
                .isEqualTo(VerifyEvidence.ALTERED);
    }

    @Test
    void aSecondManifestIsNoticed() throws IOException {
        assertThat(after(parts -> parts.put("META-INF/ASiCManifest002.xml", "<x/>".getBytes(UTF_8))))
                .isEqualTo(VerifyEvidence.ALTERED);
    }

    @Test
    void aPathOutOfTheFolderIsNoticed() throws IOException {
        assertThat(after(parts -> parts.put("../../evil.txt", new byte[] {1}))).isEqualTo(VerifyEvidence.ALTERED);
        assertThat(said.toString(UTF_8)).contains("a strange name");
    }

    @Test
    void aMissingSealIsNoticed() throws IOException {
        assertThat(after(parts -> parts.remove(EvidenceManifest.SEAL))).isEqualTo(VerifyEvidence.ALTERED);
    }

    @Test
    void theSealOfAnotherFileIsNoticed() throws IOException {
        var other = CadesSeal.of(CERTIFICATES.resolve("evidence.p12"), "sandbox", "", Clock.systemUTC())
                .seal("something else".getBytes(UTF_8));

        assertThat(after(parts -> parts.put(EvidenceManifest.SEAL, other))).isEqualTo(VerifyEvidence.ALTERED);
    }

    @Test
    void aSealOfSomebodyElseIsNotTrusted() throws IOException {
        var manifest = parts(sound).get(EvidenceManifest.MANIFEST);
        var stranger = CadesSeal.of(CERTIFICATES.resolve("bad-untrusted.p12"), "sandbox", "", Clock.systemUTC())
                .seal(manifest);

        assertThat(after(parts -> parts.put(EvidenceManifest.SEAL, stranger)))
                .isEqualTo(VerifyEvidence.SEALED_BY_UNKNOWN);
    }

    @Test
    void partsBehindTheDirectoryAreNoticed() throws IOException {
        var hidden = zip(Map.of("files/99.pdf", "hidden".getBytes(UTF_8)));
        var both = new ByteArrayOutputStream();
        both.write(hidden, 0, hidden.length);
        both.write(sound);
        Files.write(file, both.toByteArray());

        assertThat(verify(TRUST)).isNotEqualTo(VerifyEvidence.SOUND);
    }

    @Test
    void saysWhatIsNoEvidence() throws IOException {
        Files.writeString(file, "hello");

        assertThat(verify(TRUST)).isEqualTo(VerifyEvidence.UNUSABLE);
        assertThat(VerifyEvidence.run(List.of(), new PrintStream(said, true, UTF_8)))
                .isEqualTo(VerifyEvidence.UNUSABLE);
        assertThat(VerifyEvidence.run(
                        List.of(folder.resolve("absent").toString()), new PrintStream(said, true, UTF_8)))
                .isEqualTo(VerifyEvidence.UNUSABLE);
    }

    private int after(Consumer<Map<String, byte[]>> change) throws IOException {
        var parts = parts(sound);
        change.accept(parts);
        Files.write(file, zip(parts));
        return verify(TRUST);
    }

    private int verify(String... trust) {
        var arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(trust));
        return VerifyEvidence.run(arguments, new PrintStream(said, true, UTF_8));
    }

    private static Map<String, byte[]> uncheckedParts(byte[] container) {
        try {
            return parts(container);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, byte[]> parts(byte[] container) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(container))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
