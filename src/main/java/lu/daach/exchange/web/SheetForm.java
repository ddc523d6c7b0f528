package lu.daach.exchange.web;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lu.daach.exchange.ImportBatch.Part;
import lu.daach.exchange.ImportBatch.Taken;
import lu.daach.exchange.ImportKind;
import lu.daach.exchange.rules.WrittenCell;

/** One sheet in the form that names columns. */
public class SheetForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SAMPLE = 40;

    private final int position;
    private final String name;
    private final int rows;
    private final ArrayList<SelectItem> columns = new ArrayList<>();
    private final ArrayList<ArrayList<String>> samples = new ArrayList<>();
    private final ArrayList<FieldForm> fields = new ArrayList<>();
    private String kind;

    SheetForm(Part part) {
        position = part.position();
        name = part.name();
        rows = part.rows();
        for (int i = 0; i < part.headings().size(); i++) {
            columns.add(new SelectItem(Integer.toString(i), WrittenCell.columnName(i) + " · " + part.headings().get(i)));
        }
        part.samples().forEach(sample -> samples.add(new ArrayList<>(sample)));
        fill(part.kind(), part.mapping());
    }

    /** Offers the fields of a kind, with the columns that are named or guessed for them. */
    final void fill(ImportKind chosen, Map<String, Integer> mapping) {
        kind = chosen == null ? null : chosen.code();
        fields.clear();
        if (chosen != null) {
            chosen.fields().forEach(field -> fields.add(new FieldForm(field.code(), field.required(), Objects.toString(mapping.get(field.code()), null))));
        }
    }

    Taken taken() {
        Map<String, Integer> mapping = new LinkedHashMap<>();
        fields.stream().filter(field -> field.column != null && !field.column.isEmpty())
                .forEach(field -> mapping.put(field.code, Integer.valueOf(field.column)));
        return new Taken(position, ImportKind.of(kind), mapping);
    }

    /** The first values of a column, so that who names it sees what is in it. */
    public String sample(String column) {
        if (column == null || column.isEmpty()) {
            return "";
        }
        int index = Integer.parseInt(column);
        List<String> seen = samples.stream().filter(row -> index < row.size() && !row.get(index).isEmpty()).map(row -> row.get(index))
                .map(text -> text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) + "…" : text).toList();
        return String.join(" · ", seen);
    }

    public int getPosition() {
        return position;
    }

    public String getName() {
        return name;
    }

    public int getRows() {
        return rows;
    }

    public List<SelectItem> getColumns() {
        return columns;
    }

    public List<FieldForm> getFields() {
        return fields;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    /** One field with its column. */
    public static class FieldForm implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String code;
        private final boolean required;
        private String column;

        FieldForm(String code, boolean required, String column) {
            this.code = code;
            this.required = required;
            this.column = column;
        }

        public String getCode() {
            return code;
        }

        public boolean isRequired() {
            return required;
        }

        public String getColumn() {
            return column;
        }

        public void setColumn(String column) {
            this.column = column;
        }
    }
}
