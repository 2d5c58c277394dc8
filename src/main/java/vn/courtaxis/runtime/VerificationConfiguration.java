package vn.courtaxis.runtime;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.incoming.SignaturePolicy;
import vn.courtaxis.signature.PdfVerifier;
import vn.courtaxis.signature.TrustList;
import vn.courtaxis.signature.TrustSettings;

/** What judges received signatures. */
@Configuration(proxyBeanMethods = false)
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

    /** @throws IllegalArgumentException when a table is wrong, which is checked before */
    static TrustSettings trust(CourtAxisProperties properties) {
        var signature = properties.signature();
        var lists = new ArrayList<TrustList>();
        lists.add(new TrustList(
                TrustSettings.DEFAULT_LIST, signature.roots(), List.of(), null, null, Set.of()));
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
                algorithms);
    }
}
