package vn.courtaxis.directory;

import java.util.Optional;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Verdict;

/** What a person makes of a refresh that was held back. */
public final class DecideRefresh {

    private final DirectoryStore store;

    public DecideRefresh(DirectoryStore store) {
        this.store = store;
    }

    /** It is right: so much of the directory is gone. */
    public Verdict<Refresh> confirm(long refresh, String reason, String actor) {
        return reason.isBlank() ? reasonMissing() : decided(store.confirm(refresh, actor, reason.strip()));
    }

    /** It is wrong: what is valid stays. */
    public Verdict<Refresh> discard(long refresh, String reason, String actor) {
        return reason.isBlank() ? reasonMissing() : decided(store.discard(refresh, actor, reason.strip()));
    }

    private static Verdict<Refresh> reasonMissing() {
        return Verdict.rejected(ErrorCode.REASON_MISSING, "");
    }

    private static Verdict<Refresh> decided(Optional<Refresh> refresh) {
        return refresh.map(Verdict::done).orElseGet(() -> Verdict.rejected(ErrorCode.ACTION_NOT_ALLOWED, ""));
    }
}
