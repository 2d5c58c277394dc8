package vn.courtaxis.registry;

import vn.courtaxis.codes.CodeRegistry;

/** Finds whom a document means, as the flow of its direction does; changes nothing. */
@FunctionalInterface
public interface Placing {

    Placed place(Letter letter, CodeRegistry codes);
}
