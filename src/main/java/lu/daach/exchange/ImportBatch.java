package lu.daach.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.kernel.Sentence;

/**
 * A file that was brought in, as far as it has come.
 *
 * @param state {@code mapping}, {@code checked}, {@code imported} or {@code undone}
 * @param by who brought it
 * @param rows of the sheets that are taken
 * @param good rows without a fault in the last check
 * @param made how many things it has brought
 * @param running what is under way; null when nothing is
 * @param failure why the last work ended early; null when it did not
 */
public record ImportBatch(UUID id, String fileName, String state, String by, LocalDate broughtOn, LocalDate importedOn, LocalDate undoneOn,
        List<Part> parts, int rows, int good, int leftOut, int faults, int warnings, int made, Running running, Sentence failure) {

    /**
     * One sheet.
     *
     * @param kind what it holds; null: it is not taken
     * @param mapping columns by field
     * @param samples the first rows
     */
    public record Part(int position, String name, ImportKind kind, List<String> headings, Map<String, Integer> mapping, int rows,
            List<List<String>> samples) {
    }

    /** @param act {@code check} or {@code accept} */
    public record Running(String act, int done, int total) {

        public int percent() {
            return total == 0 ? 0 : 100 * done / total;
        }
    }

    /** What is to be taken of a sheet. */
    public record Taken(int position, ImportKind kind, Map<String, Integer> mapping) {
    }

    /**
     * Something found, with its place as the spreadsheet names it.
     *
     * @param column its letters; null where the field has no column or it is about the row
     * @param heading as it stands in the file; null as above
     * @param label the key of the field's label; null where it is about the row
     */
    public record Found(int sheet, String sheetName, int row, String column, String heading, String label, boolean fault, boolean leftOut,
            Sentence sentence) {

        /** The place and what is wrong there, in one sentence. */
        public Sentence whole() {
            if (column != null) {
                return Sentence.of("exchange.at.cell", Integer.toString(row), column, heading, sentence);
            }
            return label == null ? Sentence.of("exchange.at.row", Integer.toString(row), sentence)
                    : Sentence.of("exchange.at.field", Integer.toString(row), Sentence.of(label), sentence);
        }
    }

    /** What keeps a batch from being undone. */
    public record Hanging(String kind, int row, String sheetName, Sentence what) {
    }

    public boolean undoable() {
        return state.equals("imported");
    }
}
