package vn.courtaxis.sandbox.twin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vn.courtaxis.sandbox.twin.Fault.Kind;

/** What all operations share: the signature is checked, a planned fault happens, the answer goes out. */
final class Wire {

    private static final long HALF_OF_UNKNOWN = 100;

    private final WireSignature signature;
    private final FaultPlan faults;

    /** What one operation does with a call that is properly signed. */
    @FunctionalInterface
    interface Operation {

        /**
         * Does the work and says what to answer.
         *
         * @param fault the planned fault, for operations that take part in it
         */
        Answer answer(SignedCall call, Kind fault) throws IOException;
    }

    Wire(WireSignature signature, FaultPlan faults) {
        this.signature = signature;
        this.faults = faults;
    }

    void serve(String name, HttpServletRequest request, HttpServletResponse response, Operation operation)
            throws IOException {
        var fault = faults.take(name);
        switch (fault.fault()) {
            case DROP_BEFORE -> ConnectionCut.cut(request);
            case ERROR_500 -> {
                drain(request);
                send(Answer.page("Internal Server Error"), 500, response);
            }
            case FAIL -> {
                drain(request);
                send(refusal(name, fault.errorCodeOrHubError(), "Loi theo yeu cau cua thu nghiem"), 200, response);
            }
            case SLOW -> {
                pause(fault.delay());
                send(answer(name, request, operation, fault), 200, response);
            }
            default -> reply(answer(name, request, operation, fault), fault, request, response);
        }
    }

    /** The effect is done; what can still go wrong is the answer. */
    private static void reply(Answer answer, Fault fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (fault.fault()) {
            case DROP_AFTER -> ConnectionCut.cut(request);
            case HANG_AFTER -> {
                pause(fault.delay());
                ConnectionCut.cut(request);
            }
            case GARBAGE -> send(Answer.page("502 Bad Gateway"), 200, response);
            case HALF_ANSWER -> sendHalf(answer, request, response);
            default -> send(answer, 200, response);
        }
    }

    /** The body is always read to its end: closing on a caller that still writes would destroy the answer under way. */
    private Answer answer(String name, HttpServletRequest request, Operation operation, Fault fault)
            throws IOException {
        var call = signature.check(request);
        var answer = call.isPresent()
                ? operation.answer(call.get(), fault.fault())
                : refusal(name, "15", "Sai SystemId hoac SecretKey");
        drain(request);
        return answer;
    }

    private static Answer refusal(String operation, String code, String text) {
        return operation.equals("sendEdoc") ? Answer.failedSend(code, text) : Answer.fail(code, text);
    }

    private static void drain(HttpServletRequest request) throws IOException {
        request.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private static void send(Answer answer, int status, HttpServletResponse response) throws IOException {
        head(answer, status, response);
        answer.content().writeTo(response.getOutputStream());
        response.flushBuffer();
    }

    private static void head(Answer answer, int status, HttpServletResponse response) {
        response.setStatus(status);
        response.setContentType(answer.contentType());
        if (answer.length() >= 0) {
            response.setContentLengthLong(answer.length());
        }
    }

    private static void sendHalf(Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        head(answer, 200, response);
        var half = answer.length() < 0 ? HALF_OF_UNKNOWN : answer.length() / 2;
        answer.content().writeTo(new FirstBytes(response.getOutputStream(), half));
        response.flushBuffer();
        ConnectionCut.cut(request);
    }

    private static void pause(Duration delay) {
        try {
            TimeUnit.MILLISECONDS.sleep(delay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
