package vn.courtaxis.dms.soap;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.security.auth.callback.CallbackHandler;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.handler.WSHandlerConstants;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.courtaxis.dms.intake.IntakeBudget;
import vn.courtaxis.dms.soap.api.Documents;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.ledger.Ledger;

/** The SOAP door on a real port, in front of a real ledger and document store; nothing else of the adapter runs. */
final class SoapDoor implements AutoCloseable {

    static final long MAX_FILE_BYTES = 8 << 20;

    private final Path data;
    private final AnnotationConfigServletWebServerApplicationContext context;

    private SoapDoor(Path data, AnnotationConfigServletWebServerApplicationContext context) {
        this.data = data;
        this.context = context;
    }

    static SoapDoor open(Path data) {
        return open(data, MAX_FILE_BYTES);
    }

    static SoapDoor open(Path data, long maxFileBytes) {
        var context = new AnnotationConfigServletWebServerApplicationContext();
        Map<String, Object> properties = Map.of(
                "court-axis.data-directory", data.toString(),
                "court-axis.outgoing.max-file-size", maxFileBytes + "B",
                "test.database", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.register(SoapDoorConfiguration.class, BehindTheDoor.class);
        context.refresh();
        return new SoapDoor(data, context);
    }

    Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    DocumentStore store() {
        return context.getBean(DocumentStore.class);
    }

    IntakeBudget intake() {
        return context.getBean(IntakeBudget.class);
    }

    DatabaseThatFails database() {
        return context.getBean(DatabaseThatFails.class);
    }

    URI address() {
        return URI.create("http://localhost:"
                + Objects.requireNonNull(context.getWebServer()).getPort() + "/services/documents");
    }

    /** Files of calls that lie in the spool now. */
    long spooled() throws IOException {
        try (var files = Files.list(data.resolve("soap-spool"))) {
            return files.count();
        }
    }

    /** A client of the document system that signs in by UsernameToken. */
    Documents as(String account, String password) {
        var token = new HashMap<String, Object>();
        token.put(WSHandlerConstants.ACTION, WSHandlerConstants.USERNAME_TOKEN);
        token.put(WSHandlerConstants.USER, account);
        token.put(WSHandlerConstants.PASSWORD_TYPE, WSConstants.PW_TEXT);
        token.put(WSHandlerConstants.PW_CALLBACK_REF, (CallbackHandler)
                callbacks -> ((WSPasswordCallback) callbacks[0]).setPassword(password));
        var factory = factory();
        factory.getOutInterceptors().add(new WSS4JOutInterceptor(token));
        return (Documents) factory.create();
    }

    Documents asNobody() {
        return (Documents) factory().create();
    }

    private JaxWsProxyFactoryBean factory() {
        var factory = new JaxWsProxyFactoryBean();
        factory.setServiceClass(Documents.class);
        factory.setAddress(address().toString());
        factory.setProperties(new HashMap<>(Map.of("mtom-enabled", true)));
        return factory;
    }

    HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).build());
    }

    HttpResponse<String> post(String contentType, byte[] body) {
        return send(HttpRequest.newBuilder(address())
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    HttpResponse<String> post(String envelope) {
        return post("text/xml; charset=utf-8", envelope.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
