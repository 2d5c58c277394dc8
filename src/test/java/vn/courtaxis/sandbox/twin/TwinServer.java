package vn.courtaxis.sandbox.twin;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import vn.courtaxis.exchange.AxisGateway.Agency;

/** The twin on a real port of this machine, with nothing of the product around it. */
public final class TwinServer implements AutoCloseable {

    public static final List<Agency> AGENCIES = List.of(
            new Agency("W90", "000.00.00.W90", "Tòa án thử nghiệm", "toaan@example.vn"),
            new Agency("W90.01", "000.00.01.W90", "Tòa án khu vực thử nghiệm 1", ""),
            new Agency("G22", "000.00.00.G22", "Văn phòng Chính phủ", ""),
            new Agency("G12", "000.00.00.G12", "Bộ Tài chính", ""),
            new Agency("H41", "", "UBND tỉnh Nghệ An", ""));

    private final AxisTwin twin;
    private final ConfigurableApplicationContext context;

    private TwinServer(AxisTwin twin) {
        this.twin = twin;
        this.context = new SpringApplicationBuilder(App.class)
                .web(WebApplicationType.SERVLET)
                .profiles("twin")
                .initializers((GenericApplicationContext beans) -> beans.registerBean(AxisTwin.class, () -> twin))
                .run(
                        "--server.port=0",
                        "--server.shutdown=immediate",
                        "--spring.main.banner-mode=off",
                        "--spring.config.location=optional:classpath:/no-settings-of-the-product/",
                        "--logging.level.root=WARN");
    }

    public static TwinServer on(Path directory) {
        return new TwinServer(new AxisTwin(TwinSettings.sandbox(directory), AGENCIES, Clock.systemUTC()));
    }

    public AxisTwin twin() {
        return twin;
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + port() + "/sandbox/axis");
    }

    @Override
    public void close() {
        context.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    @Import({SendEdocController.class, MailboxController.class, AgencyController.class, TwinConsoleController.class})
    static class App {}
}
