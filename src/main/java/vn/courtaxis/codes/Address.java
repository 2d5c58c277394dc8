package vn.courtaxis.codes;

import java.time.LocalDate;
import java.util.Set;

/**
 * What somebody wrote as an organization, and in which part.
 *
 * @param written a code or unit id, in any case
 * @param on the day on which it is to be understood: of delivery for those who receive, of the document for who sent it
 * @param writtenOn the day on which it was written, which tells whose code it was; successions are followed from then on
 * @param matters what the document is about, as far as the registry's matters tell; empty when unknown
 */
public record Address(String written, Role role, LocalDate on, LocalDate writtenOn, Set<String> matters) {

    /** In which part an organization is named. */
    public enum Role {
        /** Receives a document that leaves. */
        RECIPIENT,
        /** The unit of ours to which a document that comes is addressed. */
        ADDRESSEE,
        /** Who sends or issued. Identity is never redirected: an ended court stays the issuer of what it issued. */
        SENDER
    }

    public Address {
        matters = Set.copyOf(matters);
    }

    public Address(String written, Role role, LocalDate on, Set<String> matters) {
        this(written, role, on, on, matters);
    }

    /** The same part, days and matters of another code. */
    public Address of(String code) {
        return new Address(code, role, on, writtenOn, matters);
    }

    public static Address recipient(String written, LocalDate on, Set<String> matters) {
        return new Address(written, Role.RECIPIENT, on, matters);
    }

    public static Address addressee(String written, LocalDate on, Set<String> matters) {
        return new Address(written, Role.ADDRESSEE, on, matters);
    }

    /** Whose it was when it was written, and who took over until a day. */
    public static Address addressee(Written written, LocalDate on, Set<String> matters) {
        return new Address(written.code(), Role.ADDRESSEE, on, written.on(), matters);
    }

    public static Address sender(String written, LocalDate on) {
        return new Address(written, Role.SENDER, on, Set.of());
    }
}
