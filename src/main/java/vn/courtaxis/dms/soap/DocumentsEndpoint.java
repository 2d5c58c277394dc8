package vn.courtaxis.dms.soap;

import jakarta.activation.DataHandler;
import jakarta.jws.WebService;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.dms.intake.IntakeBudget;
import vn.courtaxis.dms.soap.api.DocumentState;
import vn.courtaxis.dms.soap.api.Documents;
import vn.courtaxis.dms.soap.api.Fetch;
import vn.courtaxis.dms.soap.api.FetchResponse;
import vn.courtaxis.dms.soap.api.FetchedFile;
import vn.courtaxis.dms.soap.api.Inbox;
import vn.courtaxis.dms.soap.api.InboxResponse;
import vn.courtaxis.dms.soap.api.NewState;
import vn.courtaxis.dms.soap.api.ProblemFault;
import vn.courtaxis.dms.soap.api.Recall;
import vn.courtaxis.dms.soap.api.Resend;
import vn.courtaxis.dms.soap.api.StateResponse;
import vn.courtaxis.dms.soap.api.Status;
import vn.courtaxis.dms.soap.api.Submit;
import vn.courtaxis.dms.soap.api.SubmitResponse;
import vn.courtaxis.dms.soap.api.Taken;
import vn.courtaxis.dms.soap.api.TakenResponse;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.exchange.StoredFileAltered;
import vn.courtaxis.incoming.Inboxes;
import vn.courtaxis.incoming.TakeDocument;
import vn.courtaxis.ledger.Entry;
import vn.courtaxis.ledger.InboxScope;
import vn.courtaxis.ledger.Intake;
import vn.courtaxis.ledger.LedgerViews;
import vn.courtaxis.ledger.LedgerViews.Search;
import vn.courtaxis.ledger.State;
import vn.courtaxis.outgoing.AcceptDocument;

/** Documents over SOAP: hand over, ask, list, fetch, take, and what follows. */
@WebService(
        endpointInterface = "vn.courtaxis.dms.soap.api.Documents",
        targetNamespace = "urn:courtaxis:documents:1",
        serviceName = "DocumentsService",
        portName = "DocumentsPort",
        wsdlLocation = "classpath:wsdl/documents.wsdl")
