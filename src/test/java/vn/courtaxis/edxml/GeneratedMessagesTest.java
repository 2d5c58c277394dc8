package vn.courtaxis.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import vn.courtaxis.document.Verdict.Done;
import vn.courtaxis.edxml.ReadMessage.ReadDocument;
import vn.courtaxis.edxml.ReadMessage.ReadStatus;

/** Whatever can be written comes back as it was. A failure prints the seed that repeats it. */
class GeneratedMessagesTest {

    private static final int TRIES = 10_000;

    /** What is made up has files that are not what their names promise, files that travel in zips, and nameless relays. */
    private static final List<String> EXPECTED =
            List.of("WRAPPED_IN_ZIP", "CONTENT_NOT_AS_NAMED", "ZIP_NOT_UNWRAPPED", "TRACE_WITHOUT_ORGANIZATION");

    @Provide
    Arbitrary<Generated> generated() {
        return Arbitraries.randomValue(random -> new Generated(new java.util.Random(random.nextLong())));
    }

    @Property(tries = TRIES, seed = "20261127", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everyDocumentComesBackWithItsFiles(@ForAll("generated") Generated generated) throws IOException {
        var store = new HeldStore();
        var header = generated.header();
        var attachments = generated.attachments(store);
        var out = new ByteArrayOutputStream();
        new EdxmlWriter(store).write(header, attachments, out);

        var read = (ReadDocument) read(store, out.toByteArray());

        assertThat(read.header()).isEqualTo(header);
        assertThat(read.attachments()).isEqualTo(attachments);
        assertThat(EXPECTED).containsAll(Reading.codes(read));
    }

    @Property(tries = TRIES, seed = "20261127", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everyStatusComesBack(@ForAll("generated") Generated generated) throws IOException {
        var status = generated.status();
        var out = new ByteArrayOutputStream();
        new EdxmlWriter(new HeldStore()).write(status, out);

        var read = (ReadStatus) read(new HeldStore(), out.toByteArray());

        assertThat(read.status()).isEqualTo(status);
        assertThat(read.remarks()).isEmpty();
    }

    private static ReadMessage read(HeldStore store, byte[] message) throws IOException {
        var verdict = new EdxmlReader(store, EdxmlLimits.defaults()).read(store.keep(message));
        if (verdict instanceof Done<ReadMessage> done) {
            return done.value();
        }
        throw new AssertionError("Not read: " + verdict);
    }
}
