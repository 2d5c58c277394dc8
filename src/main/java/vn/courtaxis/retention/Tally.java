package vn.courtaxis.retention;

import java.time.Duration;
import java.time.Instant;
import vn.courtaxis.retention.Round.Trouble;

/** Counts during a round. */
final class Tally {

    private int contents;
    private int metadata;
    private int files;
    private long bytes;
    private int orphans;
    private long orphanBytes;
    private Trouble trouble = Trouble.NONE;
    private String detail = "";

    void entry(What what) {
        if (what == What.CONTENT) {
            contents++;
        } else {
            metadata++;
        }
    }

    void file(long size) {
        files++;
        bytes += size;
    }

    void orphan(long size) {
        orphans++;
        orphanBytes += size;
    }

    void trouble(Trouble what, String particulars) {
        trouble = what;
        detail = particulars;
    }

    Round round(String node, Instant began, Instant ended) {
        var took = Duration.between(began, ended);
        return new Round(node, began, took, contents, metadata, files, bytes, orphans, orphanBytes, trouble, detail);
    }
}
