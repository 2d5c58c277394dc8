package vn.courtaxis.runtime;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.content.ActiveContent;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.incoming.ContentInspection;
import vn.courtaxis.incoming.DecideQuarantine;
import vn.courtaxis.incoming.SignaturePolicy;
import vn.courtaxis.incoming.VerifyAgain;
import vn.courtaxis.ledger.Judgements;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.signature.PdfVerifier;
import vn.courtaxis.signature.RevocationSettings;
import vn.courtaxis.signature.TrustList;
import vn.courtaxis.signature.TrustSettings;
import vn.courtaxis.store.JdbcJudgements;

/** What judges received signatures. */
@Configuration(proxyBeanMethods = false)
@Profile("!twin")
class VerificationConfiguration {

    @Bean
    PdfVerifier pdfVerifier(DocumentStore store, CourtAxisProperties properties, Clock clock) {
        return new PdfVerifier(store, trust(properties), clock);
    }

    @Bean
    SignaturePolicy signaturePolicy(CourtAxisProperties properties) {
        var incoming = properties.incoming();
        var decisions = properties.signature().verification().decisions();
        return new SignaturePolicy(incoming.onUndetermined(), incoming.onUnsigned(), decisions);
    }

    @Bean
    JdbcJudgements judgements(JdbcClient jdbc) {
        return new JdbcJudgements(jdbc);
    }

    @Bean
    VerifyAgain verifyAgain(
            Ledger ledger,
            Judgements judgements,
            PdfVerifier verifier,
            SignaturePolicy policy,
            ActiveContent activeContent,
            DecideQuarantine decide,
            CourtAxisProperties properties,
            Clock clock) {
        var inspection =
                new ContentInspection(activeContent, properties.incoming().onActiveContent());
        return new VerifyAgain(ledger, judgements, verifier, policy, inspection, decide, clock);
    }

    /** @throws IllegalArgumentException when a table is wrong, which is checked before */
    static TrustSettings trust(CourtAxisProperties properties) {
        var signature = properties.signature();
        var lists = new ArrayList<TrustList>();
        lists.add(new TrustList(TrustSettings.DEFAULT_LIST, signature.roots(), List.of(), null, null, Set.of()));
        for (var list : signature.verification().trustLists()) {
            lists.add(new TrustList(
                    list.name(), list.roots(), list.pins(), list.confirmedOn(), list.validFor(), list.uses()));
        }
        var problems = new ArrayList<String>();
        var names = VerificationTables.names(signature.verification().certificateNames(), problems);
        var algorithms = VerificationTables.algorithms(signature.verification().algorithms(), problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return new TrustSettings(
                lists,
                signature.intermediates(),
                signature.crls(),
                signature.online(),
                signature.fetchTimeout(),
                names,
                algorithms,
                revocation(properties));
    }

    private static RevocationSettings revocation(CourtAxisProperties properties) {
        var verification = properties.signature().verification();
        return new RevocationSettings(
                properties.dataDirectory().resolve("revocation"),
                verification.askAgainAfter(),
                verification.withoutRevocation() == SignatureVerdict.INVALID);
    }
}
