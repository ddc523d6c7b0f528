package lu.daach.page;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIColumn;

/**
 * One column of a {@link Table}: {@code d:column}. Attributes: {@code key}, the last part of the heading's key, or {@code label}, the heading
 * itself; {@code first}: names the line and stays in place when the table is scrolled; {@code kind="end"}: figures, at the right. A facet
 * {@code header} stands in the heading's place where a heading is more than words.
 */
@FacesComponent(Column.TYPE)
public class Column extends UIColumn {

    static final String TYPE = "daach.Column";

    @Override
    public String getFamily() {
        return TYPE;
    }

    boolean isFirst() {
        return Boolean.parseBoolean(word("first"));
    }

    /** The heading; empty when the column has none. */
    String label() {
        String key = word("key");
        return key.isEmpty() ? word("label") : TextBean.HereTexts.text(key);
    }

    /** The classes of its cells. */
    String look() {
        String kind = word("kind");
        return isFirst() ? (kind + " first").strip() : kind;
    }

    private String word(String name) {
        Object value = getAttributes().get(name);
        return value == null ? "" : value.toString();
    }
}
