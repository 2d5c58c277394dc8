package vn.courtaxis.registry;

import java.time.Instant;

/** What somebody did, and why. */
public record Deed(String actor, Instant at, String reason) {}
