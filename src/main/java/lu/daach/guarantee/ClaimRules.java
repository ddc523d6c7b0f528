package lu.daach.guarantee;

import java.time.LocalDate;
import java.util.Set;
import lu.daach.guarantee.rules.ClaimKind;
import lu.daach.guarantee.rules.Damage;
import lu.daach.kernel.Faults;

/** What has to hold for what is claimed, beyond its form. */
final class ClaimRules {

    static final int LONGEST_TEXT = 2000;
    static final int LONGEST_ROOM = 80;
    static final int LONGEST_WHAT = 500;
    static final int MOST_ITEMS = 50;
    private static final int LONGEST_YEARS = 3;
    private static final int HUNDRED = 100;

    private ClaimRules() {
    }

    /** @param elements that have a life in the table of wear */
    static void check(ClaimCard card, LocalDate today, Set<String> elements, Faults faults) {
        LocalDate first = card.firstDay();
        LocalDate last = card.lastDay();
        faults.require(card.kind() != null, "/kind", "api.required");
        faults.require(card.headLease() != null, "/headLease", "api.required");
        faults.require(first != null, "/firstDay", "api.required");
        faults.require(last != null, "/lastDay", "api.required");
        faults.require(last == null || !last.isAfter(today), "/lastDay", "guarantee.notInTheFuture");
        faults.require(first == null || last == null || !last.isBefore(first), "/lastDay", "guarantee.endsBeforeItStarts");
        faults.require(first == null || last == null || last.isBefore(first.plusYears(LONGEST_YEARS)), "/lastDay", "guarantee.tooLong", LONGEST_YEARS);
        faults.require(card.description() != null && !card.description().isBlank(), "/description", "api.required");
        faults.require(card.description() == null || card.description().length() <= LONGEST_TEXT, "/description", "api.tooLong", LONGEST_TEXT);
        if (card.kind() != null) {
            faults.require(card.kind() != ClaimKind.UNPAID || card.household() != null, "/household", "api.required");
            faults.require(card.kind().ofHousehold() || card.household() == null, "/household", "guarantee.noHouseholdHere");
            faults.require(card.kind() != ClaimKind.DAMAGE || !card.items().isEmpty(), "/items", "guarantee.itemsMissing");
            faults.require(card.kind() == ClaimKind.DAMAGE || card.items().isEmpty(), "/items", "guarantee.itemsOfDamage");
        }
        faults.require(card.items().size() <= MOST_ITEMS, "/items", "api.tooMany", MOST_ITEMS);
        for (int i = 0; i < card.items().size(); i++) {
            check(card.items().get(i), "/items/" + i, card, elements, faults);
        }
    }

    private static void check(Damage.Item item, String at, ClaimCard card, Set<String> elements, Faults faults) {
        text(item.room(), at + "/room", LONGEST_ROOM, faults);
        text(item.what(), at + "/what", LONGEST_WHAT, faults);
        faults.require(elements.contains(item.element()), at + "/element", "api.choice", String.join(", ", elements));
        faults.require(item.cost() != null && item.cost().amount().signum() > 0, at + "/cost", "guarantee.aboveZero");
        faults.require(item.installedOn() == null || card.lastDay() == null || !item.installedOn().isAfter(card.lastDay()), at + "/installedOn",
                "guarantee.installedAfter");
        faults.require(item.atLeaseStart() != null, at + "/atLeaseStart", "api.required");
        faults.require(item.atMoveIn() != null, at + "/atMoveIn", "api.required");
        faults.require(item.householdPercent() >= 0 && item.householdPercent() <= HUNDRED, at + "/householdPercent", "guarantee.percent");
        faults.require(item.householdPercent() <= 0 || card.household() != null, at + "/householdPercent", "guarantee.percentNeedsHousehold");
    }

    private static void text(String text, String at, int longest, Faults faults) {
        faults.require(text != null && !text.isBlank(), at, "api.required");
        faults.require(text == null || text.length() <= longest, at, "api.tooLong", longest);
    }
}
