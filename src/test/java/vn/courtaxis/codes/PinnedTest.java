package vn.courtaxis.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.courtaxis.codes.Tables.court;
import static vn.courtaxis.codes.Tables.organizations;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PinnedTest {

    private static final CodeSnapshot ONE = snapshot("mot");
    private static final CodeSnapshot TWO = snapshot("hai");

    @Test
    void workOnOneDocumentNeverMixesTwoVersions() throws Exception {
        var codes = new CodeRegistry(ONE, Clock.system(Tables.VIETNAM), code -> true);
        var done = new AtomicBoolean();
        var readers = Executors.newFixedThreadPool(4);
        Callable<Integer> reader = () -> {
            var read = 0;
            while (!done.get()) {
                var ids = codes.pinned(() -> List.of(
                        codes.resolve("W90.01").orElseThrow().id(),
                        codes.pinned(() -> codes.resolve("W90.02").orElseThrow().id()),
                        codes.own().get(0).id()));
                assertThat(ids.stream().map(id -> id.substring(0, 3)).distinct())
                        .hasSize(1);
                read++;
            }
            return read;
        };
        var results = new ArrayList<>(List.of(
                readers.submit(reader), readers.submit(reader), readers.submit(reader), readers.submit(reader)));
        for (var n = 0; n < 10_000; n++) {
            codes.replace(n % 2 == 0 ? TWO : ONE);
            if (n % 50 == 0) {
                Thread.yield();
            }
        }
        done.set(true);

        for (var result : results) {
            assertThat(result.get()).isPositive();
        }
        readers.shutdown();
    }

    @Test
    void midnightDoesNotSplitADocument() {
        var clock = new Moving();
        var codes = new CodeRegistry(ONE, clock, code -> true);

        var days = codes.pinned(() -> {
            var before = codes.today();
            clock.now = clock.now.plusSeconds(2);
            return List.of(before, codes.today());
        });

        assertThat(days.get(1)).isEqualTo(days.get(0));
        assertThat(codes.today()).isEqualTo(days.get(0).plusDays(1));
    }

    private static CodeSnapshot snapshot(String name) {
        return new Tables()
                .files(organizations(court(name + "-1", "W90.01", "", ""), court(name + "-2", "W90.02", "", "")))
                .snapshot();
    }

    private static final class Moving extends Clock {

        private Instant now = Instant.parse("2025-06-30T16:59:59Z");

        @Override
        public ZoneId getZone() {
            return Tables.VIETNAM;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
