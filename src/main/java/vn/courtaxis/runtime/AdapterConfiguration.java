package vn.courtaxis.runtime;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.courtaxis.axis.AnswerDates;
import vn.courtaxis.axis.AxisAccount;
import vn.courtaxis.axis.AxisSettings;
import vn.courtaxis.axis.HttpAxisGateway;
import vn.courtaxis.axis.PauseSettings;
import vn.courtaxis.axis.PausingAxis;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.DocumentTypes;
import vn.courtaxis.codes.Unresolved;
import vn.courtaxis.content.ActiveContent;
import vn.courtaxis.document.DocumentHeader.DocumentType;
import vn.courtaxis.edxml.EdxmlDialect;
import vn.courtaxis.edxml.EdxmlDialects;
import vn.courtaxis.edxml.EdxmlLimits;
import vn.courtaxis.edxml.EdxmlReader;
import vn.courtaxis.edxml.EdxmlWriter;
import vn.courtaxis.exchange.AxisAccounts;
import vn.courtaxis.exchange.AxisGateway;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.incoming.ContentInspection;
import vn.courtaxis.incoming.DecideQuarantine;
import vn.courtaxis.incoming.DeliverDocument;
import vn.courtaxis.incoming.OpenMessage;
import vn.courtaxis.incoming.PollAxis;
import vn.courtaxis.incoming.ReceiveMessage;
import vn.courtaxis.incoming.SignaturePolicy;
import vn.courtaxis.incoming.TakeDocument;
import vn.courtaxis.ledger.Ledger;
import vn.courtaxis.ledger.RetryPolicy;
import vn.courtaxis.ledger.Setbacks;
import vn.courtaxis.outgoing.AcceptDocument;
import vn.courtaxis.outgoing.FilePolicy;
import vn.courtaxis.outgoing.Patience;
import vn.courtaxis.outgoing.PrepareMessage;
import vn.courtaxis.outgoing.RecallDocument;
import vn.courtaxis.outgoing.RecallMessages;
import vn.courtaxis.outgoing.Reconciliation;
import vn.courtaxis.outgoing.SendAgain;
import vn.courtaxis.outgoing.SendMessage;
import vn.courtaxis.repair.RepairEntry;
import vn.courtaxis.repair.ResendDocument;
import vn.courtaxis.rules.RuleBook;
import vn.courtaxis.rules.RuleSettings;
import vn.courtaxis.signature.KeySource;
import vn.courtaxis.signature.PdfInspector;
import vn.courtaxis.signature.PdfSigner;
import vn.courtaxis.signature.PdfVerifier;
import vn.courtaxis.status.ApplyStatus;
import vn.courtaxis.status.Recalls;
import vn.courtaxis.status.ReportStatus;
import vn.courtaxis.status.SendStatus;
import vn.courtaxis.status.StatusReports;

/** The adapter, put together. */
@Configuration(proxyBeanMethods = false)
@Profile("!twin")
@EnableConfigurationProperties(CourtAxisProperties.class)
class AdapterConfiguration {

    @Bean
    Clock clock(CourtAxisProperties properties) {
        return Clock.system(properties.zone());
    }

    @Bean
    DocumentTypes documentTypes(CourtAxisProperties properties) throws IOException {
        return DocumentTypes.load(properties.codes().documentTypes());
    }

    @Bean
    RuleBook ruleBook(CourtAxisProperties properties, CodeRegistry codes, DocumentTypes types) {
        var rules = properties.rules();
        var settings = RuleSettings.of(rules.outgoing(), rules.incoming(), rules.shortCodeRecipients());
        return new RuleBook(settings, codes, types);
    }

    @Bean
    AxisAccounts axisAccounts(CourtAxisProperties properties) {
        return new ConfiguredAccounts(properties.axis().accounts());
    }

    @Bean
    AnswerDates axisClock(CourtAxisProperties properties, Clock clock) {
        return new AnswerDates(clock, properties.axis().maxClockSkew());
    }

