package vn.courtaxis.runtime;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.courtaxis.axis.AnswerDates;
import vn.courtaxis.axis.AxisAccount;
import vn.courtaxis.axis.AxisSettings;
import vn.courtaxis.axis.HttpAxisDirectory;
import vn.courtaxis.directory.DirectorySource;
import vn.courtaxis.directory.DirectoryViews.Search;
import vn.courtaxis.directory.Refresh;
import vn.courtaxis.directory.RefreshDirectory;
import vn.courtaxis.store.JdbcDirectory;
import vn.courtaxis.store.JdbcDirectoryViews;

/**
 * A process of its own that fetches a large directory into the embedded database as production does, while another thread writes as the
 * ledger does. Arguments: the twin's address, a folder, rows. Each line it prints is a name and numbers.
 */
public final class DirectoryLoad {

    private final URI twin;
    private final Path folder;
    private final int rows;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final DurableTransactions durable;
    private final JdbcDirectory store;
    private final JdbcDirectoryViews views;
    private final RefreshDirectory refresh;

    private DirectoryLoad(URI twin, Path folder, int rows) {
        this.twin = twin;
        this.folder = folder;
        this.rows = rows;
        var url = "jdbc:h2:file:" + folder.resolve("ledger") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        var database = new EmbeddedDatabase(url);
        var pool = new HikariDataSource();
        pool.setDataSource(database);
        pool.setUsername("sa");
        pool.setPassword("");
        Flyway.configure().dataSource(pool).load().migrate();
        jdbc = new JdbcTemplate(pool);
        durable = new DurableTransactions(new JdbcTransactionManager(pool), database, jdbc);
        transaction = new TransactionTemplate(durable);
        store = new JdbcDirectory(pool, transaction, Clock.systemUTC(), "load", durable::sync);
        views = new JdbcDirectoryViews(JdbcClient.create(pool));
        var limit = Duration.ofMinutes(5);
        var settings = new AxisSettings(
                twin, List.of(new AxisAccount("W90", "sandbox-court")), limit, limit, limit.multipliedBy(2));
        var dates = new AnswerDates(Clock.systemUTC(), Duration.ofDays(1));
        var axis = new HttpAxisDirectory(settings, Clock.systemUTC(), dates);
        refresh = new RefreshDirectory(axis, store, "W90", 20);
    }

    /** Prints what it measured. */
    public static void main(String[] arguments) throws Exception {
        new DirectoryLoad(URI.create(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2])).run();
        System.exit(0);
    }

    private void run() throws Exception {
        fetch("first", 0, 0);
        fetch("again", 0, 0);
        fetch("changed", rows / 100, 1);
        var held = fetch("held", 500_000, 1);
        var begun = System.nanoTime();
        store.discard(held.number(), "load", "load");
        print("discard", "ms", since(begun));
        fetch("cleared", rows / 100, 1);
        search();
        print("file", "kb", Files.size(folder.resolve("ledger.mv.db")) / 1024);
        print("vmhwm", "kb", peak());
        store.stop();
    }

    private Refresh fetch(String name, int first, int edition) throws Exception {
        makeUp(first, edition);
        var done = new AtomicBoolean();
        var waits = Collections.synchronizedList(new ArrayList<Long>());
        var ledger = new Thread(() -> writeLikeTheLedger(done, waits));
        ledger.start();
        var begun = System.nanoTime();
        var cpuBefore = cpu();
        var refreshed = refresh.refresh(DirectorySource.AGENCIES, "").orElseThrow();
        var took = since(begun);
        done.set(true);
        ledger.join();
        Collections.sort(waits);
        var changes = refreshed.changes();
        print(
                name,
                "ms",
                took,
                "cpu-ms",
                cpu() - cpuBefore,
                "rows",
                changes.rows(),
                "added",
                changes.added(),
                "changed",
                changes.changed(),
                "removed",
                changes.removed(),
                "state",
                refreshed.state(),
                "valid",
                valid(),
                "writes",
                waits.size(),
                "median-wait-ms",
                waits.get(waits.size() / 2),
                "longest-wait-ms",
                waits.get(waits.size() - 1));
        return refreshed;
    }

    private void writeLikeTheLedger(AtomicBoolean done, List<Long> waits) {
        do {
            var begun = System.nanoTime();
            transaction.executeWithoutResult(
                    tx -> jdbc.update("update directory_source set working_until = null where source = 'QD20'"));
            durable.sync();
            waits.add(since(begun));
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        } while (!done.get());
    }

    private void search() {
        for (var text : List.of("thử nghiệm số 77", "khong co gi nhu vay", "")) {
            var begun = System.nanoTime();
            var found = views.search(new Search(text, null, 0, 20));
            print("search", "ms", since(begun), "found", found.total());
        }
    }

    private long valid() {
        return views.search(new Search("", DirectorySource.AGENCIES, 0, 1)).total();
    }

    private void makeUp(int first, int edition) throws IOException, InterruptedException {
        var body = "{\"count\":" + rows + ",\"first\":" + first + ",\"edition\":" + edition + "}";
        var request = HttpRequest.newBuilder(URI.create(twin + "/agencies"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }

    private static long since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    private static long cpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }

    private static String peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> line.replaceAll("\\D", ""))
                .findFirst()
                .orElse("0");
    }

    private static void print(String name, Object... values) {
        var line = new StringBuilder(name);
        for (var value : values) {
            line.append(' ').append(Objects.toString(value));
        }
        System.out.println(line);
    }
}
