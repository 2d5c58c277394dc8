package vn.courtaxis.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file full of signatures costs little to refuse; 256 MB of heap are enough for what is let go at once. */
class ManySignaturesTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void takesTwoSecondsAtMostForTwentyThousand(@TempDir Path folder) throws IOException {
        var fixture = new SignatureFixture(folder);
        var verifier = fixture.verifier();
        var pdf = fixture.store.keep(SizeCorpus.fields(20_000));
        verifier.verify(pdf);
        var cpu = THREADS.getCurrentThreadCpuTime();
        var allocated = THREADS.getCurrentThreadAllocatedBytes();

        verifier.verify(pdf);

        assertThat(THREADS.getCurrentThreadCpuTime() - cpu).isLessThan(2_000_000_000L);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - allocated).isLessThan(1L << 30);
    }
}
