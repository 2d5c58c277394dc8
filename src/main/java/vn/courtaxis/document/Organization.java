package vn.courtaxis.document;

/**
 * An organization as a message names it: code, name, and how to reach it.
 *
 * @param code the code the axis routes by
 * @param name official name; never used to identify
 * @param contact empty texts where nothing is known
 */
public record Organization(OrganizationCode code, String name, Contact contact) {

    /** How to reach an organization; every text may be empty. */
    public record Contact(String inCharge, String address, String email, String telephone, String fax, String website) {

        public static final Contact NONE = new Contact("", "", "", "", "", "");
    }

    public Organization(OrganizationCode code, String name) {
        this(code, name, Contact.NONE);
    }
}
