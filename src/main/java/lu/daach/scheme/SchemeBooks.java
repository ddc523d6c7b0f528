package lu.daach.scheme;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import lu.daach.scheme.rules.SchemeBook;
import lu.daach.scheme.rules.SchemeVersion;

/**
 * Remembers each region's schemes between two activations, so that a calculation asks the database nothing for them. What is remembered
 * is dropped when an activation is committed, and after half a minute, should another server have activated something.
 */
@ApplicationScoped
class SchemeBooks {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final String CHANGED = "lu.daach.scheme.changed";

    private final Clock clock = Clock.systemUTC();
    private final Map<Integer, Remembered> books = new ConcurrentHashMap<>();
    /** Counts activations: a book that was read before one and comes after it is not remembered. */
    private final AtomicLong activations = new AtomicLong();

    @Inject
    private SchemeStore store;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    private record Remembered(SchemeBook book, Instant read) {
    }

    /** Reads with the transaction of the use-case, in which the region is bound. */
    SchemeBook of(int region) {
        if (transactions.getTransactionKey() != null && transactions.getResource(CHANGED) != null) {
            return read();
        }
        Remembered known = books.get(region);
        Instant now = clock.instant();
        if (known != null && known.read().plus(FRESH).isAfter(now)) {
            return known.book();
        }
        long before = activations.get();
        SchemeBook read = read();
        // Active versions never change, so as many of them are the same ones, and what was prepared from them stays good.
        SchemeBook book = known != null && known.book().count() == read.count() ? known.book() : read;
        if (before == activations.get()) {
            books.put(region, new Remembered(book, now));
        }
        return book;
    }

    /** What this transaction has changed is seen by it at once, and by others when it is committed. */
    void changed(int region) {
        transactions.putResource(CHANGED, Boolean.TRUE);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // What matters is how it ends.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    activations.incrementAndGet();
                    books.remove(region);
                }
            }
        });
    }

    private SchemeBook read() {
        List<KeptVersion> active = store.all(null).stream().filter(version -> version.state() == VersionState.ACTIVE).toList();
        if (active.isEmpty()) {
            return SchemeBook.delivered();
        }
        Map<UUID, List<SchemeVersion.Entry>> terms = store.terms();
        return new SchemeBook(active.stream()
                .map(version -> SchemeVersion.own(version.scheme(), version.source(), terms.getOrDefault(version.id(), List.of()))).toList());
    }
}
