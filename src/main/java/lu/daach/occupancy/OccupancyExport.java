package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;

/** The list of contracts to take away. */
@ApplicationScoped
class OccupancyExport extends ContractLines {

    @Override
    public String name() {
        return "occupancies";
    }

    @Override
    OccupancyFilter filter(Map<String, String> parameters, LocalDate today) {
        return OccupancyFilter.listed(parameters, today);
    }
}
