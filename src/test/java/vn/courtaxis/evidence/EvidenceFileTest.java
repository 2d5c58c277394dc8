package vn.courtaxis.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.evidence.EvidenceManifest.Item;
import vn.courtaxis.exchange.Sha256;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.signature.CadesSeal;

/** An evidence file that is whole is found sound; whatever is done to it, it is not. */
final class EvidenceFileTest {

    static final Path CERTIFICATES = Path.of("certs-sample");
    private static final String[] TRUST = {
        "--trust",
        CERTIFICATES.resolve("evidence.pem").toString(),
        "--crl",
        CERTIFICATES.resolve("evidence.crl").toString()
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
        var manifest = EvidenceManifest.of(
                parts.stream().map(part -> new Item(part.name(), part.sha256())).toList());
        var seal = CadesSeal.of(CERTIFICATES.resolve("evidence.p12"), "sandbox", "", Clock.systemUTC())
                .seal(manifest);
        var out = new ByteArrayOutputStream();
        var contents = new SealedEvidence.Contents(parts, manifest, seal, LocalDateTime.of(2026, 11, 27, 9, 0));
        new SealedEvidence(contents, store, () -> {}).writeTo(out);
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

    /** But for what a zip says of times and versions, which nobody reads, each byte counts. */
    @Test
    void noByteOfTheContentsCanBeChangedUnnoticed() throws IOException {
        var random = new Random(20261127);
        for (var n = 0; n < 400; n++) {
            var changed = sound.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, changed);

            var found = verify(TRUST);

            assertThat(found == VerifyEvidence.SOUND && !directoryParts().equals(hashes(sound)))
                    .isFalse();
        }
    }

