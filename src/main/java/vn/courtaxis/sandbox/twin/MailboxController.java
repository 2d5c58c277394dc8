package vn.courtaxis.sandbox.twin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The operations of a receiver: list, count, fetch, acknowledge. */
@Controller
@Profile({"sandbox", "twin"})
@RequestMapping("/sandbox/axis")
final class MailboxController {

    private static final Set<String> ACKNOWLEDGEMENTS = Set.of("processing", "done", "fail");

    private final AxisTwin twin;
    private final Mailboxes mailboxes;
    private final Wire wire;

    MailboxController(AxisTwin twin) {
        this.twin = twin;
        this.mailboxes = twin.mailboxes();
        this.wire = twin.wire();
    }

    /** Parameters other than messagetype are leftovers or guesses of clients, and do not filter. */
    @PostMapping("/getReceivedEdocList")
    void received(HttpServletRequest request, HttpServletResponse response) throws IOException {
        wire.serve("getReceivedEdocList", request, response, (call, fault) -> {
            var items = mailboxes.pending(call.system().systemId(), call.text("messagetype"));
            var twice = fault.equals(Optional.of(Fault.Kind.LIST_TWICE));
            return Answer.rows(json -> {
                items.forEach(item -> ListRows.received(json, item));
                (twice ? items : List.<Item>of()).forEach(item -> ListRows.received(json, item));
            });
        });
    }

    /** A docId filters only where it is one of the sender's ids: receiver-side ids stay in clients' headers after getEdoc. */
    @PostMapping("/getSentEdocList")
    void sent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        wire.serve("getSentEdocList", request, response, (call, fault) -> {
            var items = mailboxes.sent(call.system().systemId(), call.text("messagetype"));
            var docId = call.docId("docId");
            var filters = docId.matches("[0-9a-f]{24}");
            return Answer.rows(json -> items.stream()
                    .filter(item -> !filters || item.message().docId().equals(docId))
                    .forEach(item -> ListRows.sent(json, item)));
        });
    }

    @PostMapping("/countReceiveEdoc")
    void countDocuments(HttpServletRequest request, HttpServletResponse response) throws IOException {
        count("countReceiveEdoc", "edoc", request, response);
    }

    @PostMapping("/countReceiveStatus")
    void countStatuses(HttpServletRequest request, HttpServletResponse response) throws IOException {
        count("countReceiveStatus", "status", request, response);
    }

    private void count(String operation, String type, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        wire.serve(operation, request, response, (call, fault) -> {
            var count = mailboxes.pending(call.system().systemId(), type).size();
            return Answer.ok(json -> json.writeNumberProperty("count", count));
        });
    }

    @PostMapping("/getEdoc")
    void fetch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        wire.serve("getEdoc", request, response, (call, fault) -> {
            var item = own(call, "docId");
            return item.isPresent() ? Answer.encoded(twin.fileOf(item.get().message())) : unknown();
        });
    }

    @GetMapping("/downloadEdoc")
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        wire.serve("downloadEdoc", request, response, (call, fault) -> {
            var item = own(call, "docId");
            return item.isPresent() ? Answer.raw(twin.fileOf(item.get().message())) : unknown();
        });
    }

    @PostMapping("/updateStatus")
    void acknowledge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        wire.serve("updateStatus", request, response, (call, fault) -> {
            var item = own(call, "docid");
            if (item.isEmpty() || !ACKNOWLEDGEMENTS.contains(call.text("status"))) {
                return unknown();
            }
            twin.acknowledge(item.get(), call.text("status"), call.text("description"));
            return Answer.ok();
        });
    }

    private Optional<Item> own(SignedCall call, String casing) {
        return mailboxes
                .find(call.docId(casing))
                .filter(item -> item.delivery().systemId().equals(call.system().systemId()));
    }

    private static Answer unknown() {
        return Answer.fail("10", "Tep khong hop le hoac khong ton tai");
    }
}
