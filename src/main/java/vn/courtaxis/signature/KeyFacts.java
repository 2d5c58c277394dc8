package vn.courtaxis.signature;

import java.time.Instant;
import vn.courtaxis.document.OrganizationCode;

/**
 * What an operator may know of a signing key.
 *
 * @param subject distinguished name of the certificate (RFC 2253)
 * @param sample true for the throw-away keys of the sandbox, which production must refuse
 */
public record KeyFacts(OrganizationCode unit, String subject, Instant notBefore, Instant notAfter, boolean sample) {}
