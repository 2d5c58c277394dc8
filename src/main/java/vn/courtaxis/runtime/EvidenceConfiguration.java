package vn.courtaxis.runtime;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.evidence.CollectEvidence;
import vn.courtaxis.evidence.EvidencePage;
import vn.courtaxis.evidence.EvidenceTexts;
import vn.courtaxis.evidence.ProduceEvidence;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.ledger.Judgements;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.signature.CadesSeal;
import vn.courtaxis.signature.FileExhibits;
import vn.courtaxis.signature.PdfVerifier;

/** Evidence of documents, put together. */
@Configuration(proxyBeanMethods = false)
@Profile("!twin")
class EvidenceConfiguration {

    @Bean
    CollectEvidence collectEvidence(
            LedgerViews views,
            Judgements judgements,
            DocumentStore store,
            PdfVerifier verifier,
            CodeRegistry codes,
            EvidenceTexts texts,
            Clock clock) {
        var judge = new FileExhibits(store, verifier);
        return new CollectEvidence(views, judgements, judge, codes, texts, new EvidencePage(clock));
    }

    @Bean
    ProduceEvidence produceEvidence(
            Ledger ledger,
            CollectEvidence collection,
            DocumentStore store,
            CourtAxisProperties properties,
            Clock clock) {
        return new ProduceEvidence(ledger, collection, store, seal(properties, clock), clock);
    }

    private static @Nullable CadesSeal seal(CourtAxisProperties properties, Clock clock) {
        var evidence = properties.evidence();
        return evidence.keyStore().isBlank()
                ? null
                : CadesSeal.of(Path.of(evidence.keyStore()), evidence.password(), evidence.alias(), clock)
                        .stampedBy(
                                SignatureConfiguration.settings(properties).stamps(),
                                VerificationConfiguration.trust(properties));
    }
}
