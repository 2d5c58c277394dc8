package vn.courtaxis.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.courtaxis.console.ListView.Pill;

/**
 * Where the axis's directory and our own tables disagree.
 *
 * @param refusal why nothing was compared; null when it was
 * @param lead what was compared
 * @param newer address of the page before; empty when there is none
 * @param older address of the page after; empty when there is none
 */
record CodesDirectoryView(
        @Nullable String refusal, String lead, List<Pill> pills, List<Line> lines, String newer, String older) {

    /** @param href page of the organization in our tables */
    record Line(String href, String ours, String kind, String listed, String list) {}
}
