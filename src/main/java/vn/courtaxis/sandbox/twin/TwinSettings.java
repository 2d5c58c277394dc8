package vn.courtaxis.sandbox.twin;

import java.nio.file.Path;
import java.util.List;

/**
 * What the twin keeps where, and for whom.
 *
 * @param directory its messages and its journal; a twin started on it again has lost nothing
 * @param traceCode the code under which the axis enters itself into a message's TraceHeaderList
 */
public record TwinSettings(Path directory, List<TwinSystem> systems, String traceCode) {

    public TwinSettings {
        systems = List.copyOf(systems);
    }

    public TwinSettings(Path directory, List<TwinSystem> systems) {
        this(directory, systems, "W00");
    }

    /** The sandbox's two systems: the court W90, and G22 for every other agency of the directory. */
    public static TwinSettings sandbox(Path directory) {
        return new TwinSettings(
                directory,
                List.of(new TwinSystem("W90", "sandbox-court", "W90"), new TwinSystem("G22", "sandbox-office", "")));
    }
}
