package lu.daach.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lu.daach.exchange.rules.PlainWord;
import lu.daach.household.HouseholdCard;
import lu.daach.household.HouseholdIncome;
import lu.daach.household.HouseholdMember;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.Households;
import lu.daach.household.KnownPerson;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Per;
import lu.daach.household.rules.Role;
import lu.daach.kernel.Faults;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Language;

/** Households: rows of one reference belong together, each a person, with an income or without; a person with two incomes has two rows. */
@ApplicationScoped
class HouseholdRows implements RowsOfKind {

    private static final Map<String, String> MEMBER_FIELDS = Map.of("lastName", "lastName", "firstName", "firstName", "born", "born", "role", "role");
    private static final Map<String, String> INCOME_FIELDS = Map.of("kind", "incomeKind", "net", "income", "per", "incomePer", "from", "incomeFrom",
            "proven", "incomeProven");
    private static final int LETTERS = 26;

    @Inject
    private Households households;

    @Override
    public ImportKind kind() {
        return ImportKind.HOUSEHOLD;
    }

    @Override
    public String together(ImportLine line) {
        return line.filled("reference") ? PlainWord.of(line.raw("reference")) : null;
    }

    /** The rows of a household while they are read: which row is which person, which is which income. */
    private static final class Reading {

        private final Map<String, String> keys = new LinkedHashMap<>();
        private final List<HouseholdMember> members = new ArrayList<>();
        private final List<ImportLine> memberLines = new ArrayList<>();
        private final List<HouseholdIncome> incomes = new ArrayList<>();
        private final List<ImportLine> incomeLines = new ArrayList<>();

        void read(ImportLine line, ImportMemory memory) {
            line.requireFields();
            String lastName = line.text("lastName");
            String firstName = line.text("firstName");
            LocalDate born = line.day("born");
            String person = PlainWord.of(lastName) + "|" + PlainWord.of(firstName) + "|" + line.raw("born");
            String key = keys.get(person);
            if (key == null) {
                key = key(keys.size());
                keys.put(person, key);
                members.add(new HouseholdMember(key, lastName, firstName, born, role(line), null, null));
                memberLines.add(line);
                known(line, lastName, firstName, born, memory);
            }
            income(line, key);
        }

        private Role role(ImportLine line) {
            String role = line.choice("role");
            if (role == null && !line.filled("role") && members.isEmpty()) {
                return Role.APPLICANT;
            }
            line.require("role");
            return Role.of(role).orElse(null);
        }

        private static void known(ImportLine line, String lastName, String firstName, LocalDate born, ImportMemory memory) {
            KnownPerson person = lastName == null || firstName == null || born == null ? null : memory.person(lastName, firstName, born);
            if (person != null) {
                line.warn("lastName", "exchange.samePerson", Integer.toString(person.fileNumber()));
            }
        }

        private void income(ImportLine line, String member) {
            if (!line.filled("income")) {
                return;
            }
            line.require("incomeKind");
            String kind = line.choice("incomeKind");
            String per = line.choice("incomePer");
            boolean monthly = per == null && !line.filled("incomePer");
            incomes.add(new HouseholdIncome(member, IncomeKind.of(kind).orElse(null), line.amount("income"),
                    monthly ? Per.MONTH : Per.of(per).orElse(null), line.day("incomeFrom"), null, Boolean.TRUE.equals(line.flag("incomeProven")), false));
            incomeLines.add(line);
        }

        private static String key(int n) {
            String letter = String.valueOf((char) ('a' + n % LETTERS));
            return n < LETTERS ? letter : letter + n / LETTERS;
        }

        Faults told(ImportLine first) {
            Faults told = new Faults();
            told.require(!first.hasFaultAt("householdName"), "/lastName", "api.required");
            for (int i = 0; i < memberLines.size(); i++) {
                tell(memberLines.get(i), "/members/" + i, MEMBER_FIELDS, told);
            }
            for (int i = 0; i < incomeLines.size(); i++) {
                tell(incomeLines.get(i), "/incomes/" + i, INCOME_FIELDS, told);
            }
            if (first.hasFaults()) {
                told.add(ALREADY_NOTED, "api.required");
            }
            return told;
        }

        private static void tell(ImportLine line, String at, Map<String, String> fields, Faults told) {
            fields.forEach((name, field) -> told.require(!line.hasFaultAt(field), at + "/" + name, "api.required"));
        }

        Spot spot(String pointer, ImportLine first) {
            String[] steps = pointer.split("/");
            boolean one = steps.length == 4;
            if (one && steps[1].equals("members")) {
                return new Spot(memberLines.get(Integer.parseInt(steps[2])), MEMBER_FIELDS.get(steps[3]));
            }
            if (one && steps[1].equals("incomes")) {
                return new Spot(incomeLines.get(Integer.parseInt(steps[2])), INCOME_FIELDS.get(steps[3]));
            }
            return new Spot(first, switch (steps.length > 1 ? steps[1] : "") {
                case "lastName" -> first.filled("householdName") ? "householdName" : "lastName";
                case "language" -> "language";
                case "members" -> "role";
                default -> "reference";
            });
        }
    }

    @Override
    public Made bring(List<ImportLine> rows, ImportMemory memory) {
        ImportLine first = rows.get(0);
        Reading reading = new Reading();
        rows.forEach(row -> reading.read(row, memory));
        String name = first.filled("householdName") ? first.text("householdName") : first.text("lastName");
        String language = first.choice("language");
        HouseholdCard card = new HouseholdCard(name, language == null ? null : Language.of(language), reading.members,
                reading.incomes.isEmpty() ? null : reading.incomes, null, null);
        HouseholdSheet sheet = null;
        try {
            sheet = households.register(card, reading.told(first));
        } catch (InvalidInput e) {
            RowsOfKind.note(e, pointer -> reading.spot(pointer, first));
        }
        boolean faulty = rows.stream().anyMatch(ImportLine::hasFaults);
        if (first.filled("reference")) {
            memory.addHousehold(first.raw("reference"), new ImportMemory.Known(sheet == null ? null : sheet.id(), name, null, first.number(), faulty, Map.of()));
        }
        return sheet == null ? null : Made.of(sheet.id(), sheet.version());
    }
}
