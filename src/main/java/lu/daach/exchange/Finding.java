package lu.daach.exchange;

import lu.daach.kernel.Sentence;

/**
 * Something found in a row.
 *
 * @param sheet its position in the file
 * @param number of the row, as the spreadsheet shows it
 * @param cell index of the column; null where the field has none, or where it is about the row
 * @param field null where it is about the row
 * @param fault whether the row cannot be kept; else it is worth a look
 */
record Finding(int sheet, int number, Integer cell, String field, boolean fault, Sentence sentence) {
}
