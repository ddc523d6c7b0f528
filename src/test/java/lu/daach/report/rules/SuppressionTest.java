package lu.daach.report.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What stays unsaid about few people cannot be found by subtraction either. */
class SuppressionTest {

    @Test
    void whatIsLargeEnoughIsTold() {
        Suppression.Table told = Suppression.of(new int[][] {{5, 6}, {7, 8}});
        assertEquals(List.of(List.of(5, 6), List.of(7, 8)), told.cells());
        assertEquals(List.of(11, 15), told.rowSums());
        assertEquals(26, told.sum());
    }

    @Test
    void aSmallCountTakesAnotherWithItInItsRowAndItsColumn() {
        Suppression.Table told = Suppression.of(new int[][] {{3, 20, 30}, {12, 15, 18}, {22, 25, 28}});
        assertEquals(Arrays.asList(null, null, 30), told.cells().get(0));
        assertEquals(Arrays.asList(null, null, 18), told.cells().get(1));
        assertEquals(List.of(22, 25, 28), told.cells().get(2));
        assertEquals(List.of(53, 45, 75), told.rowSums());
    }

    @Test
    void nobodyIsUnderFiveToo() {
        Suppression.Table told = Suppression.of(new int[][] {{0, 9, 8}, {9, 9, 9}});
        assertEquals(null, told.cells().get(0).get(0));
        assertEquals(2, told.cells().get(0).stream().filter(java.util.Objects::isNull).count());
    }

    @Test
    void twoSmallCountsThatTogetherAreFewTakeAThird() {
        Suppression.Table told = Suppression.of(new int[][] {{1, 2, 30, 40}});
        assertTrue(told.cells().get(0).stream().filter(java.util.Objects::isNull).count() >= 3);
    }

    @Test
    void fewAltogetherAreNotTold() {
        Suppression.Table told = Suppression.of(new int[][] {{1, 1}, {1, 0}});
        assertEquals(null, told.sum());
        assertTrue(told.cells().stream().flatMap(List::stream).allMatch(java.util.Objects::isNull));
        assertEquals(3, Suppression.open(new int[][] {{1, 1}, {1, 0}}).sum());
    }

    /** No told line has a single hidden cell, and none whose hidden cells together are under five, over many tables. */
    @Test
    void nothingCanBeFoundInAnyLine() {
        Random random = new Random(20261115);
        for (int i = 0; i < 20_000; i++) {
            int[][] counts = new int[1 + random.nextInt(6)][1 + random.nextInt(6)];
            for (int[] row : counts) {
                for (int c = 0; c < row.length; c++) {
                    row[c] = random.nextInt(4) == 0 ? random.nextInt(6) : random.nextInt(40);
                }
            }
            Suppression.Table told = Suppression.of(counts);
            for (int r = 0; r < counts.length; r++) {
                check(counts[r], told.cells().get(r), told.rowSums().get(r));
            }
            for (int c = 0; c < counts[0].length; c++) {
                int column = c;
                check(Arrays.stream(counts).mapToInt(row -> row[column]).toArray(),
                        told.cells().stream().map(row -> row.get(column)).collect(java.util.stream.Collectors.toList()), told.columnSums().get(c));
            }
            check(Arrays.stream(counts).mapToInt(row -> Arrays.stream(row).sum()).toArray(), told.rowSums(), told.sum());
        }
    }

    private static void check(int[] counts, List<Integer> told, Integer sum) {
        int hidden = 0;
        int together = 0;
        for (int i = 0; i < counts.length; i++) {
            if (told.get(i) == null) {
                hidden++;
                together += counts[i];
            } else {
                assertTrue(told.get(i) >= Suppression.LEAST);
            }
        }
        String line = Arrays.toString(counts) + " " + told + " " + sum;
        if (sum == null) {
            assertTrue(hidden > 0, line);
        } else {
            assertTrue(sum >= Suppression.LEAST && (hidden == 0 || hidden >= 2 && together >= Suppression.LEAST), line);
        }
    }
}
