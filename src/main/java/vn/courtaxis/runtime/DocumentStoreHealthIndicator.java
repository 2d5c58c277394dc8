package vn.courtaxis.runtime;

import java.io.IOException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.dms.intake.Disk;
import vn.courtaxis.dms.intake.IntakeBudget;
import vn.courtaxis.document.ErrorCode;
import vn.courtaxis.exchange.DocumentStore;

/**
 * Whether documents can be kept: enough room is left, and a write succeeds. Free space alone does not tell of a quota, of a file system
 * that turned read-only, or of one without inodes.
 */
@Component
@Profile("!twin")
final class DocumentStoreHealthIndicator implements HealthIndicator {

    /** More than a block, so that it has to find room. */
    private static final byte[] PROBE = new byte[64 * 1024];

    private final IntakeBudget budget;
    private final DocumentStore store;

    DocumentStoreHealthIndicator(IntakeBudget budget, DocumentStore store) {
        this.budget = budget;
        this.store = store;
    }

    @Override
    public Health health() {
        try {
            probe();
            return space();
        } catch (IOException e) {
            return down(ErrorCode.STORAGE_UNAVAILABLE)
                    .withDetail("reason", String.valueOf(e.getMessage()))
                    .build();
        }
    }

    private void probe() throws IOException {
        try (var draft = store.draft()) {
            draft.stream().write(PROBE);
            draft.stream().flush();
        }
    }

    private Health space() throws IOException {
        var least = budget.limits().leastSpace();
        var health = Health.up();
        for (var disk : budget.disks()) {
            if (disk.isShort(least)) {
                health = down(ErrorCode.DISK_SPACE_LOW);
                break;
            }
        }
        health.withDetail("leastBytes", least);
        for (var disk : budget.disks()) {
            health.withDetail(disk.name(), usable(disk));
        }
        return health.build();
    }

    private static String usable(Disk disk) throws IOException {
        return disk.space().usableBytes() + " bytes left";
    }

    private static Health.Builder down(ErrorCode code) {
        return Health.down()
                .withDetail("code", code.name())
                .withDetail("message", code.vietnamese())
                .withDetail("messageEn", code.english());
    }
}
