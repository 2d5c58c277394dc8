package vn.courtaxis.dms.soap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.cxf.attachment.AttachmentDeserializer;
import org.apache.cxf.bus.spring.SpringBus;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.apache.cxf.staxutils.StaxUtils;
import org.apache.cxf.transport.servlet.CXFServlet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.util.unit.DataSize;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.dms.intake.IntakeBudget;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.incoming.TakeDocument;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.outgoing.AcceptDocument;
import vn.courtaxis.outgoing.RecallDocument;
import vn.courtaxis.outgoing.SendAgain;
import vn.courtaxis.repair.ResendDocument;
import vn.courtaxis.status.Recalls;
import vn.courtaxis.status.ReportStatus;

/** The SOAP door at {@code /services/documents}. */
@Configuration(proxyBeanMethods = false)
@Profile("!twin | sandbox")
class SoapDoorConfiguration {

    /** What a part may take of memory before it goes to the spool; parts that come in order need neither. */
    private static final long MEMORY_BYTES = 64 << 10;

    private static final int MAX_PARTS = 50;

    /** The envelope is metadata, a few kilobytes; files come beside it by MTOM, small ones may stand in it. */
    private static final Map<String, Object> ENVELOPE_LIMITS = Map.of(
            StaxUtils.MAX_ELEMENT_DEPTH,
            30,
            StaxUtils.MAX_CHILD_ELEMENTS,
            2_000,
            StaxUtils.MAX_ELEMENT_COUNT,
            20_000L,
            StaxUtils.MAX_ATTRIBUTE_COUNT,
            50,
            StaxUtils.MAX_ATTRIBUTE_SIZE,
            8 << 10,
            StaxUtils.MAX_TEXT_LENGTH,
            3 << 19,
            StaxUtils.MAX_XML_CHARACTERS,
            4L << 20);

    /** What each endpoint of this door is set to. */
    record Limits(Path spool, long maxFileBytes) {

        Map<String, Object> asEndpointProperties() {
            var properties = new HashMap<>(ENVELOPE_LIMITS);
            properties.put(AttachmentDeserializer.ATTACHMENT_DIRECTORY, spool.toString());
            properties.put(AttachmentDeserializer.ATTACHMENT_MEMORY_THRESHOLD, MEMORY_BYTES);
            properties.put(AttachmentDeserializer.ATTACHMENT_MAX_SIZE, maxFileBytes);
            properties.put(AttachmentDeserializer.ATTACHMENT_MAX_COUNT, MAX_PARTS);
            properties.put(Message.FAULT_STACKTRACE_ENABLED, false);
            // what nobody foresaw is logged once, by TypedFaults; what was foreseen is the caller's to log
            properties.put(FaultListener.class.getName(), (FaultListener) (fault, words, message) -> false);
            return properties;
        }
    }

    @Bean
    Limits soapDoorLimits(
            @Value("${court-axis.data-directory:data}") Path data,
            @Value("${court-axis.outgoing.max-file-size:300MB}") DataSize maxFileSize)
            throws IOException {
        return new Limits(emptySpool(data.resolve("soap-spool")), maxFileSize.toBytes());
    }

    /** Parts of calls that were under way when the adapter was stopped. */
    private static Path emptySpool(Path spool) throws IOException {
        Files.createDirectories(spool);
        try (var leftOver = Files.newDirectoryStream(spool, "cos*")) {
            for (var file : leftOver) {
                Files.deleteIfExists(file);
            }
        }
        return spool;
    }

    /** The name is the one that CXF looks for. */
    @Bean(name = "cxf", destroyMethod = "shutdown")
    SpringBus cxf() {
        return new SpringBus();
    }

    @Bean
    ServletRegistrationBean<CXFServlet> soapServlet() {
        var servlet = new ServletRegistrationBean<>(new CXFServlet(), "/services/*");
        servlet.setName("soap");
        servlet.addInitParameter("hide-service-list-page", "true");
        servlet.setLoadOnStartup(1);
        return servlet;
    }

    @Bean
    FlowCalls soapFlowCalls(
            RecallDocument recall, SendAgain again, ResendDocument resend, ReportStatus report, Recalls recalls) {
        return new FlowCalls(recall, again, resend, report, recalls);
    }

    @Bean
    DocumentsEndpoint documentsEndpoint(
            AcceptDocument accept,
            TakeDocument take,
            FlowCalls flows,
            LedgerViews views,
            CodeRegistry codes,
            DocumentStore store,
            IntakeBudget intake,
            Limits limits,
            Clock clock) {
        return new DocumentsEndpoint(accept, take, flows, views, codes, store, intake, limits.maxFileBytes(), clock);
    }

    @Bean(destroyMethod = "stop")
    EndpointImpl soapDoor(
            SpringBus bus,
            DocumentsEndpoint documents,
            AuthenticationManager accounts,
            IntakeBudget intake,
            Limits limits) {
        var door = new EndpointImpl(bus, documents);
        door.setProperties(limits.asEndpointProperties());
        door.getInInterceptors().add(new UsernameTokenGate(new PasswordCheck(accounts)));
        door.getOutFaultInterceptors().add(new TypedFaults(intake.limits().retryAfter()));
        door.publish("/documents");
        return door;
    }
}
