package lu.daach.report.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What stays unsaid about few people. A count of persons or households under five is not told to a reader without names, nor is
 * another one by which it could be found: in every row and column whose sum is told, the cells that are left out are at least two
 * and together at least five, else the smallest told cell of that line is left out too, until nothing changes.
 *
 * <p>The rule of contract.md 3.3; nought is under five as well, because that nobody is there can be telling too.
 */
public final class Suppression {

    /** The smallest count that is told. */
    public static final int LEAST = 5;

    private static final int LEAST_CELLS = 2;

    private Suppression() {
    }

    /**
     * A table of counts with its sums.
     *
     * @param cells by row and column, null where it is not told
     * @param rowSums null where it is not told; likewise the others
     */
    public record Table(List<List<Integer>> cells, List<Integer> rowSums, List<Integer> columnSums, Integer sum) {
    }

    /** Everything, for readers with names. */
    public static Table open(int[][] counts) {
        return table(counts, new boolean[counts.length + 1][width(counts) + 1]);
    }

    /** @param counts by row and column, every row as wide as the first */
    public static Table of(int[][] counts) {
        int rows = counts.length;
        int columns = width(counts);
        // The sums are a last row and a last column: they can be found by subtraction like any other cell.
        boolean[][] hidden = new boolean[rows + 1][columns + 1];
        int[][] all = withSums(counts);
        for (int r = 0; r <= rows; r++) {
            for (int c = 0; c <= columns; c++) {
                hidden[r][c] = all[r][c] < LEAST;
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int r = 0; r <= rows; r++) {
                changed |= hideOneMore(all[r], hidden[r]);
            }
            for (int c = 0; c <= columns; c++) {
                boolean[] column = new boolean[rows + 1];
                int[] values = new int[rows + 1];
                for (int r = 0; r <= rows; r++) {
                    column[r] = hidden[r][c];
                    values[r] = all[r][c];
                }
                if (hideOneMore(values, column)) {
                    changed = true;
                    for (int r = 0; r <= rows; r++) {
                        hidden[r][c] = column[r];
                    }
                }
            }
        }
        return table(counts, hidden);
    }

    /** Hides the smallest told cell of a line, its sum at the end included, when what is hidden in it could be found; whether it did. */
    private static boolean hideOneMore(int[] values, boolean[] hidden) {
        int end = values.length - 1;
        int cells = 0;
        int together = 0;
        for (int i = 0; i < end; i++) {
            cells += hidden[i] ? 1 : 0;
            together += hidden[i] ? values[i] : 0;
        }
        boolean findable = hidden[end] ? cells == 0 : cells > 0 && (cells < LEAST_CELLS || together < LEAST);
        if (!findable) {
            return false;
        }
        int smallest = -1;
        for (int i = 0; i < end; i++) {
            if (!hidden[i] && (smallest < 0 || values[i] < values[smallest])) {
                smallest = i;
            }
        }
        if (smallest < 0) {
            // Every cell is hidden: the sum is what would tell of them.
            hidden[end] = true;
        } else {
            hidden[smallest] = true;
        }
        return true;
    }

    private static int width(int[][] counts) {
        return counts.length == 0 ? 0 : counts[0].length;
    }

    private static int[][] withSums(int[][] counts) {
        int rows = counts.length;
        int columns = width(counts);
        int[][] all = new int[rows + 1][columns + 1];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                all[r][c] = counts[r][c];
                all[r][columns] += counts[r][c];
                all[rows][c] += counts[r][c];
                all[rows][columns] += counts[r][c];
            }
        }
        return all;
    }

    private static Table table(int[][] counts, boolean[][] hidden) {
        int rows = counts.length;
        int columns = width(counts);
        int[][] all = withSums(counts);
        List<List<Integer>> told = new ArrayList<>();
        for (int r = 0; r <= rows; r++) {
            Integer[] line = new Integer[columns + 1];
            for (int c = 0; c <= columns; c++) {
                line[c] = hidden[r][c] ? null : Integer.valueOf(all[r][c]);
            }
            told.add(Arrays.asList(line));
        }
        return new Table(told.subList(0, rows).stream().map(line -> line.subList(0, columns)).toList(),
                told.subList(0, rows).stream().map(line -> line.get(columns)).collect(ArrayList::new, ArrayList::add, ArrayList::addAll),
                told.get(rows).subList(0, columns), told.get(rows).get(columns));
    }
}
