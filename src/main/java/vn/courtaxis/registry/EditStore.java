package vn.courtaxis.registry;

import java.util.List;
import java.util.Optional;
import vn.courtaxis.codes.SheetEdit;

/** Keeps single rows that operators propose and approve. Each call is one transaction, durable when it returns. */
public interface EditStore {

    Edit propose(Edit.New edit);

    Optional<Edit> edit(long number);

    /** Newest first. */
    List<Edit> edits(int page, int size);

    /** Newest first. */
    List<Edit> edits(Edit.State state, int page, int size);

    long countProposed();

    /** What is in force, oldest first. */
    List<SheetEdit> inForce();

    /**
     * Decides about a proposal, or takes back what is in force.
     *
     * @param from state it must be in
     * @return empty when it is in another state
     */
    Optional<Edit> decide(long number, Edit.State from, Edit.State to, String actor, String reason);
}