final class DocumentsEndpoint implements Documents {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentsEndpoint.class);

    private static final int PAGE_SIZE = 20;
    private static final Set<State> OPEN_TO_DMS = Set.of(State.DELIVERED, State.TAKEN);

    private final AcceptDocument accept;
    private final TakeDocument take;
    private final FlowCalls flows;
    private final LedgerViews views;
    private final Inboxes inboxes;
    private final DocumentStore store;
    private final IntakeBudget intake;
    private final Uploads uploads;
    private final DocumentStateWriter writer;

    /** @param maxFileBytes largest file taken */
    DocumentsEndpoint(
            AcceptDocument accept,
            TakeDocument take,
            FlowCalls flows,
            LedgerViews views,
            CodeRegistry codes,
            DocumentStore store,
            IntakeBudget intake,
            long maxFileBytes,
            Clock clock) {
        this.accept = accept;
        this.take = take;
        this.flows = flows;
        this.views = views;
        this.inboxes = new Inboxes(codes);
        this.store = store;
        this.intake = intake;
        this.uploads = new Uploads(store, maxFileBytes);
        this.writer = new DocumentStateWriter(clock);
    }

    @Override
    public SubmitResponse submit(Submit request) throws ProblemFault {
        var account = CallingAccount.permitted();
        var key = SubmissionReader.text(request.getIdempotencyKey());
        if (key.isBlank()) {
            throw ProblemFaults.of(ErrorCode.IDEMPOTENCY_KEY_MISSING, "");
        }
        if (request.getDocument() == null) {
            throw ProblemFaults.of(ErrorCode.MALFORMED_REQUEST, "the element document is missing");
        }
        var submission = SubmissionReader.submission(request.getDocument());
        var purpose = FlowCalls.purpose(Optional.ofNullable(request.getChange()));
        // the envelope is read by now, since account and operation stand in it; the files beside it are not
        try (var admission = done(intake.admit(CallLength.ofCurrent()))) {
            var files = uploads.keep(request.getFiles(), admission);
            return answer(done(accept.accept("soap:" + account, key, submission, files, purpose)));
        } catch (IOException e) {
            throw storageFailed(e);
        }
    }

    private static SubmitResponse answer(Intake intake) {
        var answer = new SubmitResponse();
        answer.setId(intake.id().toString());
        answer.setRepeated(intake instanceof Intake.Repeated);
        answer.setState((intake instanceof Intake.Repeated repeated ? repeated.state() : State.ACCEPTED).name());
        return answer;
    }

    @Override
    public StateResponse state(vn.courtaxis.dms.soap.api.State request) throws ProblemFault {
        CallingAccount.permitted();
        var entry = document(request.getId());
        var answer = new StateResponse();
        answer.setDocument(full(entry));
        return answer;
    }

    @Override
    public InboxResponse inbox(Inbox request) throws ProblemFault {
        CallingAccount.permitted();
        var scope = scope(SubmissionReader.text(request.getUnit()));
        var found = views.search(page(request).states(Set.of(State.DELIVERED)).inbox(scope));
        var answer = new InboxResponse();
        found.items().forEach(entry -> answer.getItems().add(writer.summary(entry)));
        answer.setPage(found.page());
        answer.setSize(found.size());
        answer.setTotal(found.total());
        return answer;
    }

    private static Search page(Inbox request) throws ProblemFault {
        var page = request.getPage() == null ? 0 : request.getPage();
        var size = request.getSize() == null ? PAGE_SIZE : request.getSize();
        if (page < 0 || size < 1 || size > Search.MAX_SIZE) {
            throw ProblemFaults.of(ErrorCode.METADATA_INVALID, "page, size");
        }
        return Search.of(Direction.INCOMING, page, size);
    }

    private InboxScope scope(String unit) throws ProblemFault {
        return inboxes.of(unit).orElseThrow(() -> ProblemFaults.of(ErrorCode.UNKNOWN_ADDRESSEE, unit));
    }

    @Override
    public FetchResponse fetch(Fetch request) throws ProblemFault {
        CallingAccount.permitted();
        var entry = document(request.getId());
        if (entry.direction() == Direction.INCOMING && !OPEN_TO_DMS.contains(entry.state())) {
            throw notFound(request.getId());
        }
        var wanted = request.getFileNumber();
        if (wanted != null && (wanted < 0 || wanted >= entry.files().size())) {
            throw notFound("file " + wanted);
        }
        var answer = new FetchResponse();
        answer.setDocument(full(entry));
        for (var n = 0; n < entry.files().size(); n++) {
            if (wanted == null || wanted == n) {
                answer.getFiles().add(file(entry, n));
            }
        }
        // the only answer that carries files; all others stay plain XML, which clients without MTOM can read
        PhaseInterceptorChain.getCurrentMessage().getExchange().put(Message.MTOM_ENABLED, true);
        return answer;
    }

    /** A file that is not as it was stored is found before the answer begins: afterwards nothing but the connection could tell. */
    private FetchedFile file(Entry entry, int n) throws ProblemFault {
        if (entry.isWithdrawn()) {
            throw ProblemFaults.of(ErrorCode.DOCUMENT_RECALLED, entry.id().toString());
        }
        if (entry.isWithoutContent()) {
            throw ProblemFaults.of(ErrorCode.CONTENT_DELETED, "file " + n);
        }
        var attachment = entry.files().get(n).attachment();
        try {
            store.prove(attachment.content());
        } catch (StoredFileAltered e) {
            throw ProblemFaults.of(ErrorCode.STORED_FILE_ALTERED, "file " + n);
        } catch (IOException e) {
            throw storageFailed(e);
        }
        var file = new FetchedFile();
        file.setNumber(n);
        file.setName(attachment.name());
        file.setContentType(attachment.contentType());
        file.setSize(attachment.content().size());
        file.setSha256(attachment.content().sha256());
        file.setContent(new DataHandler(new StoredContent(store, attachment)));
        return file;
    }

    @Override
    public TakenResponse taken(Taken request) throws ProblemFault {
        var account = CallingAccount.permitted();
        var id = required(request.getId());
        var state = done(take.take(id, SubmissionReader.staff(request.getStaff()), account));
        var answer = new TakenResponse();
        answer.setId(id.toString());
        answer.setState(state.name());
        return answer;
    }

    @Override
    public NewState recall(Recall request) throws ProblemFault {
        return flows.recall(request, CallingAccount.permitted());
    }

    @Override
    public NewState resend(Resend request) throws ProblemFault {
        return flows.resend(request, CallingAccount.permitted());
    }

    @Override
    public NewState status(Status request) throws ProblemFault {
        return flows.report(request, CallingAccount.permitted());
    }

    private DocumentState full(Entry entry) {
        return writer.full(entry, views.timeline(entry.id()), views.related(entry.id()), flows.requestFor(entry));
    }

    static UUID required(@Nullable String id) throws ProblemFault {
        return id(id).orElseThrow(() -> notFound(id));
    }

    private Entry document(@Nullable String id) throws ProblemFault {
        return id(id).flatMap(views::document).orElseThrow(() -> notFound(id));
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return Optional.of(UUID.fromString(SubmissionReader.text(text).strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ProblemFault notFound(@Nullable String what) {
        return ProblemFaults.of(ErrorCode.DOCUMENT_NOT_FOUND, SubmissionReader.text(what));
    }

    static <T> T done(Verdict<T> verdict) throws ProblemFault {
        if (verdict instanceof Verdict.Done<T> done) {
            return done.value();
        }
        throw ProblemFaults.of(verdict);
    }

    private static ProblemFault storageFailed(IOException e) {
        LOG.warn("Storage or transfer failed while answering a call: {}", e.toString());
        return ProblemFaults.of(ErrorCode.STORAGE_UNAVAILABLE, "");
    }
}