    @Bean
    PausingAxis axisGateway(CourtAxisProperties properties, DocumentStore store, Clock clock, AnswerDates dates) {
        var axis = properties.axis();
        var pauses = new PauseSettings(axis.pauseAfter(), axis.pauseFirst(), axis.pauseCap());
        var gateway = new HttpAxisGateway(settings(axis), store, clock, dates);
        return new PausingAxis(gateway, pauses, clock, System::nanoTime);
    }

    static AxisSettings settings(CourtAxisProperties.Axis axis) {
        var accounts = axis.accounts().stream()
                .map(account -> new AxisAccount(account.systemId(), account.secret()))
                .toList();
        return new AxisSettings(
                java.util.Objects.requireNonNull(axis.baseUrl(), "checked before"),
                accounts,
                axis.connectTimeout(),
                axis.readTimeout(),
                axis.callTimeout());
    }

    @Bean
    Setbacks setbacks(CourtAxisProperties properties, Clock clock) {
        var work = properties.work();
        var policy = new RetryPolicy(work.retryFirst(), work.retryCap());
        return new Setbacks(policy, work.maxAttempts(), clock, new SecureRandom());
    }

    @Bean
    EdxmlWriter edxmlWriter(DocumentStore store) {
        return new EdxmlWriter(store);
    }

    @Bean
    EdxmlReader edxmlReader(DocumentStore store, CourtAxisProperties properties) {
        var defaults = EdxmlLimits.defaults();
        return new EdxmlReader(
                store,
                new EdxmlLimits(
                        defaults.maxDepth(),
                        defaults.maxElements(),
                        defaults.maxTextLength(),
                        properties.incoming().maxAttachments(),
                        properties.incoming().maxAttachmentSize().toBytes(),
                        defaults.maxInflateRatio()));
    }

    @Bean
    PdfInspector pdfInspector(DocumentStore store) {
        return new PdfInspector(store);
    }

    @Bean
    ActiveContent activeContent(DocumentStore store, PdfInspector inspector) {
        return new ActiveContent(store, inspector);
    }

    @Bean
    EdxmlDialects edxmlDialects(CourtAxisProperties properties) {
        return new EdxmlDialects(properties.outgoing().dialects().stream()
                .map(AdapterConfiguration::spoken)
                .toList());
    }

    private static EdxmlDialects.Spoken spoken(CourtAxisProperties.Dialect dialect) {
        var types = dialect.documentTypes().stream()
                .map(type -> new DocumentType(type.type(), type.typeDetail(), type.name()))
                .toList();
        return new EdxmlDialects.Spoken(
                new EdxmlDialect(
                        dialect.name(),
                        dialect.traceAttributes(),
                        types,
                        dialect.signMessage(),
                        dialect.detachedSignatures()),
                dialect.recipients());
    }

    @Bean
    AcceptDocument acceptDocument(
            Ledger ledger,
            CodeRegistry codes,
            Unresolved unresolved,
            DocumentTypes types,
            RuleBook rules,
            AxisAccounts accounts,
            KeySource keys,
            PdfInspector inspector,
            ActiveContent activeContent,
            RecallMessages recalls,
            CourtAxisProperties properties,
            Clock clock,
            Consumer<UUID> acceptedHint) {
        var outgoing = properties.outgoing();
        var files = new FilePolicy(outgoing.maxFileSize().toBytes(), outgoing.onActiveContent());
        return new AcceptDocument(
                ledger,
                codes,
                unresolved,
                types,
                rules,
                accounts,
                keys,
                inspector,
                activeContent,
                recalls,
                files,
                clock,
                acceptedHint);
    }

    @Bean
    RecallMessages recallMessages(CodeRegistry codes, CourtAxisProperties properties, Clock clock) {
        return new RecallMessages(codes, properties.outgoing().recallByStatus(), clock);
    }

    @Bean
    RecallDocument recallDocument(Ledger ledger, RecallMessages messages) {
        return new RecallDocument(ledger, messages);
    }

