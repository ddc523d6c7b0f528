package lu.daach.banking.camt;

import java.util.ArrayList;
import java.util.List;

/** A small part of a file, read whole. */
final class Node {

    private final String name;
    private final Place place;
    private final String currency;
    private final List<Node> children = new ArrayList<>(4);
    private String text = "";

    /** @param currency the attribute {@code Ccy}; null where there is none */
    Node(String name, Place place, String currency) {
        this.name = name;
        this.place = place;
        this.currency = currency;
    }

    void add(Node child) {
        children.add(child);
    }

    void says(String words) {
        text = words;
    }

    Place place() {
        return place;
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
