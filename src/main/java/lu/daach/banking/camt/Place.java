package lu.daach.banking.camt;

import lu.daach.kernel.InvalidInput;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param element its path below the document, the how-many-eth in brackets: {@code Stmt[1]/Ntry[3]/Amt}
 */
public record Place(int line, String element) {

    Place at(String child) {
        return new Place(line, element.isEmpty() ? child : element + "/" + child);
    }

    /** What is said of it: the key's first two places are the line and the element. */
    public InvalidInput refuse(String key, String... more) {
        Object[] args = new Object[more.length + 2];
        args[0] = Integer.toString(line);
        args[1] = element;
        System.arraycopy(more, 0, args, 2, more.length);
        return InvalidInput.at(pointer(), key, args);
    }

    private String pointer() {
        return element.isEmpty() ? "" : "/" + element.replace("[", "/").replace("]", "");
    }
}