    @Bean
    SendAgain sendAgain(Ledger ledger, CodeRegistry codes) {
        return new SendAgain(ledger, codes);
    }

    @Bean
    PrepareMessage prepareMessage(
            Ledger ledger,
            DocumentStore store,
            PdfSigner signer,
            EdxmlWriter writer,
            CodeRegistry codes,
            EdxmlDialects dialects,
            Setbacks setbacks,
            CourtAxisProperties properties) {
        return new PrepareMessage(ledger, store, signer, writer, codes, dialects, setbacks, properties.zone());
    }

    @Bean
    SendMessage sendMessage(
            Ledger ledger,
            AxisGateway axis,
            DocumentStore store,
            CodeRegistry codes,
            Setbacks setbacks,
            Clock clock,
            CourtAxisProperties properties) {
        var patience = new Patience(properties.outgoing().uncertainGrace(), System::nanoTime);
        return new SendMessage(ledger, axis, store, new Reconciliation(ledger, axis, codes), setbacks, clock, patience);
    }

    @Bean
    ResendDocument resendDocument(Ledger ledger) {
        return new ResendDocument(ledger);
    }

    @Bean
    RepairEntry repairEntry(Ledger ledger, StatusReports reports) {
        return new RepairEntry(ledger, reports);
    }

    @Bean
    PollAxis pollAxis(AxisGateway axis, Ledger ledger) {
        return new PollAxis(axis, ledger);
    }

    @Bean
    ReceiveMessage receiveMessage(Ledger ledger, AxisGateway axis, Setbacks setbacks) {
        return new ReceiveMessage(ledger, axis, setbacks);
    }

    @Bean
    OpenMessage openMessage(
            Ledger ledger,
            EdxmlReader reader,
            PdfVerifier verifier,
            CodeRegistry codes,
            RuleBook rules,
            SignaturePolicy policy,
            ActiveContent activeContent,
            CourtAxisProperties properties,
            Recalls recalls,
            StatusReports reports,
            Setbacks setbacks,
            Clock clock) {
        var incoming = properties.incoming();
        var inspection = new ContentInspection(activeContent, incoming.onActiveContent());
        return new OpenMessage(
                ledger, reader, verifier, codes, rules, policy, inspection, recalls, reports, setbacks, clock);
    }

    @Bean
    DeliverDocument deliverDocument(Ledger ledger, StatusReports reports, Recalls recalls) {
        return new DeliverDocument(ledger, reports, recalls);
    }

    @Bean
    TakeDocument takeDocument(Ledger ledger, StatusReports reports) {
        return new TakeDocument(ledger, reports);
    }

    @Bean
    DecideQuarantine decideQuarantine(Ledger ledger, StatusReports reports, CodeRegistry codes, Recalls recalls) {
        return new DecideQuarantine(ledger, reports, codes, recalls);
    }

    @Bean
    StatusReports statusReports(Ledger ledger, CodeRegistry codes, Clock clock, CourtAxisProperties properties) {
        return new StatusReports(ledger, codes, clock, properties.codes().tellNewCodes());
    }

    @Bean
    Recalls recalls(Ledger ledger, StatusReports reports, CodeRegistry codes, CourtAxisProperties properties) {
        return new Recalls(ledger, reports, codes, properties.incoming().onRecall());
    }

    @Bean
    ReportStatus reportStatus(Ledger ledger, StatusReports reports, Recalls recalls) {
        return new ReportStatus(ledger, reports, recalls);
    }

    @Bean
    SendStatus sendStatus(Ledger ledger, AxisGateway axis, DocumentStore store, EdxmlWriter writer, Setbacks setbacks) {
        return new SendStatus(ledger, axis, store, writer, setbacks);
    }

    @Bean
    ApplyStatus applyStatus(
            Ledger ledger, EdxmlReader reader, CodeRegistry codes, Recalls recalls, Setbacks setbacks, Clock clock) {
        return new ApplyStatus(ledger, reader, codes, recalls, setbacks, clock);
    }
}
