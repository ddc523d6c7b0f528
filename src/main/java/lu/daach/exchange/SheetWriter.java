package lu.daach.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lu.daach.exchange.rules.HarmlessText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet of XLSX, written away as it grows: amounts as numbers, days as days, a first line that stays in place. */
final class SheetWriter implements TableWriter {

    private static final int LINES_IN_MEMORY = 500;
    private static final int LONGEST_CELL = 32_767;
    private static final int LONGEST_NAME = 31;
    private static final double USUAL_WIDTH = 18;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int line;

    SheetWriter(OutputStream out, String name, List<String> headings) {
        workbook = new Workbook(out, "Daach", "1.0");
        sheet = workbook.newWorksheet(name.substring(0, Math.min(LONGEST_NAME, name.length())));
        sheet.freezePane(0, 1);
        for (int column = 0; column < headings.size(); column++) {
            sheet.width(column, USUAL_WIDTH);
            sheet.value(0, column, HarmlessText.of(headings.get(column)));
            sheet.style(0, column).bold().set();
        }
        line = 1;
    }

    @Override
    public void line(List<Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            put(column, cells.get(column));
        }
        line++;
        if (line % LINES_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void put(int column, Object cell) {
        if (cell instanceof BigDecimal amount) {
            sheet.value(line, column, amount);
            sheet.style(line, column).format(amount.scale() == 2 ? "#,##0.00" : "0.######").set();
        } else if (cell instanceof Integer number) {
            sheet.value(line, column, number);
        } else if (cell instanceof LocalDate day) {
            sheet.value(line, column, day);
            sheet.style(line, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Boolean flag) {
            sheet.value(line, column, flag);
        } else if (cell != null) {
            String text = HarmlessText.of(cell.toString());
            sheet.inlineString(line, column, text.substring(0, Math.min(LONGEST_CELL, text.length())));
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
