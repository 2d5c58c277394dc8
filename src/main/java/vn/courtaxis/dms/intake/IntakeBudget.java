package vn.courtaxis.dms.intake;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.document.Problem;
import vn.courtaxis.document.Verdict;

/** Decides which requests may bring their bytes now. Whoever was let in gives the {@link Admission} back when the call is answered. */
public final class IntakeBudget {

    private final IntakeLimits limits;
    private final List<Disk> disks;
    private final Map<ErrorCode, Long> refusals = new EnumMap<>(ErrorCode.class);
    private long bytes;
    private int requests;

    public IntakeBudget(IntakeLimits limits, List<Disk> disks) {
        this.limits = limits;
        this.disks = List.copyOf(disks);
    }

    /**
     * @param length of the request in bytes, negative when it does not tell
     * @return let in, or unavailable with INTAKE_BUSY, DISK_SPACE_LOW or STORAGE_UNAVAILABLE
     */
    public synchronized Verdict<Admission> admit(long length) {
        var size = length < 0 ? limits.assumedBytes() : length;
        var objection = busy(size).or(() -> shortOfSpace(size));
        if (objection.isPresent()) {
            refusals.merge(objection.get().code(), 1L, Long::sum);
            return new Verdict.Unavailable<>(objection.get(), limits.retryAfter());
        }
        count(size, 1);
        return Verdict.done(new Admission(this, size));
    }

    /** A request that is alone passes however large it is, so that nothing is impossible; doors have size limits of their own. */
    private Optional<Problem> busy(long size) {
        var full = requests >= limits.maxRequests() || bytes + size > limits.maxBytes();
        return requests > 0 && full
                ? Optional.of(new Problem(ErrorCode.INTAKE_BUSY, requests + " requests, " + bytes + " bytes"))
                : Optional.empty();
    }

    private Optional<Problem> shortOfSpace(long size) {
        return limits.leastSpace() == 0
                ? Optional.empty()
                : disks.stream().flatMap(disk -> shortage(disk, size).stream()).findFirst();
    }

    /** Those under way have written a part of theirs already, which is counted twice: the disk errs on the safe side. */
    private Optional<Problem> shortage(Disk disk, long size) {
        try {
            var usable = disk.space().usableBytes();
            return usable - disk.copies() * (bytes + size) < limits.leastSpace()
                    ? Optional.of(new Problem(ErrorCode.DISK_SPACE_LOW, disk.name() + ": " + usable + " bytes left"))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Problem(ErrorCode.STORAGE_UNAVAILABLE, disk.name()));
        }
    }

    /** Called with this budget locked. */
    void count(long moreBytes, int moreRequests) {
        bytes += moreBytes;
        requests += moreRequests;
    }

    public synchronized long bytesInFlight() {
        return bytes;
    }

    public synchronized int requestsInFlight() {
        return requests;
    }

    public synchronized long refused(ErrorCode reason) {
        return refusals.getOrDefault(reason, 0L);
    }

    public IntakeLimits limits() {
        return limits;
    }

    public List<Disk> disks() {
        return disks;
    }
}
