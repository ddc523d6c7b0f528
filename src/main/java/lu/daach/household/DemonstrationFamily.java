package lu.daach.household;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.Fraction;
import lu.daach.household.rules.HousingProblem;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Motive;
import lu.daach.household.rules.Per;
import lu.daach.household.rules.Role;
import lu.daach.kernel.Language;

/**
 * The invented household of a number: who it is, what it lives on and what is known of it; worked out from the number, so that
 * it is the same at every load. 1 to 45 and 91 to 94 are as large as the homes they live in; some of the others have papers
 * missing, and a few are above a limit.
 */
final class DemonstrationFamily {

    static final int HOUSED = 45;
    static final int LAST_OF_REDANGE = 90;
    private static final int LAST_HOUSED_OF_SECOND = 94;

    /** The last households of the canton that live in a single room of a shared house. */
    private static final int FIRST_IN_A_ROOM = 42;

    private static final List<String> HERE = List.of("Brosius-Thill", "Daleiden", "Ewertz", "Fautsch", "Gengler", "Hierzig", "Ihry",
            "Junck", "Kasel", "Lanners", "Mausen", "Nilles", "Oberweis", "Peckels", "Quiring", "Ruckert", "Scheer", "Turmes", "Ury",
            "Vesque", "Weicker", "Zeyen", "Arendt-Pesch", "Biever", "Conzem", "Dostert", "Elsen", "Frising", "Glodt", "Haas-Kremer",
            "Irrthum", "Jaminet", "Kayl", "Loutsch", "Meder", "Nosbusch", "Origer-Faber", "Plier", "Reckel", "Stirn", "Trausch-Bley", "Useldinger",
            "Wampach", "Zenner", "Alff", "Bohnert", "Clees", "Decker-Roth", "Eiffes");

    private static final List<String> NEIGHBOURS = List.of("Abrantes", "Bragança Pires", "Carvalhal", "Delacourt", "Esteves Lima",
            "Fontaine-Morel", "Gouveia", "Hartwig", "Infante", "Jacquemart", "Kowarik", "Lourenço", "Marchetti", "Noronha", "Ottavi",
            "Pimentel", "Queirós", "Rebelo", "Sampaio", "Tavernier", "Urbino", "Valadares", "Wallenborn", "Ximenes", "Ybarra", "Zanetti",
            "Almada", "Bettencourt", "Castanheira", "Dupré-Noël", "Espinosa", "Faria", "Garrido", "Hanotte", "Islas", "Junqueiro", "Kessler", "Leitão", "Moreau-Lys", "Nogueira", "Ortolani", "Pacheco",
            "Quintela", "Rossignol", "Salgueiro", "Tedesco", "Vilar", "Wegener", "Zambrano");

    private static final List<String> PROTECTED = List.of("Haddad Amin", "Tesfay", "Rahmani", "Al Kassar", "Ghebremedhin", "Noorzai",
            "Sabbagh", "Habtemariam", "Daoudi", "Yohannes", "Karimi", "Mansour", "Berhane", "Shirzad", "Qabbani", "Woldemariam",
            "Ansari", "Nasser", "Okbay", "Zahir");

    private static final List<String> WOMEN = List.of("Anne", "Sofia", "Carla", "Martine", "Inês", "Julie", "Mireille", "Teresa",
            "Nathalie", "Lena", "Danielle", "Beatriz", "Sandra", "Pascale", "Vera", "Catarina", "Michèle", "Elena");
    private static final List<String> MEN = List.of("Paul", "João", "Marc", "Luc", "Rui", "Pierre", "Georges", "Nuno", "Alain", "Ben",
            "Christian", "Tiago", "Steve", "Romain", "Mario", "Patrick", "Hugo", "Victor");
    private static final List<String> WOMEN_PROTECTED = List.of("Amira", "Selam", "Laila", "Rim", "Hiwot", "Zahra");
    private static final List<String> MEN_PROTECTED = List.of("Samir", "Yonas", "Farid", "Karim", "Dawit", "Omid");
    private static final List<String> CHILDREN = List.of("Emma", "Noah", "Lina", "Gabriel", "Mia", "Leo", "Clara", "Tom", "Zoé", "Liam",
            "Eva", "Ben", "Nora", "Max", "Alice", "Sam");

    private static final List<String> COMMUNES = List.of("0706", "0701", "0704", "0702", "0711", "0703", "0708", "0709", "0707");
    private static final List<String> COMMUNES_OF_SECOND = List.of("0901", "0902", "0903");
    private static final List<HousingProblem> PROBLEMS = List.of(HousingProblem.UNSUITED, HousingProblem.HARDSHIP,
            HousingProblem.EVICTION, HousingProblem.HOMELESS, HousingProblem.UNSUITED, HousingProblem.VIOLENCE);

    /** Whose incomes nobody has stated yet. */
    private static final Set<Integer> WITHOUT_PAPERS = Set.of(57, 75, 86);
    /** Above the ceiling. */
    private static final Set<Integer> WELL_PAID = Set.of(53, 67);

