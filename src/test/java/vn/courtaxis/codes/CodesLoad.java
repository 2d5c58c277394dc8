package vn.courtaxis.codes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * A process of its own that builds a registry larger than any that was seen: an operator's table, and a directory of as many bodies, each
 * with two codes; then builds it again while the first one is used. Arguments: a folder, rows. Each line it prints is a name and numbers.
 */
public final class CodesLoad {

    private static final int LOOK_UPS = 200_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private final Path table;
    private final int rows;

    private CodesLoad(Path folder, int rows) {
        this.table = folder.resolve("organizations.csv");
        this.rows = rows;
    }

    /** Prints what it measured. */
    public static void main(String[] arguments) throws IOException {
        new CodesLoad(Path.of(arguments[0]), Integer.parseInt(arguments[1])).run();
        // no other thread may hold the process
        System.exit(0);
    }

    private void run() throws IOException {
        writeTable();
        var first = built("first", 1);
        var codes = new CodeRegistry(
                first,
                Clock.fixed(TODAY.atTime(9, 0).atZone(Tables.VIETNAM).toInstant(), Tables.VIETNAM),
                code -> true);
        var random = new Random(1);
        var asked = IntStream.range(0, LOOK_UPS).mapToObj(n -> code(random)).toList();
        for (var warm = 0; warm < 3; warm++) {
            times(n -> codes.resolve(asked.get(n)));
            times(n -> codes.resolve(Address.recipient(asked.get(n), TODAY, Set.of())));
        }
        print("resolve", times(n -> codes.resolve(asked.get(n))));
        print("address", times(n -> codes.resolve(Address.recipient(asked.get(n), TODAY, Set.of()))));
        // as mail does: a thousand bodies, again and again
        print("repeated", times(n -> codes.resolve(Address.recipient(asked.get(n % 1_000), TODAY, Set.of()))));
        print("unknown", times(n -> codes.resolve("X99." + n)));
        search(codes);
        var again = built("again", 2);
        var begun = System.nanoTime();
        var comparison = Comparison.of(first, again);
        System.out.println("compare-ms " + since(begun));
        System.out.println("compare changed " + comparison.changed().size());
        codes.replace(again);
        System.gc();
        var runtime = Runtime.getRuntime();
        System.out.println("heap kb " + (runtime.totalMemory() - runtime.freeMemory()) / 1024 + " of two snapshots "
                + (first.version() + again.version()));
        System.out.println("vmhwm kb " + peak());
    }

    private void writeTable() throws IOException {
        try (var out = Files.newBufferedWriter(table, UTF_8)) {
            out.write("id,code,aliases,name,kind,certainty,source\n");
            for (var n = 0; n < rows; n++) {
                out.write(
                        "don-vi-%d,H99.%d.%d,%s,\"Ủy ban nhân dân xã thử nghiệm số %d, tỉnh mẫu\",other,observed,made up\n"
                                .formatted(n, n / 1000, n % 1000, legacy(n, "H99"), n));
            }
        }
    }

    private static String legacy(int n, String group) {
        return "%03d.%02d.%02d.%s".formatted(n % 1000, n / 1000 % 100, n / 100_000 + 1, group);
    }

    private void directory(Consumer<DirectoryFact> taker) {
        for (var n = 0; n < rows; n++) {
            taker.accept(new DirectoryFact(
                    "H98.%d.%d".formatted(n / 1000, n % 1000),
                    legacy(n, "H98"),
                    "Phòng Tài chính huyện thử nghiệm số " + n,
                    false));
        }
    }

    private CodeSnapshot built(String name, long version) {
        var problems = new ArrayList<String>();
        var begun = System.nanoTime();
        var snapshot = CodeSnapshot.builder()
                .files(Layer.EDITION, List.of(SheetSource.of(table)))
                .directory(this::directory)
                .build(version, problems);
        var took = since(begun);
        System.gc();
        var runtime = Runtime.getRuntime();
        System.out.println(name + " ms " + took + " heap-kb " + (runtime.totalMemory() - runtime.freeMemory()) / 1024
                + " organizations " + snapshot.organizationCount() + " codes " + snapshot.codeCount() + " problems "
                + problems.size());
        return snapshot;
    }

    private String code(Random random) {
        var n = random.nextInt(rows);
        return switch (n % 3) {
            case 0 -> "H99." + n / 1000 + "." + n % 1000;
            case 1 -> "h98." + n / 1000 + "." + n % 1000;
            default -> legacy(n, "H98");
        };
    }

    private static long[] times(IntConsumer work) {
        var times = new long[LOOK_UPS];
        for (var n = 0; n < LOOK_UPS; n++) {
            var begun = System.nanoTime();
            work.accept(n);
            times[n] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        return times;
    }

    private static void print(String name, long[] times) {
        System.out.println(
                name + " median-ns " + times[times.length / 2] + " p99-ns " + times[times.length / 100 * 99]);
    }

    private static void search(CodeRegistry codes) {
        for (var text : List.of("thử nghiệm số 77", "khong co gi nhu vay", "H98.1", "")) {
            var begun = System.nanoTime();
            var found = codes.search(text, 20).size();
            System.out.println("search ms " + since(begun) + " found " + found);
        }
    }

    private static long since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    private static String peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> line.replaceAll("\\D", ""))
                .findFirst()
                .orElse("0");
    }
}
