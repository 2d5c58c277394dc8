package vn.courtaxis.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.xml.sax.SAXException;
import vn.courtaxis.document.Verdict.Done;
import vn.courtaxis.edxml.ReadMessage.ReadDocument;

/**
 * Damaged messages never break the reader, and none is accepted with a value that the message does not say.
 *
 * <p>What is a wrong value? Nobody can know of a text that it read otherwise before its bytes were damaged. So the
 * criterion is: what is accepted equals, in every field of the header and every byte of the attachments, an independent
 * reading (DOM) of the same damaged bytes, or a remark says that the text was no such value. Then any difference to the
 * original lies inside the damaged text itself, and none comes from our reader.
 */
class DamagedMessagesTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long MOST_ALLOCATED = 16L << 20;
    private static final Pattern WRAPPER =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\.([^./\\\\]+)");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final List<String> ZIP_NAMES = List.of("zip", "docx", "xlsx");

    private static int accepted;
    private static int refused;

    record Damaged(byte[] bytes) {}

    @Provide
    Arbitrary<Damaged> damaged() {
        return Arbitraries.randomValue(random -> {
            var generated = new Generated(new Random(random.nextLong()));
            try {
                return new Damaged(generated.damage(generated.message(new HeldStore())));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Property(tries = 10_000, seed = "20261127", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void isRefusedOrReadAsItNowSays(@ForAll("damaged") Damaged message) throws IOException {
        var store = new HeldStore();
        var kept = store.keep(message.bytes());
        var before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());

        var verdict = new EdxmlReader(store, EdxmlLimits.defaults()).read(kept);

        assertThat(THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before)
                .isLessThan(MOST_ALLOCATED);
        if (verdict instanceof Done<ReadMessage> done) {
            accepted++;
            check(message.bytes(), done.value(), store);
        } else {
            refused++;
            assertThat(store.files()).as("a refused message leaves nothing").isEqualTo(1);
        }
    }

    /** A test in which everything is refused would prove nothing. */
    @AfterContainer
    static void manyOfEach() {
        System.out.println("damaged messages: " + accepted + " accepted, " + refused + " refused");
        assertThat(accepted).isGreaterThan(500);
        assertThat(refused).isGreaterThan(500);
    }

    private static void check(byte[] message, ReadMessage read, HeldStore store) throws IOException {
        try {
            var dom = DomReading.of(underASoundDeclaration(message));
            Spoken.assertSaid(dom, read);
            if (read instanceof ReadDocument document) {
                assertContents(dom, document, store);
            }
        } catch (SAXException e) {
            fail("accepted what is no XML: " + e.getMessage());
        }
    }

    /** Our parser overlooks a stray control character in the XML declaration, which says nothing of the document. */
    private static byte[] underASoundDeclaration(byte[] message) {
        var text = new String(message, StandardCharsets.ISO_8859_1);
        var end = text.indexOf("?>");
        return text.startsWith("<?xml") && end > 0 && end < 200
                ? ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text.substring(end + 2))
                        .getBytes(StandardCharsets.ISO_8859_1)
                : message;
    }

    /** In the order of the message; an attachment may also stand as it came when its name, which decides, is gone. */
    private static void assertContents(DomReading dom, ReadDocument document, HeldStore store) {
        var said = dom.attachments().stream()
                .map(DamagedMessagesTest::readings)
                .filter(readings -> readings.stream().anyMatch(bytes -> bytes.length > 0))
                .toList();
        assertThat(document.attachments()).hasSameSizeAs(said);
        for (var n = 0; n < said.size(); n++) {
            var read = store.bytes(document.attachments().get(n).content());
            assertThat(said.get(n)).as("attachment %d", n).anyMatch(bytes -> Arrays.equals(bytes, read));
        }
    }

    private static List<byte[]> readings(Map<String, String> attachment) {
        var payload = attachment.getOrDefault("ContentTransferEncoded", "").replaceAll("\\s", "");
        var name = attachment.getOrDefault("AttachmentName", "");
        var bytes = decoded(payload);
        if (bytes.length < 4 || !Arrays.equals(bytes, 0, 4, ZIP, 0, 4)) {
            return List.of(bytes);
        }
        try {
            var unwrapped = unwrapped(bytes, name);
            return name.isEmpty() ? List.of(bytes, unwrapped) : List.of(unwrapped);
        } catch (IOException | IllegalArgumentException e) {
            assertThat(name.isEmpty() || ZIP_NAMES.contains(extension(name)))
                    .as("a broken wrapper was accepted under the name %s", name)
                    .isTrue();
            return List.of(bytes);
        }
    }

    /** Padding within a payload ends one piece of base64 and begins another, as MIME readers have it. */
    private static byte[] decoded(String payload) {
        var out = new ByteArrayOutputStream();
        for (var piece : payload.split("(?<==)(?=[^=])")) {
            out.writeBytes(Base64.getDecoder().decode(piece));
        }
        return out.toByteArray();
    }

    private static byte[] unwrapped(byte[] bytes, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var entry = zip.getNextEntry();
            if (entry == null) {
                throw new ZipException("no entry");
            }
            var wrapped = WRAPPER.matcher(entry.getName());
            var wrapper = !ZIP_NAMES.contains(extension(name))
                    || (wrapped.matches()
                            && wrapped.group(1).toLowerCase(Locale.ROOT).equals(extension(name)));
            var content = wrapper ? zip.readAllBytes() : bytes;
            return wrapper && zip.getNextEntry() == null ? content : bytes;
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
