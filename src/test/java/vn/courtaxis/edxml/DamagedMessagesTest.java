package vn.courtaxis.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
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

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
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
        assertThat(accepted).isGreaterThan(1000);
        assertThat(refused).isGreaterThan(1000);
    }

    private static void check(byte[] message, ReadMessage read, HeldStore store) throws IOException {
        try {
            var dom = DomReading.of(message);
            Spoken.assertSaid(dom, read);
            if (read instanceof ReadDocument document) {
                assertThat(contents(document, store)).containsExactlyElementsOf(contents(dom));
            }
        } catch (SAXException e) {
            fail("accepted what is no XML: " + e.getMessage());
        }
    }

    private static List<String> contents(ReadDocument document, HeldStore store) {
        return document.attachments().stream()
                .map(attachment -> Base64.getEncoder().encodeToString(store.bytes(attachment.content())))
                .toList();
    }

    private static List<String> contents(DomReading dom) throws IOException {
        var contents = new ArrayList<String>();
        for (var attachment : dom.attachments()) {
            var payload = attachment.getOrDefault("ContentTransferEncoded", "").replaceAll("\\s", "");
            var bytes = unwrapped(
                    Base64.getDecoder().decode(payload), attachment.getOrDefault("AttachmentName", ""));
            if (bytes.length > 0) {
                contents.add(Base64.getEncoder().encodeToString(bytes));
            }
        }
        return contents;
    }

    private static byte[] unwrapped(byte[] bytes, String name) throws IOException {
        if (bytes.length < 4 || !Arrays.equals(bytes, 0, 4, new byte[] {'P', 'K', 3, 4}, 0, 4)) {
            return bytes;
        }
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var entry = zip.getNextEntry();
            var wrapped = WRAPPER.matcher(entry.getName());
            var wrapper = !ZIP_NAMES.contains(extension)
                    || (wrapped.matches() && wrapped.group(1).toLowerCase(Locale.ROOT).equals(extension));
            var content = wrapper ? zip.readAllBytes() : bytes;
            return wrapper && zip.getNextEntry() == null ? content : bytes;
        }
    }
}
