package vn.courtaxis.signature;

import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;

/** Sees what the library found before a verdict is made of it. */
@FunctionalInterface
interface Witness {

    /** @throws IOException when our own storage fails */
    void see(Reports reports) throws IOException;
}
