package lu.daach.rentrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.concurrent.ConcurrentHashMap;

/** Where a booking under way writes how far it is, for the pages that wait for it. Lost with the server, like the booking itself. */
@ApplicationScoped
class ProgressBoard {

    private record Place(int region, YearMonth month) {
    }

    private final ConcurrentHashMap<Place, Progress> board = new ConcurrentHashMap<>();

    void write(int region, YearMonth month, Progress progress) {
        board.put(new Place(region, month), progress);
    }

    void wipe(int region, YearMonth month) {
        board.remove(new Place(region, month));
    }

    Progress read(int region, YearMonth month) {
        return board.getOrDefault(new Place(region, month), Progress.IDLE);
    }
}
