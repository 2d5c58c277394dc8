package vn.courtaxis.console;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.SignatureReport;
import vn.courtaxis.document.SignatureReport.Reason;
import vn.courtaxis.document.SignatureVerdict;
import vn.courtaxis.document.StatusCode;
import vn.courtaxis.exchange.AxisPauses.Operation;
import vn.courtaxis.exchange.AxisPauses.Pause;
import vn.courtaxis.ledger.Recipient;
import vn.courtaxis.ledger.State;
import vn.courtaxis.ledger.TimelineEvent;
import vn.courtaxis.ledger.TimelineEvent.Outcome;

/** Starts the console on made-up documents at port 8099, for those who work on its look: no broker, no axis, no sign-in. */
@Import(ConsoleUnderTest.class)
@ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
class ConsolePreview {

    public static void main(String[] args) {
        var application = new SpringApplication(ConsolePreview.class);
        application.setDefaultProperties(
                Map.of("server.port", "8099", "spring.config.location", "optional:classpath:/none/"));
        application.setAdditionalProfiles("sandbox");
        // the gate on the product's configuration has nothing to check here
        application.setInitializers(List.of());
        var context = application.run(args);
        fill(context.getBean(FakeLedger.class), context.getBean(MemoryStore.class));
        context.getBean(FakePauses.class)
                .put(new Pause(
                        "W90",
                        Operation.SEND,
                        SampleEntry.NOW.minus(Duration.ofMinutes(11)),
                        SampleEntry.NOW.plus(Duration.ofSeconds(50)),
                        false,
                        new Problem(ErrorCode.AXIS_UNREACHABLE, "connection refused")));
    }

    /** Everybody is the operator, under the policy that production sets too. */
    @Bean
    Filter everybodyIsOperator() {
        return (request, response, chain) -> {
            ((HttpServletResponse) response).setHeader("Content-Security-Policy", "default-src 'self'");
            chain.doFilter(new OperatorRequest((HttpServletRequest) request), response);
        };
    }

    private static final class OperatorRequest extends HttpServletRequestWrapper {

        OperatorRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            return getRequestURI().equals("/login") ? null : () -> "operator";
        }

