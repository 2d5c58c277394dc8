package vn.courtaxis.registry;

import org.jspecify.annotations.Nullable;
import vn.courtaxis.directory.DirectorySource;

/**
 * Something that the axis's directory says otherwise than our tables.
 *
 * @param id of the organization in our tables
 * @param code it writes by our tables
 * @param source list that says it; null when it is in none
 * @param listedCode as the list has it; for FURTHER_CODE the one that we do not know as its own
 * @param listedName as the list has it
 */
public record DirectoryDifference(
        Kind kind,
        String id,
        String name,
        String code,
        @Nullable DirectorySource source,
        String listedCode,
        String listedName) {

    /** How the two differ. */
    public enum Kind {
        /** None of its codes is in the directory. */
        NOT_LISTED,
        /** The directory has another body under its code. */
        NAMED_OTHERWISE,
        /** Every list that has it calls it deleted, and we state it as living. */
        DELETED,
        /** The directory gives it another code that our tables do not know as its own. */
        FURTHER_CODE
    }
}
