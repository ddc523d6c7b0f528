package lu.daach.rentrun.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;

/**
 * A household in a place, with the amounts it pays.
 *
 * @param occupancy the id of the contract
 * @param householdName as it is listed
 * @param period of the occupancy
 * @param amounts in the order of their first days; empty when nothing was assessed
 */
public record Stay(UUID occupancy, UUID household, String householdName, UUID dwelling, String address, Period period,
        List<Amount> amounts) {

    public Stay {
        amounts = amounts.stream().sorted(Comparator.comparing(Amount::appliesFrom)).toList();
    }

    /**
     * What the household pays from a day on, until the next amount applies.
     *
     * @param monthly the participation
     * @param savings what is put aside with it
     */
    public record Amount(LocalDate appliesFrom, Money monthly, Money savings) {
    }
}
