package vn.courtaxis.store;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.courtaxis.document.StoredFile;
import vn.courtaxis.exchange.StoredFileAltered;

/** The one place where it is found that a kept file is missing or altered: whoever reads, somebody is told. */
final class Alterations {

    private static final Logger LOG = LoggerFactory.getLogger(Alterations.class);

    private final Consumer<StoredFile> alarm;

    Alterations(Consumer<StoredFile> alarm) {
        this.alarm = alarm;
    }

    /** @param what what is wrong, as in "is missing" */
    StoredFileAltered found(StoredFile file, String what) {
        var altered = new StoredFileAltered(file, what);
        LOG.error("{}", altered.getMessage());
        alarm.accept(file);
        return altered;
    }
}
