package vn.courtaxis.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.codes.BrokenCodeFile;
import vn.courtaxis.codes.CodeRegistry;
import vn.courtaxis.codes.CodeSnapshot;
import vn.courtaxis.codes.DocumentTypes;
import vn.courtaxis.codes.KnownOrganization.Kind;
import vn.courtaxis.codes.OrganizationCard;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.exchange.AxisAccounts;
import vn.courtaxis.registry.SimulateCodes;

/**
 * What the registry of codes must meet before an adapter starts, and what an administrator should know of it. Files are looked at before the
 * database is open; what operators imported is known only when it is.
 */
final class CodeRules {

    private static final String CODES = ConfigurationGate.PREFIX + ".codes.";
    private static final String FILES = CODES + "files: ";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Courts that a sentence names. */
    private static final int TOLD = 3;

    private CodeRules() {}

    /** @param mayHoldImports whether a database is there, in which operators may have imported what the files lack */
    static List<String> problems(CourtAxisProperties properties, boolean mayHoldImports) {
        var files = properties.codes().files();
        if (files.isEmpty()) {
            return List.of(FILES + "chưa khai tệp danh mục mã / names no code file");
        }
        if (!files.stream().allMatch(Files::isReadable)) {
            return files.stream()
                    .filter(file -> !Files.isReadable(file))
                    .map(file -> FILES + file + " không đọc được / cannot be read")
                    .toList();
        }
        try {
            var codes = registry(properties);
            return mayHoldImports ? List.of() : serving(codes);
        } catch (IOException | RuntimeException e) {
            return List.of(FILES + e.getMessage());
        }
    }

    /** What is wrong besides the registry's own tables. */
    static List<String> settings(CourtAxisProperties.Codes codes) {
        var problems = new ArrayList<>(documentTypes(codes.documentTypes()));
        if (codes.maxOpenQuestions() < 1) {
            problems.add(CODES + "max-open-questions: phải từ 1 / must be 1 or more");
        }
        var most = SimulateCodes.MOST_DAYS;
        if (codes.simulationDays() < 1 || codes.simulationDays() > most) {
            problems.add(CODES + "simulation-days: phải từ 1 đến " + most + " / must be 1 to " + most);
        }
        return problems;
    }

    private static List<String> documentTypes(Path file) {
        var key = CODES + "document-types: ";
        try {
            DocumentTypes.load(file);
            return List.of();
        } catch (BrokenCodeFile e) {
            return e.problems().stream().map(key::concat).toList();
        } catch (IOException e) {
            return List.of(key + file + " không đọc được / cannot be read");
        }
    }

    private static CodeRegistry registry(CourtAxisProperties properties) throws IOException {
        var accounts = new ConfiguredAccounts(properties.axis().accounts());
        return new CodeRegistry(CodeSnapshot.load(properties.codes().files()), Clock.system(VIETNAM), served(accounts));
    }

    /** Whether one of our accounts acts for a unit. */
    static Predicate<OrganizationCode> served(AxisAccounts accounts) {
        return unit -> accounts.systemOf(unit).isPresent();
    }

    /** What must hold where real documents pass. */
    static List<String> production(CourtAxisProperties properties) {
        try {
            return CodeRegistry.load(properties.codes().files()).hasSandboxCodes()
                    ? List.of(FILES + "còn mã của sandbox / hold sandbox codes")
                    : List.of();
        } catch (IOException | RuntimeException e) {
            // reported by the registry's own rule
            return List.of();
        }
    }

    /** Why an adapter with this registry has nothing to do; empty when it serves a court, be it over by now or still to come. */
    static List<String> serving(CodeRegistry codes) {
        if (codes.all().stream().anyMatch(codes::isOwn)) {
            return List.of();
        }
        var known = codes.all().stream()
                .filter(organization -> organization.kind() == Kind.COURT)
                .toList();
        var why = known.isEmpty()
                ? "không có đơn vị Tòa án nào có mã / hold no court unit with a code: the court supplies its codes"
                : "không tài khoản nào trong axis.accounts phục vụ "
                        + known.get(0).code() + " hay Tòa án nào khác có mã" + " / no account of axis.accounts serves "
                        + known.get(0).code() + " or any other court with a code";
        return Stream.concat(Stream.of(why), missing(codes).stream())
                .map(FILES::concat)
                .toList();
    }

