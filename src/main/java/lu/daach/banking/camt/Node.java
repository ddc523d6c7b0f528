package lu.daach.banking.camt;

import java.util.ArrayList;
import java.util.List;

/** A small part of a file, read whole. */
final class Node {

    private final String name;
    private final Place own;
    private final Place above;
    private final Node parent;
    private final int line;
    private final String currency;
    private Node first;
    private Node last;
    private Node next;
    private String text = "";

    /** One that stands at a place that is known already. */
    Node(String name, Place place) {
        this.name = name;
        this.own = place;
        this.above = null;
        this.parent = null;
        this.line = place.line();
        this.currency = null;
    }

    /**
     * @param parent null where {@code above} is not a node
     * @param currency the attribute {@code Ccy}; null where there is none
     */
    Node(String name, Place above, Node parent, int line, String currency) {
        this.name = name;
        this.own = null;
        this.above = above;
        this.parent = parent;
        this.line = line;
        this.currency = currency;
    }

    void add(Node child) {
        if (first == null) {
            first = child;
        } else {
            last.next = child;
        }
        last = child;
    }

    void says(String words) {
        text = words;
    }

    /** Put together when it is asked for: hardly any element is ever wrong. */
    Place place() {
        return own != null ? own : new Place(line, (parent == null ? above : parent.place()).at(name).element());
    }

    String currency() {
        return currency;
    }

    String name() {
        return name;
    }

    /** The text without blanks around it; null where there is none. */
    String text() {
        return text.isEmpty() ? null : text;
    }

    /** The first child of that name; null where there is none. */
    Node find(String child) {
        Node here = first;
        while (here != null && !here.name.equals(child)) {
            here = here.next;
        }
        return here;
    }

    /** The first element on this way down; null where there is none. */
    Node find(String... way) {
        Node here = this;
        for (int i = 0; i < way.length && here != null; i++) {
            here = here.find(way[i]);
        }
        return here;
    }

    /** Its text; null where the element is missing or empty. */
    String text(String... way) {
        Node found = find(way);
        return found == null ? null : found.text();
    }

    List<Node> all(String child) {
        Node here = find(child);
        if (here == null) {
            return List.of();
        }
        List<Node> found = new ArrayList<>();
        for (; here != null; here = here.next) {
            if (here.name.equals(child)) {
                found.add(here);
            }
        }
        return found;
    }
}
