package vn.courtaxis.directory;

import java.time.Duration;
import java.util.function.Consumer;
import vn.courtaxis.document.OrganizationCode;
import vn.courtaxis.exchange.AxisAnswer;

/**
 * The axis's directory as the use cases see it. Every call is made once. {@code system} is the system id of the account to act for; an
 * unknown one is a programming error.
 */
public interface AxisDirectory {

    /**
     * Streams a list (over 100,000 rows). What came before a failure is no list: the rows that are missing would be taken for removed.
     */
    AxisAnswer<Listing> list(String system, DirectorySource source, Consumer<DirectoryRow> each);

    /** Creates or changes an agency by its code; repeating it is harmless. */
    AxisAnswer<Void> register(String system, AgencyRegistration registration);

    /** Exactly the body that {@link #register} sends, as text. */
    String bodyOf(AgencyRegistration registration);

    AxisAnswer<Void> delete(String system, OrganizationCode code);

    /** From now on no call is made, and one that is under way when the grace is over ends as if the axis had not answered. */
    default void stop(Duration grace) {}

    /**
     * A whole list.
     *
     * @param rows how many were handed over
     * @param skipped how many were not, because they had no usable code
     */
    record Listing(long rows, long skipped) {}
}
