package vn.courtaxis.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jms.core.JmsTemplate;
import vn.courtaxis.flows.GarbledFiles;

final class BrokerStartTest {

    private static final int SERVER = 77;

    private final Path data;
    private final Path files;

    BrokerStartTest(@TempDir Path data) {
        this.data = data;
        this.files = data.resolve("broker");
    }

    @BeforeEach
    void aHintIsInTheFiles() throws Exception {
        var broker = new BrokerStart(configuration(), files, Clock.systemUTC()).started();
        send("a hint");
        broker.stop();
    }

    @Test
    void goesOnFromSoundFiles() throws Exception {
        var broker = new BrokerStart(configuration(), files, Clock.systemUTC()).started();

        assertThat(received()).isEqualTo("a hint");
        assertThat(asides()).isEmpty();
        broker.stop();
    }

    @ParameterizedTest
    @EnumSource
    void startsAnewWhateverBecameOfItsFiles(GarbledFiles garbled) throws Exception {
        garbled.all(files, new Random(1));

        var broker = new BrokerStart(configuration(), files, Clock.systemUTC()).started();

        send("another hint");
        assertThat(received()).isIn("a hint", "another hint");
        broker.stop();
    }

    @Test
    void setsAsideWhatItCannotStartFromAndDeletesNothing() throws Exception {
        GarbledFiles.OVERWRITTEN.all(files, new Random(1));

        var broker = new BrokerStart(configuration(), files, Clock.systemUTC()).started();

        assertThat(asides())
                .singleElement()
                .satisfies(aside -> assertThat(aside.resolve("journal")).isNotEmptyDirectory());
        broker.stop();
    }

    private List<Path> asides() throws IOException {
        try (var all = Files.list(data)) {
            return all.filter(path -> path.getFileName().toString().startsWith("broker-broken-"))
                    .toList();
        }
    }

    private Configuration configuration() {
        return new ConfigurationImpl()
                .setName("test")
                .setSecurityEnabled(false)
                .setPersistenceEnabled(true)
                .setJournalDirectory(files + "/journal")
                .setBindingsDirectory(files + "/bindings")
                .setLargeMessagesDirectory(files + "/largemessages")
                .setPagingDirectory(files + "/paging")
                .setMaxDiskUsage(-1)
                .addAcceptorConfiguration(new TransportConfiguration(
                        InVMAcceptorFactory.class.getName(), java.util.Map.of("serverId", SERVER)));
    }

    private static void send(String text) {
        jms().convertAndSend("outgoing-send", text);
    }

    private static @Nullable Object received() {
        return jms().receiveAndConvert("outgoing-send");
    }

    private static JmsTemplate jms() {
        var jms = new JmsTemplate(new ActiveMQConnectionFactory("vm://" + SERVER));
        jms.setReceiveTimeout(2000);
        return jms;
    }
}
