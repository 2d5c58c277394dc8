package vn.courtaxis.signature;

import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.courtaxis.document.Exhibit;
import vn.courtaxis.exchange.DocumentStore;

/**
 * Keeps what the verdicts on one document rest on: years later its responders are gone and its lists are renewed. What several documents
 * share is in the store once.
 */
public final class KeptExhibits implements Witness {

    private final DocumentStore store;
    private final Set<Exhibit> kept = new LinkedHashSet<>();

    public KeptExhibits(DocumentStore store) {
        this.store = store;
    }

    @Override
    public void see(Reports reports) throws IOException {
        for (var given : Exhibits.of(List.of(), reports).exhibits()) {
            kept.add(new Exhibit(given.kind(), store.keep(given.bytes())));
        }
    }

    /** In the order in which they were seen, each once. */
    public List<Exhibit> all() {
        return List.copyOf(kept);
    }
}
