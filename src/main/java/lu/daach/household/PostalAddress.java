package lu.daach.household;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Where something is delivered.
 *
 * @param careOf at whose place; null: nobody's
 * @param street with the number
 * @param country null: Luxembourg
 */
public record PostalAddress(String careOf, String street, String postcode, String locality, String country) implements Serializable {

    /** The lines below the name, as they stand in the window of an envelope. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (careOf != null) {
            lines.add("c/o " + careOf);
        }
        lines.add(street);
        lines.add(postcode == null ? locality : postcode + " " + locality);
        if (country != null) {
            lines.add(country);
        }
        return lines;
    }
}