    /** What to do where operators put sandbox codes in force, in an adapter for real documents: an older one let them. */
    static Optional<String> ofSandbox(CodeRegistry codes) {
        var found = codes.snapshot().sandboxCodes().distinct().toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var names = found.stream().limit(TOLD).collect(Collectors.joining(", ")) + (found.size() > TOLD ? ", ..." : "");
        return Optional.of(ConfigurationGate.PREFIX + ".codes: " + found.size()
                + " mã của sandbox đang được dùng ở hệ thống thật (" + names + "), từ bảng đã nhập hoặc dòng đã duyệt:"
                + " người vận hành nhập bảng không có chúng, hoặc hủy dòng đó, ở trang /codes / " + found.size()
                + " sandbox codes are in force where real documents pass (" + names
                + "), by imported tables or approved rows: the operator imports tables without them, or takes the rows"
                + " back, on the page /codes");
    }

    /** What an administrator may have to do, though the adapter starts. */
    static List<String> report(CourtAxisProperties properties, CodeRegistry codes) {
        var report = new ArrayList<String>();
        missing(codes).map(FILES::concat).ifPresent(report::add);
        if (codes.own().isEmpty()) {
            report.add(FILES
                    + "hôm nay chưa có hoặc không còn Tòa án nào được phục vụ; người vận hành nhập bảng ghi Tòa án"
                    + " kế thừa ở trang /codes / no court that is served exists today; the operator imports tables with who"
                    + " took over, on the page /codes");
        }
        var accounts = properties.axis().accounts();
        for (var n = 0; n < accounts.size(); n++) {
            var key = "axis.accounts[" + n + "].units";
            accounts.get(n).units().stream()
                    .filter(unit -> hasNone(codes, unit))
                    .forEach(unit -> report.add(unknown(key, unit)));
        }
        var keys = properties.signature().keys();
        for (var n = 0; n < keys.size(); n++) {
            var unit = keys.get(n).unit();
            if (codes.resolve(unit).isEmpty()) {
                report.add(unknown("signature.keys[" + n + "].unit", unit));
            }
        }
        return report;
    }

    /** Whether neither the code nor any below it is an organization's. */
    private static boolean hasNone(CodeRegistry codes, String unit) {
        var accounts =
                served(new ConfiguredAccounts(List.of(new CourtAxisProperties.Account("one", "", List.of(unit)))));
        return codes.all().stream().flatMap(known -> known.codes().stream()).noneMatch(accounts);
    }

    private static String unknown(String key, String unit) {
        return ConfigurationGate.PREFIX + "." + key + ": " + unit + " không phải mã của cơ quan nào trong danh mục mã"
                + " / is no organization's code in the registry";
    }

    private static Optional<String> missing(CodeRegistry codes) {
        var missing = codes.missingCodes();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        var names = missing.stream().limit(TOLD).map(OrganizationCard::name).collect(Collectors.joining(", "))
                + (missing.size() > TOLD ? ", ..." : "");
        return Optional.of(
                missing.size() + " Tòa án hiện có chưa có mã định danh (" + names + "): điền cột code vào bản sao"
                        + " của config/codes/courts-of-vietnam.csv (hoặc bảng mẫu tải ở trang /codes), kiểm tra bằng"
                        + " java -jar court-axis.jar codes check TỆP..., rồi nhập ở trang /codes hoặc khai tệp ở codes.files"
                        + " / " + missing.size() + " courts of today have no code: fill in the column code in a copy of"
                        + " config/codes/courts-of-vietnam.csv (or of the template on the page /codes), check it with"
                        + " java -jar court-axis.jar codes check FILE..., then import it on the page /codes or name it in codes.files");
    }
}
