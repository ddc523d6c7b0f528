package lu.daach.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.dwelling.CommuneSheet;
import lu.daach.exchange.rules.PlainWord;
import lu.daach.household.KnownPerson;

/** What rows can refer to: what was known before, and what came in by earlier rows. Asked of the modules once, before the first row. */
final class ImportMemory {

    /**
     * Something that a row can refer to.
     *
     * @param number of the row by which it comes in; 0 for what was known before
     * @param faulty whether that row has a fault
     * @param places ids by plain label, of a dwelling; empty else
     */
    record Known(UUID id, String name, String commune, int number, boolean faulty, Map<String, UUID> places) {

        static Known before(UUID id, String name) {
            return new Known(id, name, null, 0, false, Map.of());
        }
    }

    private final Map<String, List<Known>> ownersByName = new HashMap<>();
    private final Map<String, Known> ownersByIban = new HashMap<>();
    private final Map<String, List<Known>> dwellings = new HashMap<>();
    private final Map<String, Known> households = new HashMap<>();
    private final Map<Integer, UUID> numbered = new HashMap<>();
    private final Map<String, KnownPerson> persons = new HashMap<>();
    private final Map<String, String> communes = new HashMap<>();

    void addOwner(Known owner, String iban) {
        ownersByName.computeIfAbsent(PlainWord.of(owner.name()), name -> new ArrayList<>()).add(owner);
        if (iban != null) {
            ownersByIban.putIfAbsent(plainIban(iban), owner);
        }
    }

    /** Under the account alone, for one that is known by its name already. */
    void addAccount(String iban, Known owner) {
        ownersByIban.putIfAbsent(plainIban(iban), owner);
    }

    List<Known> ownersNamed(String name) {
        return ownersByName.getOrDefault(PlainWord.of(name), List.of());
    }

    /** Null where nobody is paid there. */
    Known ownerPaidOn(String iban) {
        return ownersByIban.get(plainIban(iban));
    }

    static String plainIban(String iban) {
        return iban.replaceAll("[^A-Za-z0-9]", "").toUpperCase(java.util.Locale.ROOT);
    }

    void addDwelling(Known dwelling) {
        dwellings.computeIfAbsent(PlainWord.of(dwelling.name()), address -> new ArrayList<>()).add(dwelling);
    }

    /** @param commune its code; null: in any */
    List<Known> dwellingsAt(String address, String commune) {
        return dwellings.getOrDefault(PlainWord.of(address), List.of()).stream()
                .filter(dwelling -> commune == null || dwelling.commune() == null || commune.equals(dwelling.commune())).toList();
    }

    void addHousehold(String reference, Known household) {
        households.put(PlainWord.of(reference), household);
    }

    void addNumbered(Map<Integer, UUID> known) {
        numbered.putAll(known);
    }

    /** By the reference of the file that is brought in, else by file number; null where there is none. */
    Known household(String reference) {
        Known brought = households.get(PlainWord.of(reference));
        if (brought != null) {
            return brought;
        }
        UUID id = reference.matches("[0-9]{1,9}") ? numbered.get(Integer.valueOf(reference)) : null;
        return id == null ? null : Known.before(id, reference);
    }

    void addPersons(List<KnownPerson> known) {
        known.forEach(person -> persons.put(personKey(person.lastName(), person.firstName(), person.born()), person));
    }

    /** Null where nobody of that name was born that day. */
    KnownPerson person(String lastName, String firstName, LocalDate born) {
        return persons.get(personKey(lastName, firstName, born));
    }

    private static String personKey(String lastName, String firstName, LocalDate born) {
        return PlainWord.of(lastName) + "|" + PlainWord.of(firstName) + "|" + born;
    }

    void addCommunes(List<CommuneSheet> known, LocalDate today) {
        known.stream().filter(commune -> commune.period().contains(today)).forEach(commune -> {
            communes.put(commune.code(), commune.code());
            communes.put(PlainWord.of(commune.name()), commune.code());
        });
    }

    /** The code of the commune that is meant by code or name; null where there is none today. */
    String commune(String written) {
        String plain = PlainWord.of(written);
        return communes.get(plain.matches("[0-9]{3}") ? "0" + plain : plain);
    }
}
