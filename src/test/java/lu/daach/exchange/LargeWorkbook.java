package lu.daach.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of an office with five sheets that refer to each other, and faults planted in it, each in a row that nobody refers to.
 * What is planted is written down as {@code sheet row column key}.
 */
final class LargeWorkbook {

    private static final int OWNERS = 920;
    private static final int DWELLINGS = 800;
    private static final int LEASES = 740;
    private static final int HOUSEHOLDS = 900;
    private static final int CONTRACTS = 740;
    private static final int FAULTY = 60;

    private final String commune;
    private final TreeSet<String> planted = new TreeSet<>();
    private byte[] bytes;

    private LargeWorkbook(String commune) {
        this.commune = commune;
    }

    static LargeWorkbook make(String commune) throws IOException {
        LargeWorkbook book = new LargeWorkbook(commune);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            book.owners(workbook.newWorksheet("Propriétaires"));
            book.dwellings(workbook.newWorksheet("Logements"));
            book.leases(workbook.newWorksheet("Baux"));
            book.households(workbook.newWorksheet("Ménages"));
            book.contracts(workbook.newWorksheet("Contrats"));
        }
        book.bytes = out.toByteArray();
        return book;
    }

    byte[] bytes() {
        return bytes;
    }

    TreeSet<String> planted() {
        return planted;
    }

    int rows() {
        return OWNERS + DWELLINGS + LEASES + 2 * HOUSEHOLDS + CONTRACTS;
    }

    int owners() {
        return OWNERS - FAULTY;
    }

    /** How many things come of it. */
    int things() {
        return OWNERS + DWELLINGS + LEASES + HOUSEHOLDS + CONTRACTS - 5 * FAULTY;
    }

    private void plant(String sheet, int row, String column, String key) {
        planted.add(sheet + " " + row + " " + column + " " + key);
    }

    /** Writes a row below the headings; the first has index 1 and the number 2. */
    private static void put(Worksheet sheet, int index, Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof LocalDate day) {
                sheet.value(index, column, day);
                sheet.style(index, column).format("dd/mm/yyyy").set();
            } else if (cells[column] instanceof BigDecimal number) {
                sheet.value(index, column, number);
            } else if (cells[column] instanceof Integer number) {
                sheet.value(index, column, number);
            } else if (cells[column] != null) {
                sheet.value(index, column, (String) cells[column]);
            }
        }
    }

    private void owners(Worksheet sheet) {
        put(sheet, 0, "Type", "Nom", "Prénom", "IBAN", "Langue");
        for (int i = 1; i <= OWNERS; i++) {
            boolean faulty = i > OWNERS - FAULTY;
            String iban = faulty && i % 3 == 0 ? "LU99 0000 0000 0000 0000" : null;
            String type = faulty && i % 3 == 1 ? "locataire" : i % 2 == 0 ? "personne" : "Privatperson";
            put(sheet, i, type, "Import" + i, faulty && i % 3 == 2 ? null : "Ada", iban, i % 5 == 0 ? "Deutsch" : "fr");
            if (faulty) {
                plant("Propriétaires", i + 1, List.of("D", "A", "C").get(i % 3), List.of("iban", "choiceUnreadable", "required").get(i % 3));
            }
        }
    }

    private static String address(int i) {
        return i + ", rue de l’Import, L-8510 Redange";
    }

    private void dwellings(Worksheet sheet) {
        put(sheet, 0, "Adresse", "Commune", "Type de logement", "Surface m2", "Chambres à coucher", "Classe énergétique", "Première occupation", "Rénové",
                "Cuisine équipée", "Balcon");
        for (int i = 1; i <= DWELLINGS; i++) {
            int how = i > DWELLINGS - FAULTY ? i % 6 : -1;
            put(sheet, i, how == 0 ? null : address(i), how == 1 ? "Nulle part" : commune, how == 2 ? "cabane" : i % 2 == 0 ? "appartement" : "Haus",
                    how == 3 ? "grand" : i % 2 == 0 ? (Object) new BigDecimal("65.5") : "70,5 m²", 2, how == 4 ? "Z" : "C", LocalDate.of(1975, 1, 1),
                    how == 5 ? "peut-être" : "non", "oui", i % 2 == 0 ? "ja" : "x");
            if (how >= 0) {
                plant("Logements", i + 1, List.of("A", "B", "C", "D", "F", "H").get(how), List.of("required", "communeNotInForce", "choiceUnreadable",
                        "numberUnreadable", "choiceUnreadable", "flagUnreadable").get(how));
            }
        }
    }

    private void leases(Worksheet sheet) {
        put(sheet, 0, "Logement", "Propriétaire", "Début du bail", "Fin du bail", "Loyer", "Charges", "Préavis");
        for (int i = 1; i <= LEASES; i++) {
            int how = i > LEASES - FAULTY ? i % 6 : -1;
            put(sheet, i, how == 0 ? "nulle part" : address(i), how == 1 ? "Personne" : "Import" + i + " Ada",
                    how == 2 ? "31.2.2026" : i % 2 == 0 ? (Object) LocalDate.of(2025, 3, 1) : "1.3.2025", how == 3 ? "28/02/2025" : "2035-02-28",
                    how == 4 ? "beaucoup" : i % 2 == 0 ? (Object) new BigDecimal("1234.56") : "1 234,56 €", "1.050,00", how == 5 ? 61 : 3);
            if (how >= 0) {
                plant("Baux", i + 1, List.of("A", "B", "C", "D", "E", "G").get(how), List.of("dwellingNotFound", "ownerNotFound", "dateUnreadable",
                        "endBeforeStart", "moneyUnreadable", "range").get(how));
            }
        }
    }

    private void households(Worksheet sheet) {
        put(sheet, 0, "Réf", "Nom", "Prénom", "Né(e) le", "Rôle", "Type de revenu", "Revenu net", "Par", "Depuis");
        for (int i = 1; i <= HOUSEHOLDS; i++) {
            int how = i > HOUSEHOLDS - FAULTY ? i % 6 : -1;
            int row = 2 * i - 1;
            put(sheet, row, "M-" + i, "Ménage" + i, how == 0 ? null : "Zoé", how == 1 ? "12.3.90" : "12.3.1990", "demandeur", how == 2 ? "loterie" : "Salaire",
                    how == 3 ? "-5" : "2 000,00", "mois", "1.6.2024");
            put(sheet, row + 1, "M-" + i, "Ménage" + i, "Tom", how == 4 ? (Object) LocalDate.of(2027, 1, 1) : LocalDate.of(2018, 2, 11),
                    how == 5 ? "voisin" : "enfant");
            if (how >= 0) {
                plant("Ménages", how < 4 ? row + 1 : row + 2, List.of("C", "D", "F", "G", "D", "E").get(how), List.of("required", "dateUnreadable",
                        "choiceUnreadable", "negative", "bornAfter", "choiceUnreadable").get(how));
            }
        }
    }

    private void contracts(Worksheet sheet) {
        put(sheet, 0, "Réf", "Adresse", "Dispositif", "Début du contrat", "Fin", "Participation");
        for (int i = 1; i <= CONTRACTS; i++) {
            int how = i > CONTRACTS - FAULTY ? i % 6 : -1;
            put(sheet, i, how == 0 ? "M-0" : "M-" + i, how == 1 ? "ailleurs" : address(i), how == 2 ? "gratuit" : "HausCaRe",
                    how == 3 ? "bientôt" : "2025-04-01", how == 4 ? "31.3.2025" : "31.3.2027", how == 5 ? "1,2,3" : "450,00");
            if (how >= 0) {
                plant("Contrats", i + 1, List.of("A", "B", "C", "D", "E", "F").get(how), List.of("householdNotFound", "dwellingNotFound", "choiceUnreadable",
                        "dateUnreadable", "endsBeforeStart", "moneyUnreadable").get(how));
            }
        }
    }
}
