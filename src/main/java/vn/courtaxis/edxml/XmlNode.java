package vn.courtaxis.edxml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An element of a message's header in memory, known by its local name; order plays no part. */
record XmlNode(String name, String prefix, String text, List<XmlNode> children) {

    static final XmlNode ABSENT = new XmlNode("", "", "", List.of());

    List<XmlNode> all(String child) {
        return children.stream().filter(node -> node.name.equals(child)).toList();
    }

    Optional<XmlNode> find(String child) {
        return children.stream().filter(node -> node.name.equals(child)).findFirst();
    }

    /** The first of these names that is there, or an empty element. */
    XmlNode child(String... names) {
        for (var candidate : names) {
            var found = find(candidate);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return ABSENT;
    }

    /** Names of children that stand more than once, here and below, though only lists have such. */
    Set<String> repeated(Set<String> lists) {
        var repeated = new TreeSet<String>();
        var seen = new HashSet<String>();
        for (var child : children) {
            if (!lists.contains(child.name) && !seen.add(child.name)) {
                repeated.add(child.name);
            }
            repeated.addAll(child.repeated(lists));
        }
        return repeated;
    }

    boolean isAbsent() {
        return name.isEmpty();
    }

    /** Builds a tree from events without recursion. */
    static final class Builder {

        private final Deque<Draft> open = new ArrayDeque<>();
        private XmlNode root = ABSENT;

        void start(String name, String prefix) {
            open.push(new Draft(name, prefix, new StringBuilder(), new ArrayList<>()));
        }

        StringBuilder text() {
            return open.element().text();
        }

        String name() {
            return open.element().name();
        }

        void end() {
            var done = open.pop();
            root = new XmlNode(done.name(), done.prefix(), done.text().toString(), List.copyOf(done.children()));
            if (!open.isEmpty()) {
                open.element().children().add(root);
            }
        }

        void leaf(String name, String text) {
            start(name, "");
            text().append(text);
            end();
        }

        XmlNode root() {
            return root;
        }

        private record Draft(String name, String prefix, StringBuilder text, List<XmlNode> children) {}
    }
}
