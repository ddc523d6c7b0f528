package lu.daach.admission;

import java.time.LocalDate;
import java.util.List;

/**
 * What a household wishes and agrees to.
 *
 * @param communes codes of those it would move to; empty: anywhere in the region
 * @param consentOn when it agreed to its data being used; null: not yet
 */
public record WishCard(List<String> communes, LocalDate consentOn) {

    public WishCard {
        communes = List.copyOf(communes);
    }
}
