package vn.courtaxis.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.rules.RuleSettings;
import vn.courtaxis.runtime.CourtAxisProperties.Account;
import vn.courtaxis.runtime.CourtAxisProperties.Dialect;
import vn.courtaxis.runtime.CourtAxisProperties.User;
import vn.courtaxis.signature.PdfVerifier;

/** What a configuration must meet, as sentences for the administrator. Secrets never show in them. */
final class ConfigurationRules {

    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$\\d{2}\\$[./0-9A-Za-z]{53}");
    private static final Pattern NODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,59}");
    private static final Pattern RECIPIENTS = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.]{0,34}\\*?");
    private static final List<String> TRACE_ATTRIBUTES = List.of("id", "version", "mustUnderstand", "actor");
    private static final Pattern HOUR = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final Set<String> ROLES = Set.of("DMS", "OPERATOR");
    private static final Set<String> DEFAULT_PASSWORDS = Set.of("dms", "operator", "password", "admin", "changeit");
    private static final Set<String> SANDBOX_SECRETS = Set.of("sandbox-court", "sandbox-office");

    private final CourtAxisProperties properties;
    private final List<String> problems = new ArrayList<>();

    private ConfigurationRules(CourtAxisProperties properties) {
        this.properties = properties;
    }

    /**
     * What must hold in every adapter.
     *
     * @param mayHoldImports whether a database is there, in which operators may have imported codes that the files lack
     */
    static List<String> always(CourtAxisProperties properties, boolean mayHoldImports) {
        var rules = new ConfigurationRules(properties);
        rules.node();
        rules.axis();
        rules.problems.addAll(CodeRules.problems(properties, mayHoldImports));
        rules.problems.addAll(CodeRules.settings(properties.codes()));
        rules.directory();
        rules.problems.addAll(SignatureRules.problems(properties));
        rules.trust();
        rules.users();
        rules.work();
        rules.intake();
        RetentionRules.broken(properties.retention()).forEach(broken -> rules.problem(broken.key(), broken.sentence()));
        rules.documentRules();
        rules.problems.addAll(DeadlineRules.problems(properties));
        rules.problems.addAll(VerificationRules.problems(properties));
        rules.dialects();
        EvidenceRules.unusable(properties.evidence()).ifPresent(sentence -> rules.problem(EvidenceRules.KEY, sentence));
        return rules.problems;
    }

    /** What must hold where real documents pass: nothing of the sandbox, nothing by default. */
    static List<String> production(CourtAxisProperties properties, boolean mayHoldImports) {
        var rules = new ConfigurationRules(properties);
        rules.problems.addAll(always(properties, mayHoldImports));
        rules.nothingOfTheSandbox();
        return rules.problems;
    }

    private void axis() {
        var axis = properties.axis();
        var url = axis.baseUrl();
        if (url == null || url.getHost() == null || url.getQuery() != null) {
            problem(
                    "axis.base-url",
                    "phải là địa chỉ http(s) đầy đủ của trục / must be the axis's full http(s) prefix");
        }
        if (axis.accounts().isEmpty()) {
            problem("axis.accounts", "cần ít nhất một tài khoản kết nối trục / needs at least one account");
        }
        for (var n = 0; n < axis.accounts().size(); n++) {
            account("axis.accounts[" + n + "]", axis.accounts().get(n));
        }
    }

    private void account(String key, Account account) {
        if (account.systemId().isBlank()) {
            problem(key + ".system-id", "trống / is empty");
        }
        if (account.secret().isBlank()) {
            problem(key + ".secret", "trống / is empty");
        }
        if (account.units().isEmpty()) {
            problem(key + ".units", "chưa khai đơn vị nào / names no unit");
        }
        account.units().stream()
                .filter(unit -> OrganizationCode.parse(unit).isEmpty())
                .forEach(unit -> problem(key + ".units", unit + " không phải mã định danh / is no identifier code"));
    }

    private void directory() {
        var directory = properties.directory();
        var systemId = directory.systemId();
        if (!systemId.isBlank()
                && properties.axis().accounts().stream()
                        .noneMatch(account -> account.systemId().equals(systemId))) {
            problem("directory.system-id", systemId + " không có trong axis.accounts / is not in axis.accounts");
        }
        if (!directory.refreshAt().isBlank()
                && !HOUR.matcher(directory.refreshAt()).matches()) {
            problem("directory.refresh-at", "phải là giờ HH:mm trong ngoặc kép / must be a quoted time HH:mm");
        }
        if (directory.jitter().isNegative() || directory.jitter().toHours() >= 12) {
            problem("directory.jitter", "phải từ 0 đến dưới 12h / must be 0 or more and below 12h");
        }
        if (directory.maxRemoved() < 0 || directory.maxRemoved() > 100) {
            problem("directory.max-removed", "phải từ 0 đến 100 / must be 0 to 100");
        }
    }

    private void trust() {
        if (properties.signature().roots().isEmpty()
                && properties.signature().verification().trustLists().isEmpty()) {
            problem("signature.roots", "chưa khai chứng thư gốc / names no root certificate");
        }
        files("signature.roots", properties.signature().roots());
        files("signature.intermediates", properties.signature().intermediates());
        files("signature.crls", properties.signature().crls());
        if (trustFilesReadable()) {
            trustsSamples();
        }
    }

    private boolean trustsSamples() {
        try {
            return PdfVerifier.trustsSamples(VerificationConfiguration.trust(properties));
        } catch (IllegalArgumentException e) {
            problem("signature", String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void users() {
        if (properties.users().isEmpty()) {
            problem("users", "chưa khai tài khoản nào / names no account");
        }
        for (var n = 0; n < properties.users().size(); n++) {
            user("users[" + n + "]", properties.users().get(n));
        }
    }

    private void user(String key, User user) {
        if (user.name().isBlank()) {
            problem(key + ".name", "trống / is empty");
        }
        if (!BCRYPT.matcher(user.passwordHash()).matches()) {
            problem(key + ".password-hash", "phải là mã băm BCrypt / must be a BCrypt hash");
        }
        if (user.roles().isEmpty() || !ROLES.containsAll(user.roles())) {
            problem(key + ".roles", "chỉ gồm DMS, OPERATOR / must be of DMS, OPERATOR");
        }
    }

    private void node() {
        if (!NODE.matcher(properties.node()).matches()) {
            problem("node", "chỉ gồm chữ, số và . _ -, tối đa 60 / must be letters, digits and . _ -, at most 60");
        }
    }

    private void work() {
        var work = properties.work();
        if (work.leaseMargin().toSeconds() < 1) {
            problem("work.lease-margin", "phải từ 1s / must be 1s or more");
        }
        if (work.concurrency() < 1 || work.dispatchBatch() < 1 || work.maxAttempts() < 1) {
            problem("work", "concurrency, dispatch-batch và max-attempts phải từ 1 / must be 1 or more");
        }
        var axis = properties.axis();
        if (axis.pauseAfter() < 1
                || axis.pauseFirst().toMillis() < 1
                || axis.pauseCap().compareTo(axis.pauseFirst()) < 0) {
            problem("axis.pause-cap", "không được nhỏ hơn pause-first / must not be below pause-first");
        }
        if (axis.maxClockSkew().toMillis() < 1) {
            problem("axis.max-clock-skew", "phải lớn hơn 0 / must be above 0");
        }
        if (work.retryCap().compareTo(work.retryFirst()) < 0
                || work.retryFirst().toMillis() < 1) {
            problem("work.retry-cap", "không được nhỏ hơn retry-first / must not be below retry-first");
        }
    }

    private void intake() {
        var intake = properties.intake();
        if (intake.maxInFlight().toBytes() < 1 || intake.maxRequests() < 1) {
            problem("intake", "max-in-flight và max-requests phải từ 1 / must be 1 or more");
        }
        if (intake.assumedSize().isNegative() || intake.leastDiskSpace().isNegative()) {
            problem("intake", "assumed-size và least-disk-space không được âm / must not be negative");
        }
        if (intake.retryAfter().toSeconds() < 1) {
            problem("intake.retry-after", "phải từ 1 giây / must be a second or more");
        }
    }

    private void documentRules() {
        var written = properties.rules();
        RuleSettings.problems(written.outgoing(), Direction.OUTGOING)
                .forEach(problem -> problem("rules.outgoing", problem));
        RuleSettings.problems(written.incoming(), Direction.INCOMING)
                .forEach(problem -> problem("rules.incoming", problem));
        written.shortCodeRecipients().stream()
                .filter(code -> OrganizationCode.parse(code).isEmpty())
                .forEach(code -> problem(
                        "rules.short-code-recipients", code + " không phải mã định danh / is no identifier code"));
    }

    private void dialects() {
        var dialects = properties.outgoing().dialects();
        for (var n = 0; n < dialects.size(); n++) {
            dialect("outgoing.dialects[" + n + "]", dialects.get(n));
        }
    }

    private void dialect(String key, Dialect dialect) {
        if (dialect.name().isBlank()) {
            problem(key + ".name", "trống / is empty");
        }
        if (dialect.recipients().isEmpty()) {
            problem(key + ".recipients", "chưa khai nơi nhận nào / names no recipient");
        }
        dialect.recipients().stream()
                .filter(code -> !RECIPIENTS.matcher(code.strip()).matches())
                .forEach(code -> problem(
                        key + ".recipients",
                        code + " không phải mã hoặc đầu mã có dấu * / is no code, nor the start of one with *"));
        dialect.traceAttributes().keySet().stream()
                .filter(name -> !TRACE_ATTRIBUTES.contains(name))
                .forEach(name -> problem(
                        key + ".trace-attributes",
                        name + " không thuộc / is none of " + String.join(", ", TRACE_ATTRIBUTES)));
        if (dialect.documentTypes().stream()
                .anyMatch(type -> type.name().isBlank() || type.type() < 0 || type.typeDetail() < 0)) {
            problem(key + ".document-types", "cần tên và số không âm / need a name and numbers of 0 or more");
        }
    }

    private void nothingOfTheSandbox() {
        var url = properties.axis().baseUrl();
        if (url != null && url.getPath().startsWith("/sandbox/")) {
            problem("axis.base-url", "trỏ vào trục mô phỏng / points to the sandbox's twin");
        }
        if (properties.axis().accounts().stream().anyMatch(account -> SANDBOX_SECRETS.contains(account.secret()))) {
            problem("axis.accounts", "dùng mật khẩu của sandbox / use a sandbox secret");
        }
        problems.addAll(CodeRules.production(properties));
        if (trustFilesReadable() && trustsSamples()) {
            problem("signature.roots", "tin cậy chứng thư gốc mẫu / trust the sample root");
        }
        problems.addAll(SignatureRules.production(properties));
        EvidenceRules.sample(properties.evidence()).ifPresent(sentence -> problem(EvidenceRules.KEY, sentence));
        properties.users().forEach(this::defaultPassword);
    }

    private boolean trustFilesReadable() {
        var signature = properties.signature();
        return Stream.of(signature.roots(), signature.intermediates(), signature.crls())
                .flatMap(List::stream)
                .allMatch(Files::isReadable);
    }

    private void defaultPassword(User user) {
        if (!BCRYPT.matcher(user.passwordHash()).matches()) {
            return;
        }
        var encoder = new BCryptPasswordEncoder();
        var guessable = new ArrayList<>(DEFAULT_PASSWORDS);
        guessable.add(user.name());
        if (guessable.stream().anyMatch(password -> encoder.matches(password, user.passwordHash()))) {
            problem("users", user.name() + " dùng mật khẩu mặc định / uses a default password");
        }
    }

    private void files(String key, List<Path> files) {
        files.stream()
                .filter(file -> !Files.isReadable(file))
                .forEach(file -> problem(key, file + " không đọc được / cannot be read"));
    }

    private void problem(String key, String sentence) {
        problems.add(ConfigurationGate.PREFIX + "." + key + ": " + sentence);
    }
}
