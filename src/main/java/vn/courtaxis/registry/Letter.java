package vn.courtaxis.registry;

import java.time.LocalDate;
import java.util.UUID;
import vn.courtaxis.document.Direction;
import vn.courtaxis.document.DocumentHeader;

/**
 * A document of the ledger, as far as its codes go; a recall is none.
 *
 * @param day on which it came or was handed over, in Vietnam
 * @param listedFrom code of the sender by the axis's list; empty for what goes out, and where the list names none
 * @param listedTo code by the axis's list; empty for what goes out, and where the list names none
 * @param header of what goes out with the codes that were sent: a recipient that had ended is its successor there already
 */
public record Letter(
        UUID id, Direction direction, LocalDate day, String listedFrom, String listedTo, DocumentHeader header) {}
