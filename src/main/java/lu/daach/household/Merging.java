package lu.daach.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.daach.household.rules.Role;
import lu.daach.kernel.Faults;

/**
 * What a merger does to the kept file itself: persons who are in the closed one only come along with their incomes, names and numbers;
 * gaps are filled. Nothing that the kept file says is overwritten, and the closed file is not touched.
 */
@ApplicationScoped
class Merging {

    private static final String PERSON = "household.person";
    private static final String ALIAS = "household.alias";
    private static final String NATIONAL_ID = "household.national_id";
    private static final String INCOMES = "household.income";
    private static final String CONTACT = "household.contact";
    private static final String STATUS = "household.household/status";
    private static final String REFERENT = "household.household/referent";
    private static final String ADDED = "added";
    private static final String FILLED = "filled";

    /** From the weakest to what counts when two files become one. */
    private static final List<HouseholdStatus> RANK = List.of(HouseholdStatus.KNOWN, HouseholdStatus.LEFT, HouseholdStatus.APPLICANT,
            HouseholdStatus.HOUSED);

    @Inject
    private HouseholdStore households;

    @Inject
    private IdentityStore identities;

    @Inject
    private ContactStore contacts;

    @Inject
    private MergerStore store;

    /** Adds what is wrong with the pairs of persons. */
    void check(MergeCard card, Faults faults) {
        List<String> closedKeys = keys(households.sheet(households.get(card.closed()), null));
        List<String> keptKeys = keys(households.sheet(households.get(card.kept()), null));
        Set<String> taken = new HashSet<>();
        card.same().forEach((closedKey, keptKey) -> {
            faults.require(closedKeys.contains(closedKey), "/same", "household.refusal.unknownMember", closedKey);
            faults.require(keptKeys.contains(keptKey), "/same", "household.refusal.unknownMember", keptKey);
            faults.require(taken.add(keptKey), "/same", "household.merge.twiceTheSame");
        });
    }

    /** @return what was done, row by row */
    List<MergerStore.Row> add(Household kept, Household closed, Map<String, String> same) {
        List<MergerStore.Row> rows = new ArrayList<>();
        HouseholdSheet keptSheet = households.sheet(kept, null);
        HouseholdSheet closedSheet = households.sheet(closed, null);
        Map<String, String> keys = new HashMap<>(same);
        List<HouseholdMember> members = new ArrayList<>(keptSheet.members());
        Set<String> taken = new HashSet<>(keys(keptSheet));
        for (HouseholdMember member : closedSheet.members()) {
            if (!same.containsKey(member.id())) {
                String key = HouseholdRules.free(taken);
                keys.put(member.id(), key);
                members.add(new HouseholdMember(key, member.lastName(), member.firstName(), member.born(),
                        member.role() == Role.APPLICANT ? Role.ADULT : member.role(), member.from(), member.until()));
                rows.add(new MergerStore.Row(ADDED, PERSON, key, null));
            }
        }
        List<HouseholdIncome> incomes = incomes(keptSheet, closedSheet, keys, same);
        if (!keptSheet.incomesKnown() && closedSheet.incomesKnown()) {
            rows.add(new MergerStore.Row(FILLED, INCOMES, kept.id().toString(), String.valueOf(incomes.size())));
        }
        UUID referent = keptSheet.referent();
        if (referent == null && closedSheet.referent() != null) {
            referent = closedSheet.referent();
            rows.add(new MergerStore.Row(FILLED, REFERENT, kept.id().toString(), referent.toString()));
        }
        write(kept, keptSheet, members, incomes, referent);
        people(kept.id(), closed.id(), keys, same.keySet(), rows);
        contact(kept.id(), closed.id(), rows);
        status(kept.id(), keptSheet.status(), closedSheet.status(), rows);
        return rows;
    }

