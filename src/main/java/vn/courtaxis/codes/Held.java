package vn.courtaxis.codes;

import vn.courtaxis.document.OrganizationCode;

/**
 * A code under which documents for an organization may have come.
 *
 * @param when as long as nobody else has it at another time: always
 */
public record Held(OrganizationCode code, Validity when) {}
