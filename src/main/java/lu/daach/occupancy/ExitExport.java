package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;

/** The list of contracts that have ended to take away. */
@ApplicationScoped
class ExitExport extends ContractLines {

    @Override
    public String name() {
        return "exits";
    }

    @Override
    OccupancyFilter filter(Map<String, String> parameters, LocalDate today) {
        return OccupancyFilter.ended(parameters, today);
    }
}
