package vn.courtaxis.runtime;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;
import tools.jackson.databind.json.JsonMapper;
import vn.courtaxis.dms.intake.Disk;
import vn.courtaxis.dms.intake.IntakeBudget;
import vn.courtaxis.dms.intake.IntakeLimits;
import vn.courtaxis.dms.rest.IntakeFilter;
import vn.courtaxis.exchange.DocumentStore;

/** What is asked before a document is taken over: is there room for it now. */
@Configuration(proxyBeanMethods = false)
@Profile("!twin")
class IntakeConfiguration {

    /** The original, the signed file, and the message, which is base64 and so a third longer. */
    private static final int COPIES_KEPT = 4;

    /** Tomcat's parts of a REST call; the data directory has the spool of a SOAP call, and the ledger. */
    private static final int COPIES_PASSING = 1;

    /** Behind authentication, whose filter stands at -100. */
    private static final int BEHIND_SECURITY = 0;

    @Bean
    IntakeBudget intakeBudget(CourtAxisProperties properties, DocumentStore opened, Environment environment)
            throws IOException {
        var intake = properties.intake();
        var limits = new IntakeLimits(
                intake.maxInFlight().toBytes(),
                intake.maxRequests(),
                intake.assumedSize().toBytes(),
                intake.leastDiskSpace().toBytes(),
                intake.retryAfter());
        return new IntakeBudget(limits, disks(properties, uploads(environment)));
    }

    /** A form is read when a door asks for it, so that what is too large is refused in the door's own words, and by whom it is known. */
    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    StandardServletMultipartResolver multipartResolver() {
        var resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }

    /** Directories on one file system are one disk, under the name of the first. */
    private static List<Disk> disks(CourtAxisProperties properties, Path uploads) throws IOException {
        var disks = new LinkedHashMap<FileStore, Disk>();
        add(disks, "documents", COPIES_KEPT, properties.documents());
        add(disks, "data", COPIES_PASSING, properties.dataDirectory());
        add(disks, "uploads", COPIES_PASSING, uploads);
        return List.copyOf(disks.values());
    }

    private static void add(Map<FileStore, Disk> disks, String name, int copies, Path directory) throws IOException {
        var store = Files.getFileStore(directory);
        disks.merge(
                store,
                new Disk(name, copies, store::getUsableSpace),
                (known, more) -> new Disk(known.name(), known.copies() + more.copies(), known.space()));
    }

    /** Where Tomcat puts the parts of a request. */
    private static Path uploads(Environment environment) {
        var configured = environment.getProperty("spring.servlet.multipart.location", "");
        var base = environment.getProperty("server.tomcat.basedir", System.getProperty("java.io.tmpdir"));
        return Path.of(configured.isBlank() ? base : configured);
    }

    @Bean
    FilterRegistrationBean<IntakeFilter> intakeFilter(IntakeBudget budget, JsonMapper json) {
        var filter = new FilterRegistrationBean<>(new IntakeFilter(budget, json));
        filter.addUrlPatterns("/api/v1/documents", "/api/v1/documents/*");
        filter.setOrder(BEHIND_SECURITY);
        return filter;
    }
}
