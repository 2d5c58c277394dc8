package vn.courtaxis.directory;

import vn.courtaxis.document.OrganizationCode;

/**
 * What the axis is told of a unit of the court. It creates the unit or, under the same code, changes it.
 *
 * @param parentCode code of what stands above it in the axis's directory
 */
public record AgencyRegistration(
        String parentCode, OrganizationCode code, String name, String mail, String mobile, String fax) {}
