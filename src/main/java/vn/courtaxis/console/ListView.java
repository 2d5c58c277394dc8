package vn.courtaxis.console;

import java.util.List;

/**
 * A list of documents of one direction.
 *
 * @param href this list, with what narrows it
 * @param path this list without anything that narrows it
 * @param states names of the states it is narrowed to, for the search form to keep
 * @param deadline how a deadline must stand, by name; empty for any
 * @param duty whose deadline, by name; empty for any
 * @param whose the duty in words
 * @param total how many there are in all, in words
 * @param empty what to say when there is none
 * @param newer address of the page before, empty on the first
 * @param older address of the page after, empty on the last
 */
record ListView(
        String title,
        String href,
        String path,
        String text,
        String from,
        String since,
        List<String> states,
        String deadline,
        String duty,
        String whose,
        List<Pill> pills,
        List<DocumentRow> rows,
        String total,
        String empty,
        String newer,
        String older,
        boolean outgoing) {

    /** One state to choose, with how many documents stand there. */
    record Pill(String href, String text, String number, String tone, boolean chosen) {}
}
