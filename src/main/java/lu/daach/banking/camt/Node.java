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
    private List<Node> children = List.of();
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
        if (children.isEmpty()) {
            children = new ArrayList<>(4);
        }
        children.add(child);
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

    /** The first element on this way down; null where there is none. */
    Node find(String... way) {
        Node here = this;
        for (String step : way) {
            Node next = null;
            for (Node child : here.children) {
                if (child.name.equals(step)) {
                    next = child;
                    break;
                }
            }
            if (next == null) {
                return null;
            }
            here = next;
        }
        return here;
    }

    /** Its text; null where the element is missing or empty. */
    String text(String... way) {
        Node found = find(way);
        return found == null ? null : found.text();
    }

    List<Node> all(String child) {
        return children.stream().filter(node -> node.name.equals(child)).toList();
    }
}
