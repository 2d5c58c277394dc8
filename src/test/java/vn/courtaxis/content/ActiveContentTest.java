package vn.courtaxis.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.courtaxis.document.Remark;
import vn.courtaxis.document.RemarkCode;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.signature.PdfActivity;
import vn.courtaxis.signature.PdfInspector;

class ActiveContentTest {

    private static final String TYPES = "[Content_Types].xml";

    private final TemporaryDocumentStore store;
    private final ActiveContent active;

    ActiveContentTest(@TempDir Path folder) {
        store = new TemporaryDocumentStore(folder);
        active = new ActiveContent(store, new PdfInspector(store));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/vbaProject.bin",
                "xl/VBAPROJECT.BIN",
                "xl\\macrosheets\\sheet1.xml",
                "Basic/Standard/script-lb.xlb",
                "Basic/script-lc.xml",
                "Scripts/python/a.py"
            })
    void findsTheMacrosOfAnOfficeFileUnderAnyName(String part) throws Exception {
        assertThat(codes("a.docx", zip(entry("a.xml", "x"), entry(part, "code"))))
                .contains("MACROS_IN_FILE");
    }

    @Test
    void findsARenamedMacroPartByItsType() throws Exception {
        var types = "<Types><Override PartName='/a.bin' ContentType='application/vnd.ms-office.vbaProject'/></Types>";

        assertThat(codes("a.docx", zip(entry(TYPES, types), entry("a.bin", "code"))))
                .containsExactly("MACROS_IN_FILE");
    }

    @Test
    void saysNothingOfAPlainOfficeFile() throws Exception {
        var types = "<Types><Default Extension='xml' ContentType='application/xml'/></Types>";
        var plain = zip(entry(TYPES, types), entry("word/document.xml", "vbaProject.bin _VBA_PROJECT Macros"));

        assertThat(codes("a.docx", plain)).isEmpty();
        assertThat(codes("a.txt", "vbaProject.bin".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    @Test
    void findsTheMacrosOfACompoundFile() throws Exception {
        assertThat(codes("a.doc", compound("Root Entry", "Macros", "WordDocument")))
                .containsExactly("MACROS_IN_FILE");
        assertThat(codes("a.xls", compound("Root Entry", "_VBA_PROJECT_CUR", "Workbook")))
                .containsExactly("MACROS_IN_FILE");
        assertThat(codes("a.doc", compound("Root Entry", "WordDocument", "1Table")))
                .isEmpty();
    }

    @Test
    void wordsOfACompoundFilesTextAreNoDirectory() throws Exception {
        var text = compound("Root Entry", "WordDocument");
        var words = "Macros VBA _VBA_PROJECT".repeat(40).getBytes(StandardCharsets.UTF_16LE);

        assertThat(codes("a.doc", joined(text, words))).isEmpty();
    }

    @Test
    void findsNoneInRandomBytesHoweverMany() throws Exception {
        var random = new Random(5);
        for (var n = 0; n < 20; n++) {
            var noise = new byte[200_000];
            random.nextBytes(noise);
            System.arraycopy(compound("Root Entry"), 0, noise, 0, 512);
            assertThat(codes("a.doc", noise)).isEmpty();
            assertThat(codes("a.bin", noise)).isEmpty();
        }
    }

    @Test
    void findsThemInZipsWithinZips() throws Exception {
        var inner = zip(entry("word/vbaProject.bin", "code"));
        var old = compound("Root Entry", "VBA");

        assertThat(codes("a.zip", zip(entry("b.zip", zip(entry("c.docm", inner))))))
                .containsExactly("MACROS_IN_FILE");
        assertThat(codes("a.zip", zip(entry("word/embeddings/b.bin", old)))).containsExactly("MACROS_IN_FILE");
    }

    @Test
    void saysWhenItCouldNotSeeAll() throws Exception {
        var deep = zip(entry("a.txt", "x"));
        for (var n = 0; n < 10; n++) {
            deep = zip(entry("a.zip", deep));
        }

        assertThat(codes("a.zip", deep)).containsExactly("CONTENT_NOT_INSPECTED");
        assertThat(codes("a.zip", Arrays.copyOf(zip(entry("a.txt", "x".repeat(500))), 40)))
                .containsExactly("CONTENT_NOT_INSPECTED");
        assertThat(codes("a.docx", compound("Root Entry", "EncryptedPackage")))
                .containsExactly("CONTENT_NOT_INSPECTED");
    }

    @Test
    void aBombOfManyEntriesOrBytesIsLeftUnseenInGoodTime() throws Exception {
        var entries = new Entry[MacroSearch.MOST_ENTRIES + 10];
        Arrays.setAll(entries, n -> entry("a" + n, ""));
        var zeros = zip(entry("z", new byte[8 << 20]));
        var bombs = new Entry[80];
        Arrays.setAll(bombs, n -> entry("b" + n + ".zip", zeros));

        assertThat(codes("a.zip", zip(entries))).containsExactly("CONTENT_NOT_INSPECTED");
        assertThat(codes("a.zip", zip(bombs))).containsExactly("CONTENT_NOT_INSPECTED");
    }

    @Test
    void aDirectoryThatNamesOtherPartsThanTheLocalHeadersDoesNotHideThem() throws Exception {
        var honest = zip(entry("word/aaaaaaaaaaa.bin", "code"));
        var text = new String(honest, StandardCharsets.ISO_8859_1);
        var central = text.lastIndexOf("word/aaaaaaaaaaa.bin");
        var lying = text.substring(0, central) + "word/xvbaProject.bin" + text.substring(central + 20);

        assertThat(codes("a.docx", lying.getBytes(StandardCharsets.ISO_8859_1))).containsExactly("MACROS_IN_FILE");
    }

    @Test
    void namesFromOldCodePagesAreNoObstacle() throws Exception {
        var named = zip(entry("Q\u00B4\u00E9\u00FF.txt", "x"));
        var flagless = named.clone();
        flagless[7] &= ~8;
        var broken = new String(flagless, StandardCharsets.ISO_8859_1).replace("\u00C3\u00BF", "\u00FF\u00FE");

        assertThat(codes("a.zip", broken.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @Test
    void aNameThatPromisesMacrosIsEnough() throws Exception {
        assertThat(codes("a.XLSM", zip(entry("a", "x")))).containsExactly("MACROS_IN_FILE");
    }

    @Test
    void tellsOfPdfsWhatTheyDo() throws Exception {
        assertThat(codes("scan", "%PDF-1.4\nbroken".getBytes(StandardCharsets.US_ASCII)))
                .containsExactly("CONTENT_NOT_INSPECTED");
        assertThat(ActiveContent.of("a.pdf", Set.of(PdfActivity.LAUNCH, PdfActivity.EMBEDDED_FILES)))
                .containsExactly(
                        Remark.of(RemarkCode.ACTIVE_CONTENT_IN_PDF, "a.pdf: LAUNCH"),
                        Remark.of(RemarkCode.EMBEDDED_FILES_IN_PDF, "a.pdf"));
    }

    @Test
    void filesInAPdfAreNoReasonForAlarm() {
        assertThat(ActiveContent.isAlarming(ActiveContent.of("a.pdf", Set.of(PdfActivity.EMBEDDED_FILES))))
                .isFalse();
        assertThat(ActiveContent.isAlarming(ActiveContent.of("a.pdf", Set.of(PdfActivity.JAVASCRIPT))))
                .isTrue();
        assertThat(ActiveContent.isAlarming(ActiveContent.of("a.pdf", Set.of(PdfActivity.NOT_ALL_SEEN))))
                .isTrue();
    }

    private List<String> codes(String name, byte[] bytes) throws IOException {
        return active.of(name, store.keep(bytes)).stream().map(Remark::code).toList();
    }

    private record Entry(String name, byte[] content) {}

    private static Entry entry(String name, String content) {
        return new Entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static Entry entry(String name, byte[] content) {
        return new Entry(name, content);
    }

    private static byte[] zip(Entry... entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.name()));
                zip.write(entry.content());
            }
        }
        return out.toByteArray();
    }

    /** A header sector and a directory sector with these names; the root first, then storages. */
    private static byte[] compound(String... names) {
        var file = new byte[512 + 128 * Math.max(4, names.length)];
        System.arraycopy(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 0, file, 0, 8);
        for (var n = 0; n < names.length; n++) {
            var at = 512 + 128 * n;
            var name = names[n].getBytes(StandardCharsets.UTF_16LE);
            System.arraycopy(name, 0, file, at, name.length);
            file[at + 64] = (byte) (name.length + 2);
            file[at + 66] = (byte) (n == 0 ? 5 : names[n].equals("EncryptedPackage") ? 2 : 1);
        }
        return file;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