    private static final LocalDate BOOKS_FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final BigDecimal RISE = new BigDecimal("1.025");

    private final int number;
    private final boolean protection;
    private final List<HouseholdMember> members = new ArrayList<>();
    private final List<HouseholdIncome> incomes = new ArrayList<>();

    private DemonstrationFamily(int number) {
        this.number = number;
        this.protection = number % 5 == 4 && !inARoom();
        people();
        livelihood();
    }

    static HouseholdCard of(int number) {
        DemonstrationFamily family = new DemonstrationFamily(number);
        return new HouseholdCard(family.lastName(), family.language(), family.members,
                WITHOUT_PAPERS.contains(number) ? null : family.incomes, family.facts(), null);
    }

    static boolean housed(int number) {
        return number <= HOUSED || number > LAST_OF_REDANGE && number <= LAST_HOUSED_OF_SECOND;
    }

    private boolean inARoom() {
        return number >= FIRST_IN_A_ROOM && number <= HOUSED;
    }

    /** Bedrooms of the home that suits: those of the dwelling of the same number. */
    private int bedrooms() {
        if (inARoom() || number % 13 == 5) {
            return 0;
        }
        return number % 4 == 3 ? 4 : 1 + number % 3;
    }

    private boolean retired() {
        return bedrooms() <= 1 && number % 7 == 4 && !inARoom() && !protection;
    }

    private String lastName() {
        if (protection) {
            return PROTECTED.get(number / 5 % PROTECTED.size());
        }
        return number % 2 == 0 ? NEIGHBOURS.get(number / 2 % NEIGHBOURS.size()) : HERE.get(number / 2 % HERE.size());
    }

    private Language language() {
        if (protection) {
            return number % 2 == 0 ? Language.EN : Language.FR;
        }
        return number % 2 == 0 ? Language.FR : number % 3 == 0 ? Language.DE : Language.LB;
    }

    private void people() {
        int bedrooms = bedrooms();
        boolean couple = bedrooms == 4 || bedrooms > 0 && number % 2 == (bedrooms == 2 ? 1 : 0);
        boolean grandmother = bedrooms == 4 && number % 8 == 7;
        int children = bedrooms <= 1 ? 0 : bedrooms == 4 && grandmother ? 2 : bedrooms - 1;
        boolean woman = number % 3 != 1;
        add(adultName(woman, 0), born(applicantsYear(children)), Role.APPLICANT, null, null);
        if (couple) {
            LocalDate left = number == 20 ? LocalDate.of(2025, 11, 30) : null;
            add(adultName(!woman, 5), born(applicantsYear(children) - 2 + number % 5), Role.PARTNER, null, left);
        }
        for (int child = 0; child < children; child++) {
            int year = 2010 + (number * 3 + child * 4) % 13;
            add(CHILDREN.get((number * 5 + number / 7 + child * 3) % CHILDREN.size()), LocalDate.of(year, 1 + (number + child * 5) % 12, 1 + number % 27),
                    Role.CHILD, null, null);
        }
        if (grandmother) {
            add(adultName(true, 9), born(1951), Role.ADULT, null, null);
        }
        if (number == 14) {
            LocalDate birth = LocalDate.of(2025, 8, 14);
            add("Jo", birth, Role.CHILD, birth, null);
        }
    }

    private int applicantsYear(int children) {
        if (inARoom()) {
            return 2002 + number % 4;
        }
        if (retired()) {
            return 1949 + number % 9;
        }
        return children > 0 ? 1974 + number * 7 % 15 : 1972 + number * 7 % 28;
    }

    private LocalDate born(int year) {
        return LocalDate.of(year, 1 + number * 5 % 12, 1 + number * 11 % 28);
    }

    private String adultName(boolean woman, int shift) {
        List<String> names = protection ? woman ? WOMEN_PROTECTED : MEN_PROTECTED : woman ? WOMEN : MEN;
        return names.get((number * 7 + number / 9 + shift) % names.size());
    }

    private void add(String firstName, LocalDate born, Role role, LocalDate from, LocalDate until) {
        String key = String.valueOf((char) ('a' + members.size()));
        members.add(new HouseholdMember(key, lastName(), firstName, born, role, from, until));
    }

    private void livelihood() {
        int children = (int) members.stream().filter(member -> member.role() == Role.CHILD).count();
        boolean partner = members.size() > 1 && members.get(1).role() == Role.PARTNER;
        if (inARoom()) {
            wage("a", number == HOUSED ? "430.00" : String.valueOf(900 + number % 4 * 115), IncomeKind.EMPLOYMENT);
        } else if (WELL_PAID.contains(number)) {
            wage("a", "9350.00", IncomeKind.EMPLOYMENT);
        } else if (retired()) {
            wage("a", String.valueOf(2050 + number * 31 % 500), IncomeKind.PENSION);
        } else {
            work(children, partner);
        }
        if (children > 0) {
            BigDecimal each = new BigDecimal("299.86").multiply(BigDecimal.valueOf(children));
            income("a", IncomeKind.FAMILY_ALLOWANCE, each, BOOKS_FROM, LocalDate.of(2025, 4, 30), true);
            income("a", IncomeKind.FAMILY_ALLOWANCE, raised(each), LocalDate.of(2025, 5, 1), null, true);
        }
    }

