package lu.daach.dwelling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What the invented dwelling of a number is like; worked out from the number, so that it is the same at every load. A few facts
 * are not known, as in every real pool.
 */
record DemonstrationStock(String commune, String address, DwellingKind kind, BigDecimal surface, int bedrooms, String energyClass,
        LocalDate firstOccupiedOn, Boolean energyRenovated, Boolean fittedKitchen, Boolean outdoorSpace) {

    private record Locality(String commune, String postalCode, String name) {
    }

    private static final List<Locality> REDANGE = List.of(
            new Locality("0706", "L-8508", "Redange/Attert"), new Locality("0701", "L-8523", "Beckerich"),
            new Locality("0704", "L-8805", "Rambrouch"), new Locality("0702", "L-8606", "Bettborn"),
            new Locality("0711", "L-9154", "Grosbous"), new Locality("0703", "L-8530", "Ell"),
            new Locality("0706", "L-8510", "Redange/Attert"), new Locality("0708", "L-8707", "Useldange"),
            new Locality("0709", "L-9188", "Vichten"), new Locality("0707", "L-7470", "Saeul"),
            new Locality("0704", "L-8832", "Rombach"), new Locality("0701", "L-8538", "Hovelange"),
            new Locality("0711", "L-8838", "Wahl"), new Locality("0706", "L-8540", "Ospern"),
            new Locality("0702", "L-8611", "Platen"), new Locality("0704", "L-8821", "Koetschette"));

    private static final List<Locality> SECOND = List.of(new Locality("0901", "L-9901", "Musterbaach"),
            new Locality("0902", "L-9902", "Schéndall"), new Locality("0903", "L-9903", "Wisebierg"));

    private static final List<String> STREETS = List.of("rue des Noisetiers", "rue du Vieux Lavoir", "an der Gaass",
            "rue de la Source", "am Bongert", "rue du Tilleul", "op der Heed", "rue des Hirondelles", "rue du Moulin à Huile",
            "beim Päsch", "rue des Trois Chênes", "um Kräizwee", "rue de l’Ancienne Forge", "hannert dem Gaart",
            "rue du Puits", "am Wisegrond", "rue des Églantiers");

    private static final List<String> CLASSES = List.of("D", "E", "C", "F", "D", "G", "B", "E", "C", "H", "D", "A", "F", "I", "E", "C");
    private static final int[] YEARS = {1974, 1988, 1996, 1962, 2005, 1953, 2014, 1981, 1999, 1936, 1991, 2021, 1968, 1912, 1978, 2009};
    private static final int RENOVATED_BEFORE = 1985;

    static DemonstrationStock of(int number) {
        List<Locality> localities = number <= 60 ? REDANGE : SECOND;
        Locality locality = localities.get((number - 1) % localities.size());
        boolean house = number % 4 == 3 || number >= 59 && number <= 60;
        int bedrooms = house ? 3 + number % 2 : bedroomsOfApartment(number);
        int year = YEARS[(number * 5 + number / 16 * 3) % YEARS.length];
        return new DemonstrationStock(
                locality.commune(),
                address(number, house, locality),
                house ? DwellingKind.HOUSE : DwellingKind.APARTMENT,
                surface(number, house, bedrooms),
                bedrooms,
                number % 23 == 9 ? null : CLASSES.get((number * 5 + number / 16 * 3) % CLASSES.size()),
                number % 29 == 11 ? null : LocalDate.of(year, 1 + number % 12, 1),
                number % 31 == 17 ? null : year < RENOVATED_BEFORE && number % 3 == 0,
                number % 5 != 2,
                house || number % 3 != 0);
    }

    private static int bedroomsOfApartment(int number) {
        return number % 13 == 5 ? 0 : 1 + number % 3;
    }

    private static String address(int number, boolean house, Locality locality) {
        String street = (1 + number * 7 % 48) + (house ? "" : number % 6 == 4 ? "a" : "") + ", " + STREETS.get(number * 3 % STREETS.size());
        return street + ", " + locality.postalCode() + " " + locality.name();
    }

    private static BigDecimal surface(int number, boolean house, int bedrooms) {
        int whole = house ? 92 + number * 11 % 48 : 34 + 19 * bedrooms + number * 7 % 13;
        return number % 4 == 1 ? new BigDecimal(whole + ".50") : new BigDecimal(whole);
    }
}
