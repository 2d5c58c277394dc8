package vn.courtaxis.registry;

import java.time.LocalDate;
import java.util.function.Predicate;

/** The documents that went both ways. */
public interface Traffic {

    /**
     * Documents from a day on, newest first, read in pieces, so that many need little memory.
     *
     * @param day the first one that counts, in Vietnam
     * @param taker says whether it takes another one
     */
    void since(LocalDate day, Predicate<Letter> taker);
}
