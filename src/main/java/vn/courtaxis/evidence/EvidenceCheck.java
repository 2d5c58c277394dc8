package vn.courtaxis.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.evidence.EvidenceManifest.Item;
import vn.courtaxis.exchange.Sha256;
import vn.courtaxis.signature.CadesCheck;

/**
 * Checks an evidence file without anything but itself and the roots that the reader trusts. The file is read twice, by its directory and
 * from its beginning: what two readers could see differently is refused.
 */
final class EvidenceCheck {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+(/[A-Za-z0-9-]+)?(\\.[A-Za-z0-9]+)?");
    private static final int MOST_PARTS = 10_000;
    private static final long MOST_BYTES = 16L << 30;
    /** Of what is kept in memory while it is checked: media type, manifest, seal. */
    private static final int MOST_KEPT = 8 << 20;

    private final CadesCheck seals;

    EvidenceCheck(CadesCheck seals) {
        this.seals = seals;
    }

    /**
     * What was found.
     *
     * @param parts what is contained, without manifest and seal
     * @param objections why the file is not what was sealed; empty when it is
     * @param seal null when there is none to be judged
     */
    record Found(List<Item> parts, List<String> objections, CadesCheck.@Nullable Result seal) {

        boolean isIntact() {
            return objections.isEmpty();
        }
    }

    private static final class Contents {
        private final List<Item> items = new ArrayList<>();
        private final Map<String, byte[]> kept = new HashMap<>();
        private long bytes;
    }

    /** @throws IOException when it cannot be read, or is no zip file */
    Found check(Path file) throws IOException {
        var contents = read(file);
        var objections = new ArrayList<String>();
        names(contents, objections);
        if (!namesOfTheDirectory(file).equals(contents.items.stream().map(Item::name).toList())) {
            objections.add("the zip directory names other parts than the file holds");
        }
        var manifest = contents.kept.get(EvidenceManifest.MANIFEST);
        var seal = contents.kept.get(EvidenceManifest.SEAL);
        var parts = contents.items.stream().filter(item -> !isOfTheContainer(item.name())).toList();
        if (manifest == null || seal == null) {
            objections.add("the manifest or its seal is missing");
            return new Found(parts, objections, null);
        }
        if (!Arrays.equals(manifest, EvidenceManifest.of(parts))) {
            objections.add("the parts are not those that were sealed: something was changed, added, removed or moved");
        }
        var judged = seals.check(seal, manifest);
        if (!judged.intact()) {
            objections.add("the seal is not over this manifest: " + judged.why());
        }
        return new Found(parts, objections, judged);
    }

    private static void names(Contents contents, List<String> objections) {
        var names = contents.items.stream().map(Item::name).toList();
        if (names.stream().distinct().count() != names.size()) {
            objections.add("a part is there twice");
        }
        names.stream().filter(name -> !NAME.matcher(name).matches()).forEach(name -> objections.add("a strange name: "
                + name.replaceAll("\\P{Graph}", "?")));
        var expected = EvidenceManifest.MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII);
        if (names.isEmpty()
                || !names.get(0).equals(EvidenceManifest.MEDIA_TYPE_FILE)
                || !Arrays.equals(expected, contents.kept.get(EvidenceManifest.MEDIA_TYPE_FILE))) {
            objections.add("it does not begin with its media type");
        }
    }

    private static boolean isOfTheContainer(String name) {
        return name.equals(EvidenceManifest.MEDIA_TYPE_FILE)
                || name.equals(EvidenceManifest.MANIFEST)
                || name.equals(EvidenceManifest.SEAL);
    }

    private static Contents read(Path file) throws IOException {
        var contents = new Contents();
        try (var in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (contents.items.size() == MOST_PARTS) {
                    throw new ZipException("more than " + MOST_PARTS + " parts");
                }
                contents.items.add(item(entry, in, contents));
            }
        }
        if (contents.items.isEmpty()) {
            throw new ZipException("no zip file");
        }
        return contents;
    }

    private static Item item(ZipEntry entry, InputStream in, Contents contents) throws IOException {
        var digest = Sha256.digest();
        var kept = isOfTheContainer(entry.getName()) ? new java.io.ByteArrayOutputStream() : null;
        var buffer = new byte[64 << 10];
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            contents.bytes += read;
            digest.update(buffer, 0, read);
            if (contents.bytes > MOST_BYTES || (kept != null && kept.size() + read > MOST_KEPT)) {
                throw new ZipException(entry.getName() + " is too large");
            }
            if (kept != null) {
                kept.write(buffer, 0, read);
            }
        }
        if (kept != null) {
            contents.kept.put(entry.getName(), kept.toByteArray());
        }
        return new Item(entry.getName(), Sha256.hex(digest));
    }

    private static List<String> namesOfTheDirectory(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return Collections.list(zip.entries()).stream().map(ZipEntry::getName).toList();
        }
    }
}
