package vn.courtaxis.console;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.courtaxis.exchange.ScriptedAxisClock;

/** Asks the console for pages as a signed-in operator. */
@SpringJUnitWebConfig(ConsoleUnderTest.class)
abstract class ConsoleTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    FakeLedger ledger;

    @Autowired
    MemoryStore store;

    @Autowired
    FakePauses pauses;

    @Autowired
    ScriptedAxisClock axisClock;

    @Autowired
    FakeDeletions deletions;

    MockMvcTester console;

    @BeforeEach
    void open() {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context).build();
        console = MockMvcTester.create(mvc);
    }

    @AfterEach
    void forget() {
        ledger.clear();
        pauses.clear();
        deletions.clear();
        axisClock.clear();
    }

    MvcTestResult get(String path, String language) {
        return console.get()
                .uri(URI.create(path))
                .param("lang", language)
                .with(operator())
                .exchange();
    }

    String page(String path, String language) throws Exception {
        return get(path, language).getResponse().getContentAsString();
    }

    String page(UUID id, String language) throws Exception {
        return page("/documents/" + id, language);
    }

    static RequestPostProcessor operator() {
        return request -> {
            request.addUserRole("OPERATOR");
            return reader().postProcessRequest(request);
        };
    }

    static RequestPostProcessor reader() {
        return request -> {
            request.setUserPrincipal(() -> "operator");
            request.setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "t0ken"));
            return request;
        };
    }
}
