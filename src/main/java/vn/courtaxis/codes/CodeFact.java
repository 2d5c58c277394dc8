package vn.courtaxis.codes;

import vn.courtaxis.codes.KnownOrganization.Certainty;

/**
 * One code of an organization.
 *
 * @param text as it is written
 * @param source where it was seen; never empty
 */
public record CodeFact(
        String text, CodeKind kind, Validity validity, Certainty certainty, Layer layer, String source) {}
