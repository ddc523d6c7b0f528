package lu.daach.letter.rules;

import java.util.List;
import java.util.Locale;

/**
 * A part of a letter that stands by itself.
 *
 * @param rows the lines of a paragraph or heading (one cell each), the items of a list (one cell each), the rows of a table
 */
public record Block(Kind kind, List<Row> rows) {

    /** What a block is. */
    public enum Kind {
        PARAGRAPH, HEADING, LIST, TABLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One line.
     *
     * @param head whether it heads the columns of a table
     */
    public record Row(List<Cell> cells, boolean head) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether every cell is printed bold, as a total is. */
        public boolean strong() {
            return cells.stream().allMatch(cell -> cell.spans().stream().allMatch(Span::strong));
        }
    }

    /** One cell, or the whole of a line that has no cells. */
    public record Cell(List<Span> spans) {

        public Cell {
            spans = List.copyOf(spans);
        }

        /** Its text alone. */
        public String text() {
            StringBuilder text = new StringBuilder();
            spans.forEach(span -> text.append(span.text()));
            return text.toString();
        }
    }

    public Block {
        rows = List.copyOf(rows);
    }

    public String code() {
        return kind.code();
    }
}
