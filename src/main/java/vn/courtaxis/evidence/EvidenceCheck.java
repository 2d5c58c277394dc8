package vn.courtaxis.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.evidence.EvidenceManifest.Item;
import vn.courtaxis.exchange.Sha256;
import vn.courtaxis.signature.CadesCheck;

/** Checks an evidence file without anything but itself and the roots that the reader trusts. */
final class EvidenceCheck {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+(/[A-Za-z0-9-]+)?(\\.[A-Za-z0-9]+)?");
    /** Local header of a zip's first entry, whose name and content tell the kind of file. */
    private static final int BEGINNING = 30;
    /** Of what is kept in memory while it is checked: media type, manifest, seal. */
    private static final int MOST_KEPT = 8 << 20;

    private final CadesCheck seals;

    EvidenceCheck(CadesCheck seals) {
        this.seals = seals;
    }

    /** Why a file is not what was sealed. */
    enum Objection {
        NOT_STRICT(
                "tệp zip bị sửa hoặc có thể hiểu theo hai cách",
                "the zip file is damaged or could be read in two ways"),
        TWICE("có phần xuất hiện hai lần", "a part is there twice"),
        STRANGE_NAME("có tên lạ", "a strange name"),
        MEDIA_TYPE("không bắt đầu bằng loại tệp", "it does not begin with its media type"),
        NO_SEAL("thiếu danh mục hoặc niêm phong", "the manifest or its seal is missing"),
        OTHER_PARTS(
                "các phần không đúng như đã niêm phong: có phần bị sửa, thêm, bớt hoặc đổi chỗ",
                "the parts are not those that were sealed: something was changed, added, removed or moved"),
        OTHER_SEAL("niêm phong không thuộc danh mục này", "the seal is not over this manifest");

        private final String vietnamese;
        private final String english;

        Objection(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        String with(String detail) {
            return vietnamese + " / " + english + (detail.isEmpty() ? "" : ": " + detail);
        }
    }

    /**
     * What was found.
     *
     * @param parts what is contained, without manifest and seal
     * @param objections why the file is not what was sealed, in words; empty when it is
     * @param seal null when there is none to be judged
     */
    record Found(List<Item> parts, List<String> objections, CadesCheck.@Nullable Result seal) {

        boolean isIntact() {
            return objections.isEmpty();
        }
    }

    private static final class Contents implements StrictZip.Sink {
        private final List<Item> items = new ArrayList<>();
        private final Map<String, ByteArrayOutputStream> kept = new HashMap<>();
        private String name = "";
        private MessageDigest digest = Sha256.digest();

        @Override
        public void entry(String next) {
            end();
            name = next;
            if (isOfTheContainer(next)) {
                kept.put(next, new ByteArrayOutputStream());
            }
        }

        @Override
        public void bytes(byte[] buffer, int length) throws IOException {
            digest.update(buffer, 0, length);
            var copy = kept.get(name);
            if (copy != null) {
                if (copy.size() + length > MOST_KEPT) {
                    throw new StrictZip.NotStrict(name + " is too large");
                }
                copy.write(buffer, 0, length);
            }
        }

        private void end() {
            if (!name.isEmpty()) {
                items.add(new Item(name, Sha256.hex(digest)));
            }
            digest = Sha256.digest();
        }

        private byte @Nullable [] of(String part) {
            var bytes = kept.get(part);
            return bytes == null ? null : bytes.toByteArray();
        }
    }

    /** @throws IOException when it cannot be read, or was never an evidence file */
    Found check(Path file) throws IOException {
        if (!beginsAsEvidence(file)) {
            throw new IOException("another kind of file");
        }
        var contents = new Contents();
        var objections = new ArrayList<String>();
        try {
            StrictZip.read(file, contents);
            contents.end();
        } catch (StrictZip.NotStrict e) {
            objections.add(Objection.NOT_STRICT.with(String.valueOf(e.getMessage())));
            return new Found(parts(contents), objections, null);
        }
        names(contents, objections);
        var manifest = contents.of(EvidenceManifest.MANIFEST);
        var seal = contents.of(EvidenceManifest.SEAL);
        if (manifest == null || seal == null) {
            objections.add(Objection.NO_SEAL.with(""));
            return new Found(parts(contents), objections, null);
        }
        if (!Arrays.equals(manifest, EvidenceManifest.of(parts(contents)))) {
            objections.add(Objection.OTHER_PARTS.with(""));
        }
        var judged = seals.check(seal, manifest);
        if (!judged.intact()) {
            objections.add(Objection.OTHER_SEAL.with(judged.why()));
        }
        return new Found(parts(contents), objections, judged);
    }

    private static List<Item> parts(Contents contents) {
        return contents.items.stream()
                .filter(item -> !isOfTheContainer(item.name()))
                .toList();
    }

    private static void names(Contents contents, List<String> objections) {
        var names = contents.items.stream().map(Item::name).toList();
        if (names.stream().distinct().count() != names.size()) {
            objections.add(Objection.TWICE.with(""));
        }
        names.stream()
                .filter(name -> !NAME.matcher(name).matches())
                .forEach(name -> objections.add(Objection.STRANGE_NAME.with(name)));
        var expected = EvidenceManifest.MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII);
        if (names.isEmpty()
                || !names.get(0).equals(EvidenceManifest.MEDIA_TYPE_FILE)
                || !Arrays.equals(expected, contents.of(EvidenceManifest.MEDIA_TYPE_FILE))) {
            objections.add(Objection.MEDIA_TYPE.with(""));
        }
    }

    private static boolean beginsAsEvidence(Path file) throws IOException {
        var expected = EvidenceManifest.MEDIA_TYPE_FILE + EvidenceManifest.MEDIA_TYPE;
        try (var in = Files.newInputStream(file)) {
            var beginning = in.readNBytes(BEGINNING + expected.length());
            return new String(beginning, StandardCharsets.ISO_8859_1).endsWith(expected);
        }
    }

    private static boolean isOfTheContainer(String name) {
        return name.equals(EvidenceManifest.MEDIA_TYPE_FILE)
                || name.equals(EvidenceManifest.MANIFEST)
                || name.equals(EvidenceManifest.SEAL);
    }
}
