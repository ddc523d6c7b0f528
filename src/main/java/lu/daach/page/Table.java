package lu.daach.page;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/**
 * The lines of a list as a plain HTML table ({@code d:table} puts the rest around it). A cell carries its column's heading in {@code data-label},
 * for the cards of a phone; each heading is asked once, not for every line.
 */
@FacesComponent(Table.TYPE)
public class Table extends UIData {

    static final String TYPE = "daach.Table";

    /** A column's words for one rendering. */
    private record Head(Column column, String label, String look) {
    }

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        List<Head> heads = getChildren().stream()
                .filter(child -> child instanceof Column && child.isRendered())
                .map(child -> (Column) child)
                .map(column -> new Head(column, column.label(), column.look())).toList();
        ResponseWriter out = context.getResponseWriter();
        out.startElement("table", this);
        out.writeAttribute("id", getClientId(context), "id");
        out.writeAttribute("data-testid", getId(), null);
        out.startElement("thead", this);
        out.startElement("tr", this);
        for (Head head : heads) {
            out.startElement("th", head.column());
            out.writeAttribute("scope", "col", null);
            look(out, head);
            UIComponent heading = head.column().getFacet("header");
            if (heading != null) {
                heading.encodeAll(context);
            } else {
                out.writeText(head.label(), null);
            }
            out.endElement("th");
        }
        out.endElement("tr");
        out.endElement("thead");
        out.startElement("tbody", this);
        int index = getFirst();
        setRowIndex(index);
        while (isRowAvailable()) {
            row(context, out, heads);
            setRowIndex(++index);
        }
        setRowIndex(-1);
        out.endElement("tbody");
        out.endElement("table");
    }

    private void row(FacesContext context, ResponseWriter out, List<Head> heads) throws IOException {
        out.startElement("tr", this);
        for (Head head : heads) {
            String cell = head.column().isFirst() ? "th" : "td";
            out.startElement(cell, head.column());
            if (head.column().isFirst()) {
                out.writeAttribute("scope", "row", null);
            }
            look(out, head);
            if (!head.label().isEmpty()) {
                out.writeAttribute("data-label", head.label(), null);
            }
            for (UIComponent child : head.column().getChildren()) {
                child.encodeAll(context);
            }
            out.endElement(cell);
        }
        out.endElement("tr");
    }

    private static void look(ResponseWriter out, Head head) throws IOException {
        if (!head.look().isEmpty()) {
            out.writeAttribute("class", head.look(), null);
        }
    }
}
