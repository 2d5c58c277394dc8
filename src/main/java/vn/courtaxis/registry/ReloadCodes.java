package vn.courtaxis.registry;

import java.util.List;
import java.util.function.Consumer;
import vn.courtaxis.codes.CodeRegistry;

/** Brings the registry up to date; of several adapters on one database each does so for itself. */
public final class ReloadCodes {

    private final RegistryLoader loader;
    private final CodeRegistry codes;
    private final Runnable afterwards;
    private final Consumer<List<String>> broken;
    private boolean first = true;

    /**
     * @param afterwards is done whenever the registry is another one, and once at the start, should that have been left undone
     * @param broken is told why the registry stays as it was
     */
    public ReloadCodes(RegistryLoader loader, CodeRegistry codes, Runnable afterwards, Consumer<List<String>> broken) {
        this.loader = loader;
        this.codes = codes;
        this.afterwards = afterwards;
        this.broken = broken;
    }

    /** Does nothing when nothing changed. A registry that is wrong never takes the place of one that is right. */
    public synchronized void ifChanged() {
        var loaded = loader.loadIfChanged();
        var usable = loaded.filter(candidate -> candidate.problems().isEmpty());
        usable.ifPresent(candidate -> codes.replace(candidate.snapshot()));
        loaded.filter(candidate -> !candidate.problems().isEmpty())
                .ifPresent(candidate -> broken.accept(candidate.problems()));
        if (first || usable.isPresent()) {
            first = false;
            afterwards.run();
        }
    }
}