    void takeAway(Household kept, Household closed, List<MergerStore.Row> rows) {
        Set<String> added = rows.stream().filter(row -> row.thing().equals(PERSON)).map(MergerStore.Row::id).collect(Collectors.toSet());
        for (MergerStore.Row row : rows) {
            if (row.thing().equals(ALIAS)) {
                store.removeAlias(UUID.fromString(row.id()));
            } else if (row.thing().equals(NATIONAL_ID)) {
                UUID person = UUID.fromString(row.id());
                identities.number(person).filter(number -> identities.number(UUID.fromString(row.value())).filter(number::equals).isPresent())
                        .ifPresent(same -> identities.forget(person));
            }
        }
        HouseholdSheet sheet = households.sheet(kept, null);
        List<HouseholdMember> members = sheet.members().stream().filter(member -> !added.contains(member.id())).toList();
        List<HouseholdIncome> incomes = !sheet.incomesKnown() ? null
                : sheet.incomes().stream().filter(income -> !added.contains(income.member())).toList();
        boolean filled = rows.stream().anyMatch(row -> row.thing().equals(INCOMES)
                && row.value().equals(String.valueOf(sheet.incomes().size())));
        UUID referent = rows.stream().anyMatch(row -> row.thing().equals(REFERENT) && row.value().equals(String.valueOf(sheet.referent())))
                ? null : sheet.referent();
        write(kept, sheet, members, filled ? null : incomes, referent);
        rows.stream().filter(row -> row.thing().equals(STATUS)).forEach(row -> {
            String[] change = row.value().split(">");
            if (sheet.status().code().equals(change[1])) {
                households.mark(kept.id(), HouseholdStatus.of(change[0]));
            }
        });
        rows.stream().filter(row -> row.thing().equals(CONTACT)).forEach(row -> emptied(kept.id(), closed.id(), row));
    }

    private void write(Household kept, HouseholdSheet sheet, List<HouseholdMember> members, List<HouseholdIncome> incomes, UUID referent) {
        HouseholdCard card = new HouseholdCard(sheet.lastName(), sheet.language(), members, incomes, sheet.facts(), referent);
        kept.change(kept.sheet(List.of(), List.of(), null).version(), card);
        households.change(kept, card);
    }

    /** All of the closed file where the kept one knew nothing; else those of the persons who come along. */
    private static List<HouseholdIncome> incomes(HouseholdSheet kept, HouseholdSheet closed, Map<String, String> keys, Map<String, String> same) {
        if (!kept.incomesKnown() && !closed.incomesKnown()) {
            return null;
        }
        Stream<HouseholdIncome> come = closed.incomes().stream().filter(income -> !kept.incomesKnown() || !same.containsKey(income.member()))
                .map(income -> new HouseholdIncome(keys.get(income.member()), income.kind(), income.net(), income.per(), income.from(),
                        income.until(), income.proven(), income.newContract()));
        return Stream.concat(kept.incomes().stream(), come).toList();
    }

    /** Names and numbers: those of who comes along, and what the same person is called or numbered in the closed file alone. */
    private void people(UUID kept, UUID closed, Map<String, String> keys, Set<String> same, List<MergerStore.Row> rows) {
        Map<String, List<Alias>> closedAliases = identities.aliases(closed);
        Map<String, List<Alias>> keptAliases = identities.aliases(kept);
        keys.forEach((closedKey, keptKey) -> {
            IdentityStore.Named from = identities.person(closed, closedKey);
            IdentityStore.Named to = identities.person(kept, keptKey);
            List<Alias> known = new ArrayList<>(keptAliases.getOrDefault(keptKey, List.of()));
            List<Alias> more = new ArrayList<>(closedAliases.getOrDefault(closedKey, List.of()));
            if (!from.lastName().equals(to.lastName()) || !from.firstName().equals(to.firstName())) {
                more.add(new Alias(AliasKind.SPELLING, from.lastName(), from.firstName().equals(to.firstName()) ? null : from.firstName()));
            }
            for (Alias alias : more) {
                if (!known.contains(alias)) {
                    UUID row = identities.add(to.id(), known.size(), alias);
                    known.add(alias);
                    if (same.contains(closedKey)) {
                        rows.add(new MergerStore.Row(ADDED, ALIAS, row.toString(), null));
                    }
                }
            }
            identities.number(from.id()).filter(number -> identities.number(to.id()).isEmpty()).ifPresent(number -> {
                identities.write(to.id(), number);
                if (same.contains(closedKey)) {
                    rows.add(new MergerStore.Row(ADDED, NATIONAL_ID, to.id().toString(), from.id().toString()));
                }
            });
        });
    }

