package vn.courtaxis.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.courtaxis.store.FileDocumentStore;
import vn.courtaxis.store.SoleUse;

/**
 * The places that one adapter only may use at a time: its data directory, where a second broker would wait for the first for ever, and
 * its name in the document store, under which a second adapter would take for its own what the first has claimed. Nothing that is kept is
 * opened before ({@link SoleAdapterFirst}).
 */
@Component(SoleAdapter.NAME)
@Profile("!twin")
final class SoleAdapter implements DisposableBean {

    static final String NAME = "soleAdapter";

    private final List<SoleUse> taken = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    SoleAdapter(CourtAxisProperties properties) throws IOException {
        take(
                "data-directory: " + properties.dataDirectory()
                        + " đang được bộ chuyển đổi khác dùng / is used by another adapter",
                () -> SoleUse.of(properties.dataDirectory(), "adapter"));
        take(
                "node: một bộ chuyển đổi tên " + properties.node()
                        + " đang chạy trên cùng kho văn bản / an adapter named " + properties.node()
                        + " already runs on the same documents",
                () -> FileDocumentStore.soleUse(properties.documents(), properties.node()));
        if (!problems.isEmpty()) {
            destroy();
            throw new ConfigurationRefused(problems);
        }
    }

    private interface Attempt {
        Optional<SoleUse> take() throws IOException;
    }

    private void take(String whenUsed, Attempt attempt) {
        try {
            attempt.take().ifPresentOrElse(taken::add, () -> problems.add(ConfigurationGate.PREFIX + "." + whenUsed));
        } catch (IOException e) {
            problems.add(ConfigurationGate.PREFIX + ".documents-directory: không dùng được / cannot be used: "
                    + e.getMessage());
        }
    }

    @Override
    public void destroy() throws IOException {
        for (var use : taken) {
            use.close();
        }
    }
}
