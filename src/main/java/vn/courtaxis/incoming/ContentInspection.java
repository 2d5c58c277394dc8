package vn.courtaxis.incoming;

import vn.courtaxis.content.ActiveContent;
import vn.courtaxis.incoming.SignaturePolicy.Decision;

/**
 * How incoming files are looked into for macros and script.
 *
 * @param decision what is done with a document that has such a file, or one that could not be looked into
 */
public record ContentInspection(ActiveContent activeContent, Decision decision) {}
