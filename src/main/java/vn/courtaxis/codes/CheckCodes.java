package vn.courtaxis.codes;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.courtaxis.codes.SheetRow.CodeRow;
import vn.courtaxis.codes.SheetRow.MatterRow;
import vn.courtaxis.codes.SheetRow.OrganizationRow;
import vn.courtaxis.codes.SheetRow.RouteRow;

/** Checks tables of codes before they are used: {@code codes check FILE...}, all files as one set. */
public final class CheckCodes {

    /** Every line is right. */
    public static final int SOUND = 0;

    /** Some line is wrong. */
    public static final int WRONG = 1;

    /** It was called wrongly, or a file cannot be read. */
    public static final int UNUSABLE = 2;

    private static final String USAGE = "codes check FILE...\n"
            + "  Kiểm tra các bảng mã như một bộ; ghi cả tệp có sẵn mà bảng nhắc tới (config/codes/...).\n"
            + "  Checks tables of codes as one set; name the shipped files too that they refer to (config/codes/...).";

    private final PrintStream out;
    private final LocalDate today;

    private CheckCodes(PrintStream out, LocalDate today) {
        this.out = out;
        this.today = today;
    }

    /**
     * Prints what is wrong, what is odd, and what the files hold.
     *
     * @param arguments {@code check} and files
     * @return {@link #SOUND}, {@link #WRONG} or {@link #UNUSABLE}
     */
    public static int run(List<String> arguments, PrintStream out, LocalDate today) {
        if (arguments.size() < 2 || !arguments.get(0).equals("check")) {
            out.println(USAGE);
            return UNUSABLE;
        }
        var files = arguments.stream().skip(1).map(Path::of).toList();
        var unreadable = files.stream().filter(file -> !Files.isReadable(file)).toList();
        unreadable.forEach(file -> out.println(file + ": không đọc được / cannot be read"));
        return unreadable.isEmpty() ? new CheckCodes(out, today).check(files) : UNUSABLE;
    }

    private int check(List<Path> files) {
        var problems = new ArrayList<String>();
        var set = new SheetSet(problems);
        var sources = files.stream().map(SheetSource::of).toList();
        sources.forEach(source -> set.read(Layer.FILES, source));
        problems.clear();
        var snapshot = CodeSnapshot.builder().files(Layer.FILES, sources).build(0, problems);
        problems.forEach(problem -> out.println("SAI / WRONG  " + problem));
        odd(set).forEach(odd -> out.println("LẠ / ODD     " + odd));
        if (problems.isEmpty()) {
            missing(snapshot);
        }
        count(set);
        out.println(
                problems.isEmpty()
                        ? "Các bảng đúng. / The tables are right."
                        : problems.size()
                                + " dòng sai, không dòng nào được dùng; người điền bảng sửa rồi kiểm tra lại. / "
                                + problems.size()
                                + " wrong; nothing is used until whoever fills in the tables corrects them.");
        return problems.isEmpty() ? SOUND : WRONG;
    }

    private static Stream<String> odd(SheetSet set) {
        var inline = set.rows(Sheet.ORGANIZATIONS, OrganizationRow.class)
                .flatMap(row -> Stream.concat(Stream.of(row.code()), row.aliases().stream())
                        .filter(code -> !code.isEmpty())
                        .flatMap(code -> CodeSyntax.odd(code, CodeSyntax.kind(code), row.kind()).stream()
                                .map(odd -> row.at() + ": " + code + " " + odd)));
        var further = set.rows(Sheet.CODES, CodeRow.class)
                .flatMap(row -> set.organization(row.organization()).stream()
                        .flatMap(organization -> CodeSyntax.odd(row.text(), row.kind(), organization.kind()).stream())
                        .map(odd -> row.at() + ": " + row.text() + " " + odd));
        return Stream.of(inline, further, unshown(set)).flatMap(odd -> odd);
    }

    /** Matters are compared sign by sign; one that no document can show takes part in nothing. */
    private static Stream<String> unshown(SheetSet set) {
        var shown =
                set.rows(Sheet.MATTERS, MatterRow.class).map(MatterRow::matter).collect(Collectors.toSet());
        return Stream.concat(
                        set.successions().map(row -> Map.entry(row.at(), row.matter())),
                        set.rows(Sheet.ROUTES, RouteRow.class).map(row -> Map.entry(row.at(), row.matter())))
                .filter(row -> !row.getValue().isEmpty() && !shown.contains(row.getValue()))
                .map(row -> row.getKey() + ": " + row.getValue() + " không dấu hiệu nào của bảng matters cho thấy"
                        + " / is a matter that no row of matters shows");
    }

    private void missing(CodeSnapshot snapshot) {
        var missing = snapshot.missingCodes(today);
        if (!missing.isEmpty()) {
            out.println(missing.size() + " Tòa án hiện có chưa có mã / courts of today without a code:");
            missing.forEach(card -> out.println("  " + card.id() + "  " + card.name()));
        }
    }

    private void count(SheetSet set) {
        out.println(Stream.of(Sheet.values())
                .map(sheet -> sheet.name().toLowerCase(Locale.ROOT) + " "
                        + set.rows(sheet, SheetRow.class).count())
                .collect(Collectors.joining(", ")));
    }
}