    private void work(int children, boolean partner) {
        String wage = (1980 + number * 137 % 1250) + "." + (10 + number % 90);
        switch (number % 6) {
            case 0 -> revis(children, partner);
            case 2 -> {
                wage("a", String.valueOf(1040 + number * 23 % 400), IncomeKind.EMPLOYMENT);
                income("a", IncomeKind.REVIS, new BigDecimal(620 + number % 7 * 45), BOOKS_FROM, null, number % 8 != 2);
            }
            case 3 -> {
                wage("a", wage, IncomeKind.EMPLOYMENT);
                if (partner) {
                    wage("b", String.valueOf(1150 + number * 29 % 700), IncomeKind.EMPLOYMENT);
                }
            }
            case 4 -> {
                wage("a", wage, IncomeKind.EMPLOYMENT);
                if (number % 12 == 4) {
                    income("a", IncomeKind.ALIMONY_PAID, new BigDecimal("300.00"), LocalDate.of(2024, 4, 1), null, true);
                }
            }
            case 5 -> {
                if (children > 0 && !partner) {
                    wage("a", wage, IncomeKind.EMPLOYMENT);
                    income("a", IncomeKind.ALIMONY_RECEIVED, new BigDecimal("260.00"), BOOKS_FROM, null, true);
                } else {
                    income("a", IncomeKind.SELF_EMPLOYMENT, new BigDecimal(21500 + number * 210 % 6000), BOOKS_FROM, null, true);
                }
            }
            default -> {
                if (number % 12 == 7) {
                    income("a", IncomeKind.EMPLOYMENT, money(wage), BOOKS_FROM, LocalDate.of(2026, 4, 30), true);
                    income("a", IncomeKind.UNEMPLOYMENT, money(wage).multiply(new BigDecimal("0.80")), LocalDate.of(2026, 5, 1), null, false);
                } else {
                    wage("a", wage, IncomeKind.EMPLOYMENT);
                }
            }
        }
    }

    private void revis(int children, boolean partner) {
        BigDecimal amount = new BigDecimal("1752.60").add(new BigDecimal(partner ? "876.30" : "0"))
                .add(new BigDecimal("543.80").multiply(BigDecimal.valueOf(children)));
        income("a", IncomeKind.REVIS, amount, BOOKS_FROM, NEW_YEAR.minusDays(1), true);
        income("a", IncomeKind.REVIS, raised(amount), NEW_YEAR, null, number % 12 != 0);
    }

    /** An income that rose at the new year, and of which the last paper is not always there. */
    private void wage(String member, String net, IncomeKind kind) {
        income(member, kind, money(net), BOOKS_FROM, NEW_YEAR.minusDays(1), true);
        income(member, kind, raised(money(net)), NEW_YEAR, null, number % 12 != 1);
    }

    private void income(String member, IncomeKind kind, BigDecimal net, LocalDate from, LocalDate until, boolean proven) {
        Per per = kind == IncomeKind.SELF_EMPLOYMENT ? Per.YEAR : Per.MONTH;
        incomes.add(new HouseholdIncome(member, kind, net.setScale(2, RoundingMode.HALF_UP), per, from, until, proven, false));
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount).setScale(2);
    }

    private static BigDecimal raised(BigDecimal amount) {
        return amount.multiply(RISE).setScale(2, RoundingMode.HALF_UP);
    }

    private Facts facts() {
        boolean papersComplete = housed(number) || number % 4 != 2;
        boolean fromElsewhere = !housed(number) && number % 9 == 1;
        List<String> communes = number > LAST_OF_REDANGE ? COMMUNES_OF_SECOND : COMMUNES;
        LocalDate stay = !protection ? null : number == 74 ? LocalDate.of(2026, 12, 31) : LocalDate.of(2028 + number % 2, 1 + number % 12, 15);
        Fraction share = number == 61 ? Fraction.oneOf(2) : number == 70 ? Fraction.oneOf(4) : Fraction.ZERO;
        return new Facts(
                fromElsewhere ? "0304" : communes.get(number % communes.size()),
                fromElsewhere ? number % 2 == 0 ? Motive.WORK : Motive.FAMILY : housed(number) ? Motive.OTHER : null,
                papersComplete || number % 8 == 2 ? share : null,
                papersComplete ? stay : null,
                protection ? Boolean.FALSE : papersComplete || number % 8 == 6 ? Boolean.TRUE : null,
                papersComplete ? true : null,
                housed(number) || number % 3 != 0,
                number == 82 ? HousingProblem.NONE : protection ? HousingProblem.SHELTER
                        : papersComplete ? PROBLEMS.get(number % PROBLEMS.size()) : null,
                papersComplete ? true : null,
                papersComplete ? number != 79 : null,
                protection,
                protection && number % 10 == 4,
                papersComplete ? true : null);
    }
}
