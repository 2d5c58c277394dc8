package vn.courtaxis.store;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import vn.courtaxis.exchange.DocumentStore;
import vn.courtaxis.exchange.TemporaryDocumentStore;

class TemporaryDocumentStoreTest extends DocumentStoreContract {

    TemporaryDocumentStoreTest(@TempDir Path directory) throws IOException {
        super(directory);
    }

    @Override
    DocumentStore open(Path root) {
        return new TemporaryDocumentStore(root);
    }
}
