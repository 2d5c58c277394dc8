package vn.courtaxis.console;

import java.util.List;
import vn.courtaxis.console.ListView.Pill;

/**
 * A list of statuses.
 *
 * @param href this list, with what narrows it
 * @param newer address of the page before, empty on the first
 * @param older address of the page after, empty on the last
 */
record StatusListView(String href, List<Pill> pills, List<StatusRow> rows, String total, String newer, String older) {}