    private void contact(UUID kept, UUID closed, List<MergerStore.Row> rows) {
        ContactCard there = contacts.find(kept).map(contact -> contact.sheet().card()).orElse(null);
        ContactCard more = contacts.find(closed).map(contact -> contact.sheet().card()).orElse(null);
        if (more == null) {
            return;
        }
        if (there == null) {
            contacts.add(Contact.first(kept, 0, more));
            rows.add(new MergerStore.Row(ADDED, CONTACT, kept.toString(), "1"));
        } else {
            ContactCard filled = filled(there, more);
            if (!filled.equals(there)) {
                Contact contact = contacts.find(kept).orElseThrow();
                contact.change(contact.sheet().version(), filled);
                contacts.flush();
                rows.add(new MergerStore.Row(FILLED, CONTACT, kept.toString(), gaps(there) + "@" + contact.sheet().version()));
            }
        }
    }

    /** Takes a contact away again that nobody changed since. */
    private void emptied(UUID kept, UUID closed, MergerStore.Row row) {
        Contact contact = contacts.find(kept).orElse(null);
        if (contact == null) {
            return;
        }
        int version = contact.sheet().version();
        if (row.act().equals(ADDED)) {
            if (row.value().equals(String.valueOf(version))) {
                store.removeContact(kept);
            }
        } else if (row.value().endsWith("@" + version)) {
            contact.change(version, without(contact.sheet().card(), row.value().substring(0, row.value().indexOf('@'))));
            contacts.flush();
        }
    }

    private static ContactCard filled(ContactCard there, ContactCard more) {
        return new ContactCard(or(there.phone(), more.phone()), or(there.otherPhone(), more.otherPhone()), or(there.email(), more.email()),
                or(there.home(), more.home()), or(there.post(), more.post()), there.channel(),
                or(there.spokenLanguage(), more.spokenLanguage()), or(there.interpreterNeeded(), more.interpreterNeeded()));
    }

    /** Which fields are empty, a letter each in the order of the card. */
    private static String gaps(ContactCard card) {
        return (card.phone() == null ? "p" : "") + (card.otherPhone() == null ? "o" : "") + (card.email() == null ? "e" : "")
                + (card.home() == null ? "h" : "") + (card.post() == null ? "l" : "") + (card.spokenLanguage() == null ? "s" : "")
                + (card.interpreterNeeded() == null ? "i" : "");
    }

    private static ContactCard without(ContactCard card, String gaps) {
        return new ContactCard(gaps.contains("p") ? null : card.phone(), gaps.contains("o") ? null : card.otherPhone(),
                gaps.contains("e") ? null : card.email(), gaps.contains("h") ? null : card.home(), gaps.contains("l") ? null : card.post(),
                card.channel(), gaps.contains("s") ? null : card.spokenLanguage(), gaps.contains("i") ? null : card.interpreterNeeded());
    }

    private void status(UUID kept, HouseholdStatus was, HouseholdStatus other, List<MergerStore.Row> rows) {
        if (RANK.indexOf(other) > RANK.indexOf(was)) {
            households.mark(kept, other);
            rows.add(new MergerStore.Row(FILLED, STATUS, kept.toString(), was.code() + ">" + other.code()));
        }
    }

    private static <T> T or(T first, T second) {
        return first == null ? second : first;
    }

    private static List<String> keys(HouseholdSheet sheet) {
        return sheet.members().stream().map(HouseholdMember::id).toList();
    }
}
