package lu.daach.exchange;

import java.util.concurrent.atomic.AtomicInteger;
import lu.daach.kernel.Sentence;

/** How far the work on a file has come; read by others while it goes on. */
final class ImportProgress {

    private final ImportAct act;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean ended;
    private volatile Sentence failure;

    ImportProgress(ImportAct act, int total) {
        this.act = act;
        this.total = total;
    }

    void did(int rows) {
        done.addAndGet(rows);
    }

    void end(Sentence why) {
        failure = why;
        ended = true;
    }

    boolean ended() {
        return ended;
    }

    /** Why it could not be done; null when it could. */
    Sentence failure() {
        return failure;
    }

    ImportBatch.Running running() {
        return new ImportBatch.Running(act.code(), Math.min(done.get(), total), total);
    }
}
