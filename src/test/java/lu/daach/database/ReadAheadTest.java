package lu.daach.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rows that one thread reads while another works on them. */
@Timeout(20)
class ReadAheadTest {

    private static final int MANY = 12_345;

    @Test
    void allComeInTheirOrder() {
        for (int count : new int[] {0, 1, 499, 500, 501, MANY}) {
            List<Integer> taken = new ArrayList<>();
            try (ReadAhead<Integer> rows = ReadAhead.of(Thread::new, each -> IntStream.range(0, count).forEach(each::accept))) {
                rows.forEach(taken::add);
            }
            assertEquals(IntStream.range(0, count).boxed().toList(), taken);
        }
    }

    @Test
    void whatGoesWrongInReadingIsToldToWhoWorks() {
        IllegalArgumentException wrong = new IllegalArgumentException("wrong");
        try (ReadAhead<Integer> rows = ReadAhead.of(Thread::new, each -> {
            IntStream.range(0, MANY).forEach(each::accept);
            throw wrong;
        })) {
            Iterator<Integer> all = rows.iterator();
            IllegalStateException told = assertThrows(IllegalStateException.class, () -> all.forEachRemaining(row -> { }));
            assertSame(wrong, told.getCause());
        }
    }

    @Test
    void onlyAFewAreReadAhead() throws InterruptedException {
        AtomicInteger read = new AtomicInteger();
        try (ReadAhead<Integer> rows = ReadAhead.of(Thread::new, counting(read, new CountDownLatch(1)))) {
            assertTrue(rows.iterator().hasNext());
            Thread.sleep(300);
            assertTrue(read.get() <= 3500, "read ahead: " + read);
        }
    }

    @Test
    void whoReadsStopsWhenNobodyTakesAnyMore() throws InterruptedException {
        AtomicInteger read = new AtomicInteger();
        CountDownLatch stopped = new CountDownLatch(1);
        try (ReadAhead<Integer> rows = ReadAhead.of(Thread::new, counting(read, stopped))) {
            assertTrue(rows.iterator().hasNext());
        }
        assertTrue(stopped.await(10, TimeUnit.SECONDS));
    }

    private static Consumer<Consumer<Integer>> counting(AtomicInteger read, CountDownLatch stopped) {
        return each -> {
            try {
                while (read.get() < Integer.MAX_VALUE) {
                    each.accept(read.incrementAndGet());
                }
            } finally {
                stopped.countDown();
            }
        };
    }
}
