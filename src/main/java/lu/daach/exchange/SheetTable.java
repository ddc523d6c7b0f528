package lu.daach.exchange;

import java.util.List;

/**
 * A sheet as it was read; blank rows are left out.
 *
 * @param name of the sheet; of a CSV file the name of the file
 */
record SheetTable(String name, List<TableRow> rows) {

    /**
     * @param number as the spreadsheet shows it, from 1
     * @param cells texts, stripped; empty where nothing stands
     */
    record TableRow(int number, List<String> cells) {
    }
}
