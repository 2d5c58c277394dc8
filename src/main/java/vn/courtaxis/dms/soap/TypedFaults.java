package vn.courtaxis.dms.soap;

import jakarta.xml.bind.JAXB;
import jakarta.xml.bind.JAXBException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.dom.DOMResult;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.Headers;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.courtaxis.dms.NotNow;
import vn.courtaxis.dms.soap.api.ObjectFactory;
import vn.courtaxis.dms.soap.api.ProblemFault;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.ErrorCode.Stage;
import vn.courtaxis.document.Problem;

/** Gives every fault the WSDL's detail, also those that arise before the door is reached; nothing internal leaves. */
final class TypedFaults extends AbstractPhaseInterceptor<Message> {

    private static final Logger LOG = LoggerFactory.getLogger(TypedFaults.class);

    /** Faults of SOAP and WS-Security themselves, which have standard codes of their own. */
    private static final Set<String> STANDARD = Set.of("MustUnderstand", "VersionMismatch");

    /** What libraries put before their message, and is nobody's business outside. */
    private static final Pattern OUR_WORDS = Pattern.compile("Unmarshalling Error: |(?:\\w+\\.)+\\w+: ");

    private static final int MAX_DETAIL = 200;

    private final Duration intakePasses;

    /** @param intakePasses what a caller is asked to wait that was not let in */
    TypedFaults(Duration intakePasses) {
        super(Phase.SETUP);
        this.intakePasses = intakePasses;
    }

    @Override
    public void handleMessage(Message message) {
        var fault = (Fault) message.getContent(Exception.class);
        if (fault.getCause() instanceof ProblemFault expected) {
            fault.setFaultCode(code(Stage.valueOf(expected.getFaultInfo().getStage())));
            status(message, fault, ErrorCode.valueOf(expected.getFaultInfo().getCode()));
        } else if (!isStandard(fault)) {
            var problem = problem(fault);
            var typed = typed(problem);
            message.setContent(Exception.class, typed);
            status(message, typed, problem.code());
        }
    }

    /** A fault is HTTP 500, by SOAP 1.1; one that passes says so in HTTP too, for clients and proxies that never look inside. */
    private void status(Message message, Fault fault, ErrorCode code) {
        if (NotNow.is(code)) {
            var wait = code == ErrorCode.STORAGE_UNAVAILABLE ? NotNow.STORAGE_PASSES : intakePasses;
            fault.setStatusCode(HttpURLConnection.HTTP_UNAVAILABLE);
            Headers.getSetProtocolHeaders(message).put("Retry-After", List.of(String.valueOf(wait.toSeconds())));
        }
    }

    private static boolean isStandard(Fault fault) {
        return fault.getCause() instanceof WSSecurityException
                || STANDARD.contains(fault.getFaultCode().getLocalPart());
    }

    private static Problem problem(Fault fault) {
        var causes = Stream.iterate((Throwable) fault, c -> c != null, Throwable::getCause)
                .limit(20)
                .toList();
        var broken =
                causes.stream().filter(XMLStreamException.class::isInstance).findFirst();
        if (broken.isPresent()) {
            return new Problem(ErrorCode.MALFORMED_REQUEST, place((XMLStreamException) broken.get()));
        }
        if (causes.stream().anyMatch(JAXBException.class::isInstance)) {
            return unreadable(fault);
        }
        if (fault instanceof SoapFault || isClient(fault.getFaultCode())) {
            return new Problem(ErrorCode.MALFORMED_REQUEST, brief(fault.getMessage()));
        }
        if (NotNow.isStorageTrouble(fault)) {
            LOG.warn("Storage failed while answering a call: {}", String.valueOf(fault.getCause()));
            return new Problem(ErrorCode.STORAGE_UNAVAILABLE, "");
        }
        LOG.error("A call failed for a reason nobody foresaw", fault);
        return new Problem(ErrorCode.UNEXPECTED, "");
    }

    private static String place(XMLStreamException broken) {
        var at = broken.getLocation();
        return at == null ? "XML" : "XML, line " + at.getLineNumber() + ", column " + at.getColumnNumber();
    }

    /** JAXB tells an element that the contract does not know from a value that does not fit only by its words. */
    private static Problem unreadable(Fault fault) {
        var words = brief(fault.getMessage());
        return new Problem(
                words.contains("unexpected element") ? ErrorCode.METADATA_UNKNOWN_FIELD : ErrorCode.METADATA_INVALID,
                words);
    }

    private static boolean isClient(QName code) {
        return code.getLocalPart().equalsIgnoreCase("client");
    }

    private static String brief(@Nullable String words) {
        var line = OUR_WORDS
                .matcher(String.valueOf(words))
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
        return line.length() <= MAX_DETAIL ? line : line.substring(0, MAX_DETAIL) + "...";
    }

    private static QName code(Stage stage) {
        return stage == Stage.SYSTEM ? Fault.FAULT_CODE_SERVER : Fault.FAULT_CODE_CLIENT;
    }

    /** Written here, because CXF writes details only once it knows the operation, which a broken call never gets to. */
    private static Fault typed(Problem problem) {
        var typed = new SoapFault("problem", code(problem.code().stage()));
        typed.setMessage(problem.english());
        JAXB.marshal(
                new ObjectFactory().createProblem(ProblemFaults.inWords(problem)),
                new DOMResult(typed.getOrCreateDetail()));
        return typed;
    }
}
