package vn.courtaxis.ledger;

import vn.courtaxis.document.MessageKind;

/** Something the axis lists for us; known before or not. */
public record NewListing(String system, String axisDocId, MessageKind kind, String from, String to) {}
