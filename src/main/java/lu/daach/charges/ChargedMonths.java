package lu.daach.charges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.ledger.Ledger;
import lu.daach.ledger.NewPosting;
import lu.daach.rentrun.WithTheMonth;
import lu.daach.rentrun.rules.Charges;
import lu.daach.rentrun.rules.Stay;

/** Charges the advances with the month, day by day as the participation; a contract and a month once. */
@ApplicationScoped
class ChargedMonths implements WithTheMonth {

    @Inject
    private ChargeStore store;

    @Inject
    private Ledger ledger;

    @Override
    public void booked(YearMonth month) {
        Map<UUID, Stay> stays = new LinkedHashMap<>();
        store.stays(month).forEach(stay -> stays.merge(stay.occupancy(), stay, ChargedMonths::together));
        List<NewPosting> postings = new ArrayList<>();
        for (Stay stay : stays.values()) {
            Charges charges = Charges.of(month, stay);
            if (charges != null && charges.participation().compareTo(Money.ZERO) > 0) {
                postings.add(ChargePostings.advance(month, stay.occupancy(), stay.household(), charges.participation()));
            }
        }
        if (!postings.isEmpty()) {
            ledger.post(postings);
        }
    }

    private static Stay together(Stay one, Stay other) {
        List<Stay.Amount> amounts = new ArrayList<>(one.amounts());
        amounts.addAll(other.amounts());
        return new Stay(one.occupancy(), one.household(), one.householdName(), one.dwelling(), one.address(), one.period(), amounts);
    }
}
