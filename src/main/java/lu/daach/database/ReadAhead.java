package lu.daach.database;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * Rows that one thread reads while another works on them, in their order. However many there are, only a few pieces are in memory. They are
 * gone through once.
 *
 * @param <T> what a row is read as
 */
public final class ReadAhead<T> implements Iterable<T>, AutoCloseable {

    private static final int PIECE = 500;
    private static final int WAITING = 4;

    /** Rows; without rows it is the last one, with what went wrong or null. */
    private record Piece<T>(List<T> rows, Throwable failure) {
    }

    /** Nobody takes any more. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    private final BlockingQueue<Piece<T>> pieces = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private List<T> filling = new ArrayList<>(PIECE);

    private ReadAhead(ThreadFactory threads, Consumer<Consumer<T>> reading) {
        this.thread = threads.newThread(() -> run(reading));
    }

    /**
     * Begins to read.
     *
     * @param threads gives the thread that reads
     * @param reading reads, and hands each row to what it is given
     */
    public static <T> ReadAhead<T> of(ThreadFactory threads, Consumer<Consumer<T>> reading) {
        ReadAhead<T> rows = new ReadAhead<>(threads, reading);
        rows.thread.start();
        return rows;
    }

    /** Rows as they come. The iterator throws {@link IllegalStateException} when the reading went wrong. */
    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {

            private Iterator<T> piece = taken(pieces);

            @Override
            public boolean hasNext() {
                return piece.hasNext();
            }

            @Override
            public T next() {
                if (!piece.hasNext()) {
                    throw new NoSuchElementException();
                }
                T row = piece.next();
                if (!piece.hasNext()) {
                    piece = taken(pieces);
                }
                return row;
            }
        };
    }

    /** Whoever reads stops at the next piece. */
    @Override
    public void close() {
        thread.interrupt();
    }

    private void run(Consumer<Consumer<T>> reading) {
        try {
            try {
                reading.accept(this::take);
                hand();
                pieces.put(new Piece<>(List.of(), null));
            } catch (Stopped e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error e) {
                pieces.put(new Piece<>(List.of(), e));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(T row) {
        filling.add(row);
        if (filling.size() == PIECE) {
            hand();
            filling = new ArrayList<>(PIECE);
        }
    }

    private void hand() {
        if (filling.isEmpty()) {
            return;
        }
        try {
            pieces.put(new Piece<>(filling, null));
        } catch (InterruptedException e) {
            throw new Stopped();
        }
    }

    private static <T> Iterator<T> taken(BlockingQueue<Piece<T>> pieces) {
        try {
            Piece<T> piece = pieces.take();
            if (piece.failure() != null) {
                throw new IllegalStateException(piece.failure());
            }
            return piece.rows().iterator();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
