package vn.courtaxis.dms.intake;

/** A request that was let in; it counts until it is closed. */
public final class Admission implements AutoCloseable {

    private final IntakeBudget budget;
    private long bytes;
    private boolean closed;

    Admission(IntakeBudget budget, long bytes) {
        this.budget = budget;
        this.bytes = bytes;
    }

    /** The request turned out to be larger than it counts for. It is not stopped half-way; those that come later are refused. */
    public void grewTo(long actual) {
        synchronized (budget) {
            if (!closed && actual > bytes) {
                budget.count(actual - bytes, 0);
                bytes = actual;
            }
        }
    }

    @Override
    public void close() {
        synchronized (budget) {
            if (!closed) {
                closed = true;
                budget.count(-bytes, -1);
            }
        }
    }
}