        @Override
        public boolean isUserInRole(String role) {
            return true;
        }
    }

    static void fill(FakeLedger ledger, MemoryStore store) {
        var subjects = List.of(
                "Về việc phối hợp cung cấp bản sao bản án, quyết định của Tòa án trên Cổng Dịch vụ công quốc gia",
                "Triển khai gửi, nhận văn bản điện tử giữa các hệ thống quản lý văn bản và điều hành",
                "Báo cáo công tác xét xử và thi hành án hình sự sáu tháng đầu năm",
                "Thông báo lịch nghỉ Tết Nguyên đán và phân công trực",
                "Mời họp rà soát danh mục mã định danh của các đơn vị thuộc Tòa án nhân dân");
        for (var n = 0; n < 31; n++) {
            ledger.put(SampleEntry.outgoing(n % 5 == 0 ? State.SENT : State.COMPLETED)
                    .number(90 + n + "/TB-TA")
                    .subject(subjects.get(n % subjects.size()))
                    .since(Duration.ofHours(60 - n))
                    .to(answered(n % 5 == 0 ? "03" : "06"))
                    .entry());
            ledger.put(SampleEntry.incoming(n % 4 == 0 ? State.DELIVERED : State.TAKEN)
                    .number(200 + n + "/CV-UBND")
                    .from("Ủy ban nhân dân tỉnh số " + (n % 7 + 1))
                    .subject(subjects.get((n + 2) % subjects.size()))
                    .file("cong-van.pdf", SignatureVerdict.VALID, valid())
                    .since(Duration.ofHours(50 - n))
                    .entry());
        }
        problems(ledger);
        var message = store.put(new byte[] {60, 97, 47, 62});
        ledger.put(SampleEntry.outgoing(State.ACCEPTED)
                .number("135/CV-TA")
                .retry(0, Duration.ZERO)
                .since(Duration.ofSeconds(3))
                .entry());
        var sent = ledger.put(
                SampleEntry.outgoing(State.SENT)
                        .number("134/QĐ-TA")
                        .message(message)
                        .to(answered("03"), answered("01"), silent())
                        .entry(),
                event(9, "accept", Outcome.DONE, "handed over by rest:dms"),
                event(7, "outgoing-prepare", Outcome.DONE, "message of 2003117 bytes, SHA-256 " + "ab".repeat(32)),
                event(6, "outgoing-send", Outcome.NOTE, "attempt 1"),
                event(6, "outgoing-send", Outcome.UNCERTAIN, "AXIS_TIMEOUT: no answer within 30 s"),
                event(5, "outgoing-send", Outcome.DONE, "found in the axis's sent list as 6745a1f09c3e4b7d8a120034"));
        ledger.put(SampleEntry.incoming(State.TAKEN)
                .statusAbout(sent, StatusCode.ARRIVED, "Đã đến hệ thống quản lý văn bản")
                .entry());
        ledger.put(SampleEntry.incoming(State.TAKEN)
                .statusAbout(sent, StatusCode.RECEIVED, "Văn thư đã tiếp nhận")
                .entry());
        ledger.put(
                SampleEntry.incoming(State.PARKED)
                        .number("134/QĐ-TA")
                        .statusAbout(sent, StatusCode.COMPLETED, "Đã hoàn thành")
                        .message(SampleEntry.stored("status", 4_100))
                        .problem(ErrorCode.SENDER_NOT_AS_LISTED, "000.00.00.G15, 000.00.00.G22")
                        .resumesAt(State.STORED)
                        .since(Duration.ofMinutes(31))
                        .entry(),
                event(32, "list", Outcome.DONE, "listed by the axis as 77aa1c9e-5a0e-4f54-9f0e-6b8f0ad34c11"),
                event(31, "status-apply", Outcome.PARKED, "SENDER_NOT_AS_LISTED: 000.00.00.G15, 000.00.00.G22"));
        parked(ledger);
    }

    private static void parked(FakeLedger ledger) {
        ledger.put(
                SampleEntry.outgoing(State.PARKED)
                        .number("130/CV-TA")
                        .message(SampleEntry.stored("message", 2_003_117))
                        .problem(ErrorCode.AXIS_OUTCOME_AMBIGUOUS, "6745a1f09c3e4b7d8a120034, 6745a1f09c3e4b7d8a120035")
                        .resumesAt(State.UNCERTAIN)
                        .since(Duration.ofMinutes(44))
                        .entry(),
                event(48, "accept", Outcome.DONE, "handed over by rest:dms"),
                event(46, "outgoing-send", Outcome.UNCERTAIN, "AXIS_TIMEOUT: no answer within 30 s"),
                event(44, "outgoing-send", Outcome.PARKED, "AXIS_OUTCOME_AMBIGUOUS: 6745a1f09c3e4b7d8a120034"));
        ledger.put(
                SampleEntry.incoming(State.PARKED)
                        .number("77/TB-VPCP")
                        .message(SampleEntry.stored("message", 90_117))
                        .problem(ErrorCode.UNEXPECTED, "in step incoming-open")
                        .resumesAt(State.STORED)
                        .since(Duration.ofMinutes(7))
                        .entry(),
                event(9, "list", Outcome.DONE, "listed by the axis as 0f3b1c9e-5a0e-4f54-9f0e-6b8f0ad34c11"),
                event(7, "park", Outcome.PARKED, "UNEXPECTED: in step incoming-open"));
    }

    private static void problems(FakeLedger ledger) {
        ledger.put(
                SampleEntry.incoming(State.QUARANTINED)
                        .file("BC-45-VPCP.pdf", SignatureVerdict.INVALID, invalid(), valid())
                        .message(SampleEntry.stored("message", 2_210_448))
                        .problem(ErrorCode.SIGNATURE_INVALID, "BC-45-VPCP.pdf: CHANGED_AFTER_SIGNING")
                        .since(Duration.ofMinutes(52))
                        .entry(),
                event(54, "list", Outcome.DONE, "listed by the axis as 0f3b1c9e-5a0e-4f54-9f0e-6b8f0ad34c11"),
                event(53, "incoming-receive", Outcome.DONE, "message of 2210448 bytes, SHA-256 " + "0c".repeat(32)),
                event(52, "incoming-open", Outcome.QUARANTINED, "SIGNATURE_INVALID: BC-45-VPCP.pdf: DIGEST_MISMATCH"));
        ledger.put(SampleEntry.incoming(State.QUARANTINED)
                .unreadable()
                .unit("")
                .problem(ErrorCode.MESSAGE_NOT_EDXML, "root element is html")
                .since(Duration.ofHours(3))
                .entry());
        ledger.put(
                SampleEntry.outgoing(State.PREPARED)
                        .number("133/CV-TA")
                        .problem(ErrorCode.AXIS_UNREACHABLE, "connection refused")
                        .retry(4, Duration.ofMinutes(3))
                        .entry(),
                event(8, "accept", Outcome.DONE, "handed over by rest:dms"),
                event(8, "outgoing-prepare", Outcome.DONE, "message of 2003117 bytes, SHA-256 " + "ab".repeat(32)),
                event(7, "outgoing-send", Outcome.NOTE, "attempt 4"),
                event(7, "outgoing-send", Outcome.RETRY, "AXIS_UNREACHABLE: connection refused"));
        ledger.put(SampleEntry.outgoing(State.UNCERTAIN)
                .number("132/TB-TA")
                .problem(ErrorCode.AXIS_TIMEOUT, "no answer within 30 s")
                .retry(1, Duration.ofSeconds(20))
                .entry());
        ledger.put(
                SampleEntry.outgoing(State.REJECTED)
                        .number("131/QĐ-TA")
                        .problem(ErrorCode.AXIS_RECIPIENT_UNKNOWN, "H99")
                        .since(Duration.ofMinutes(17))
                        .entry(),
                event(18, "accept", Outcome.DONE, "handed over by rest:dms"),
                event(17, "outgoing-send", Outcome.REJECTED, "AXIS_RECIPIENT_UNKNOWN: H99"));
    }

    private static Recipient answered(String code) {
        return new Recipient(
                OrganizationCode.of("H0" + code.charAt(1)),
                "Ủy ban nhân dân tỉnh số " + code.charAt(1),
                new StatusCode(code),
                SampleEntry.NOW,
                "Văn thư đã tiếp nhận");
    }

    private static Recipient silent() {
        return new Recipient(OrganizationCode.of("G22"), "Văn phòng Chính phủ");
    }

    private static TimelineEvent event(long minutesAgo, String step, Outcome outcome, String detail) {
        return new TimelineEvent(
                SampleEntry.NOW.minus(Duration.ofMinutes(minutesAgo)), step, outcome, detail, TimelineEvent.ADAPTER);
    }

    private static SignatureReport valid() {
        return report(SignatureVerdict.VALID, true, List.of());
    }

    private static SignatureReport invalid() {
        return report(
                SignatureVerdict.INVALID,
                false,
                List.of(new Reason(
                        "CHANGED_AFTER_SIGNING",
                        "Nội dung tệp bị thay đổi sau khi ký.",
                        "The file was changed after it was signed.")));
    }

    private static SignatureReport report(SignatureVerdict verdict, boolean whole, List<Reason> reasons) {
        var at = Instant.parse("2026-11-20T08:30:00Z");
        return new SignatureReport(
                verdict, "Văn phòng Chính phủ", "Văn phòng Chính phủ", "5f01", at, whole, "RSA 3072, SHA-256", reasons);
    }
}
