package vn.courtaxis.axis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.document.MessageKind;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.AxisAnswer;
import vn.courtaxis.exchange.AxisAnswer.Complete;
import vn.courtaxis.exchange.AxisGateway.Acknowledgement;
import vn.courtaxis.exchange.AxisGateway.Listed;
import vn.courtaxis.exchange.TemporaryDocumentStore;
import vn.courtaxis.sandbox.twin.SampleMessage;
import vn.courtaxis.sandbox.twin.TwinServer;

/** Much at once, and large messages. Run with {@code -Dtwin.megabytes=130} and {@code -Xmx256m} to see that nothing is held whole. */
class TwinLoadTest {

    private static final OrganizationCode COURT = OrganizationCode.of("W90.01");
    private static final int MEGABYTES = Integer.getInteger("twin.megabytes", 16);

    private TwinServer server;
    private TemporaryDocumentStore store;
    private HttpAxisGateway gateway;

    @BeforeEach
    void start(@TempDir Path twinFolder, @TempDir Path storeFolder) {
        server = TwinServer.on(twinFolder);
        store = new TemporaryDocumentStore(storeFolder);
        var accounts = List.of(new AxisAccount("W90", "sandbox-court"), new AxisAccount("G22", "sandbox-office"));
        var limit = Duration.ofMinutes(2);
        gateway = new HttpAxisGateway(
                new AxisSettings(server.baseUrl(), accounts, limit, limit, limit), store, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void carriesALargePdfBothWaysWithoutChangingItsBytes() throws Exception {
        var sent = MessageDigest.getInstance("SHA-256");
        var message = messageWithPdf(sent);

        var answer = gateway.send("W90", COURT, MessageKind.DOCUMENT, message);
        var fetched = gateway.fetch("G22", listed().get(0).axisDocId());

        assertThat(answer).isInstanceOf(Complete.class);
        assertThat(fetched)
                .isInstanceOfSatisfying(
                        Complete.class,
                        complete -> assertThat(hashOfThePdfIn((StoredFile) complete.value()))
                                .isEqualTo(sent.digest()));
    }

    private StoredFile messageWithPdf(MessageDigest digest) throws IOException {
        var around = SampleMessage.from("W90.01")
                .to("G22")
                .withText("large.pdf", "application/pdf", "@")
                .xml()
                .split("@", -1);
        try (var draft = store.draft()) {
            draft.stream().write(around[0].getBytes(UTF_8));
            writePdf(draft.stream(), digest);
            draft.stream().write(around[1].getBytes(UTF_8));
            return draft.keep();
        }
    }

    private static void writePdf(OutputStream out, MessageDigest digest) throws IOException {
        var random = new Random(7);
        var megabyte = new byte[3 << 18];
        try (var kept = new Kept(out);
                var pdf = new DigestOutputStream(Base64.getEncoder().wrap(kept), digest)) {
            pdf.write("%PDF-1.7\n".getBytes(UTF_8));
            for (var i = 0; i < MEGABYTES * 4 / 3; i++) {
                random.nextBytes(megabyte);
                pdf.write(megabyte);
            }
        }
    }

    private static final class Kept extends OutputStream {

        private final OutputStream out;

        private Kept(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }
    }

    private byte[] hashOfThePdfIn(StoredFile message) {
        try (var in = store.open(message)) {
            var xml = (XMLStreamReader2) new WstxInputFactory().createXMLStreamReader(in);
            while (!(xml.isStartElement() && xml.getLocalName().equals("ContentTransferEncoded"))) {
                xml.next();
            }
            var digest = MessageDigest.getInstance("SHA-256");
            try (var zip = new ZipInputStream(new Content(xml))) {
                assertThat(zip.getNextEntry()).isNotNull();
                zip.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            }
            return digest.digest();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Content extends InputStream {

        private final XMLStreamReader2 xml;

        private Content(XMLStreamReader2 xml) {
            this.xml = xml;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return xml.readElementAsBinary(bytes, offset, length);
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        }
    }

    @Test
    void losesAndDoublesNothingWhenManyCallAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        var sends = IntStream.range(0, 200)
                .<Callable<AxisAnswer<String>>>mapToObj(i -> () -> gateway.send(
                        "W90",
                        COURT,
                        MessageKind.DOCUMENT,
                        store.keep(SampleMessage.from("W90.01")
                                .to("G22")
                                .about("n" + i)
                                .xml())))
                .toList();

        for (var sent : threads.invokeAll(sends)) {
            assertThat(sent.get()).isInstanceOf(Complete.class);
        }
        var acknowledgements = listed().stream()
                .<Callable<AxisAnswer<Void>>>map(
                        item -> () -> gateway.acknowledge("G22", item.axisDocId(), Acknowledgement.DONE))
                .toList();
        for (var acknowledged : threads.invokeAll(acknowledgements)) {
            assertThat(acknowledged.get()).isInstanceOf(Complete.class);
        }
        threads.shutdown();

        assertThat(acknowledgements).hasSize(200);
        assertThat(listed()).isEmpty();
        assertThat(server.twin().accepted())
                .hasSize(200)
                .extracting(message -> message.sha256())
                .doesNotHaveDuplicates();
    }

    private List<Listed> listed() {
        return gateway.received("G22", MessageKind.DOCUMENT) instanceof Complete<List<Listed>> complete
                ? complete.value()
                : List.of();
    }
}
