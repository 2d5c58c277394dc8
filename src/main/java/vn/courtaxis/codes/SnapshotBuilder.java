package vn.courtaxis.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.courtaxis.codes.SheetRow.MatterRow;
import vn.courtaxis.codes.SheetRow.OrganizationRow;
import vn.courtaxis.codes.SheetRow.RouteRow;

/**
 * Puts layers together; for one thread. Of rows with one key the one of the higher layer counts, see {@link Sheet#key}; a code that
 * two organizations claim on one day is the one's whose claim stands in the higher layer.
 */
public final class SnapshotBuilder {

    private final List<String> problems = new ArrayList<>();
    private final SheetSet set = new SheetSet(problems);
    private final List<Consumer<Consumer<DirectoryFact>>> directories = new ArrayList<>();
    private final List<Decided> decisions = new ArrayList<>();
    private final List<Consumer<String>> sandboxTakers = new ArrayList<>();

    SnapshotBuilder() {}

    /** Tables of one layer, read at once; what kind of table a file is its header tells. */
    public SnapshotBuilder files(Layer layer, List<SheetSource> sheets) {
        sheets.forEach(sheet -> set.read(layer, sheet));
        return this;
    }

    /** Rows that operators put in place of others or took away, oldest first. */
    public SnapshotBuilder edits(List<SheetEdit> edits) {
        edits.forEach(set::edit);
        return this;
    }

    /** An edit that somebody asks for now, after those in force: as they, and what it takes away must be there. */
    public SnapshotBuilder proposed(SheetEdit edit) {
        set.propose(edit);
        return this;
    }

    /** The axis's lists; read once and when all else is built, so that both never lie in memory. */
    public SnapshotBuilder directory(Consumer<Consumer<DirectoryFact>> feed) {
        directories.add(feed);
        return this;
    }

    /** What operators decided about codes, oldest first. */
    public SnapshotBuilder decided(List<Decided> oldestFirst) {
        decisions.addAll(oldestFirst);
        return this;
    }

    /** Tells each row that is of the sandbox; it is in the registry all the same. */
    public SnapshotBuilder sandbox(Consumer<String> taker) {
        sandboxTakers.add(taker);
        return this;
    }

    /** @param told gets every wrong line; when it got any, what is returned is of no use */
    public CodeSnapshot build(long version, List<String> told) {
        new SheetChecks(set, problems).run();
        sandboxTakers.forEach(taker -> SandboxRows.of(set).forEach(taker));
        var assembly = new Assembly(set, problems);
        assembly.stated();
        var matters = new MatterTable(set.rows(Sheet.MATTERS, MatterRow.class).toList());
        var routes = new RoutingTable(set.rows(Sheet.ROUTES, RouteRow.class).toList(), this::id);
        decisions.replaceAll(decided ->
                new Decided(decided.meaning(), decided.code(), decided.matter(), id(decided.organization())));
        set.clear();
        var directory = new DirectoryLayer();
        directories.forEach(feed -> feed.accept(directory::take));
        directory.into(assembly);
        assembly.finish();
        told.addAll(problems);
        return new CodeSnapshot(version, assembly, new Decisions(decisions, assembly), matters, routes);
    }

    /** The id as the organization's own row writes it. */
    private String id(String written) {
        return set.organization(written).map(OrganizationRow::id).orElse(written);
    }
}