    /** As a program finds them that goes by the directory. */
    private Map<String, String> directoryParts() throws IOException {
        var found = new LinkedHashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                try (var content = zip.getInputStream(entry)) {
                    found.put(entry.getName(), Sha256.hex(content.readAllBytes()));
                }
            }
        }
        return found;
    }

    private static Map<String, String> hashes(byte[] container) throws IOException {
        var hashes = new LinkedHashMap<String, String>();
        parts(container).forEach((name, bytes) -> hashes.put(name, Sha256.hex(bytes)));
        return hashes;
    }

    @Test
    void whatOnlyTheDirectoryLeadsToIsNoticed() throws IOException {
        var forged = zip(Map.of("files/01.pdf", "%PDF-1.7 forged!".getBytes(UTF_8)));
        var start = startOfDirectory(sound);
        var second = startOfDirectory(forged);
        var built = new ByteArrayOutputStream();
        built.write(sound, 0, start);
        built.write(forged, 0, second);
        built.write(sound, start, sound.length - start);
        var bytes = built.toByteArray();
        var end = bytes.length - 22;
        little(bytes, end + 16, start + second);
        var at = start + second;
        while (!new String(bytes, at + 46, bytes[at + 28], UTF_8).equals("files/01.pdf")) {
            at += 46 + bytes[at + 28];
        }
        System.arraycopy(forged, second + 16, bytes, at + 16, 12);
        little(bytes, at + 42, start);
        Files.write(file, bytes);

        assertThat(directoryParts()).containsEntry("files/01.pdf", Sha256.hex("%PDF-1.7 forged!"));
        assertThat(verify(TRUST)).isEqualTo(VerifyEvidence.ALTERED);
    }

    @Test
    void whatIsAddedAroundTheZipIsNoticed() throws IOException {
        var comment = Arrays.copyOf(sound, sound.length + 3);
        comment[sound.length - 2] = 3;
        Files.write(file, comment);
        assertThat(verify(TRUST)).isEqualTo(VerifyEvidence.ALTERED);

        Files.write(file, Arrays.copyOf(sound, sound.length + 1));
        assertThat(verify(TRUST)).isEqualTo(VerifyEvidence.ALTERED);
    }

    @Test
    void aCommentThatIsOnlyAnnouncedIsNoticed() throws IOException {
        var announced = sound.clone();
        announced[sound.length - 2] = 3;
        Files.write(file, announced);

        assertThat(verify(TRUST)).isEqualTo(VerifyEvidence.ALTERED);
    }

    @Test
    void whatStandsBetweenTwoPartsIsNoticed() throws IOException {
        var start = startOfDirectory(sound);
        var second = start + 46 + sound[start + 28];
        var gap = ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN).getInt(second + 42);
        var built = new ByteArrayOutputStream();
        built.write(sound, 0, gap);
        built.write("hidden".getBytes(UTF_8));
        built.write(sound, gap, sound.length - gap);
        var bytes = built.toByteArray();
        var moved = bytes.length - sound.length;
        little(bytes, bytes.length - 6, start + moved);
        for (var at = second + moved; at < bytes.length - 22; at += 46 + bytes[at + 28]) {
            little(
                    bytes,
                    at + 42,
                    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at + 42) + moved);
        }
        Files.write(file, bytes);

        assertThat(directoryParts()).isNotEmpty();
        assertThat(verify(TRUST)).isEqualTo(VerifyEvidence.ALTERED);
    }

    @Test
    void aSealThatCarriesItsOwnContentIsNoticed() throws Exception {
        var genuine = parts(sound);
        var detached = new CMSSignedData(genuine.get(EvidenceManifest.SEAL));
        var carrying = new SignedData(
                SignedData.getInstance(detached.toASN1Structure().getContent()).getDigestAlgorithms(),
                new ContentInfo(CMSObjectIdentifiers.data, new DEROctetString(genuine.get(EvidenceManifest.MANIFEST))),
                SignedData.getInstance(detached.toASN1Structure().getContent()).getCertificates(),
                null,
                SignedData.getInstance(detached.toASN1Structure().getContent()).getSignerInfos());
        var seal = new ContentInfo(CMSObjectIdentifiers.signedData, carrying).getEncoded();
        var forged = "%PDF-1.7 forged".getBytes(UTF_8);
        genuine.put("files/01.pdf", forged);
        var items = genuine.entrySet().stream()
                .filter(part ->
                        !part.getKey().startsWith("META-INF/") && !part.getKey().equals("mimetype"))
                .map(part -> new Item(part.getKey(), Sha256.hex(part.getValue())))
                .toList();
        genuine.put(EvidenceManifest.MANIFEST, EvidenceManifest.of(items));
        genuine.put(EvidenceManifest.SEAL, seal);
        Files.write(file, zip(genuine));

        assertThat(verify(TRUST)).isEqualTo(VerifyEvidence.ALTERED);
        assertThat(said.toString(UTF_8)).contains("content of its own");
    }

    @Test
    void tellsASealOfAnotherCertificateFromTheExpectedOne() {
        assertThat(verify(with(TRUST, "--signer", "00".repeat(32)))).isEqualTo(VerifyEvidence.ALTERED);
        var certificate = said.toString(UTF_8)
                .lines()
                .filter(line -> line.startsWith("Chứng thư"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow();

        assertThat(verify(with(TRUST, "--signer", certificate))).isEqualTo(VerifyEvidence.SOUND);
    }

    @Test
    void aNameCannotWriteTheConclusion() throws IOException {
        after(parts -> parts.put("x\n\u001b[2JKẾT LUẬN: NGUYÊN VẸN", new byte[] {1}));

        assertThat(said.toString(UTF_8).lines())
                .noneMatch(line -> line.startsWith("KẾT LUẬN: NGUYÊN VẸN"))
                .noneMatch(line -> line.contains("\u001b"));
    }

    private static String[] with(String[] first, String... more) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static int startOfDirectory(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
    }

    private static void little(byte[] bytes, int at, int value) {
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
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
        var manifest = Objects.requireNonNull(parts(sound).get(EvidenceManifest.MANIFEST));
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
        assertThat(VerifyEvidence.run(List.of(folder.resolve("absent").toString()), new PrintStream(said, true, UTF_8)))
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

    private static Map<String, byte[]> parts(byte[] container) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(container))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static ZipEntry entry(String name, byte[] content) {
        var entry = new ZipEntry(name);
        if (name.equals("mimetype")) {
            var crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        return entry;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(entry(part.getKey(), part.getValue()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
