package lu.daach.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Raw;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.Test;

/** Spreadsheets through REST: everything wrong is named at once with row and column, the rest is kept, and taken back without a trace. */
@OnTheServer
class ImportsIT {

    private static final Rest OFFICER = Rest.as("officer");
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Duration PATIENCE = Duration.ofSeconds(110);

    @Test
    void aWorkbookOfFiveThousandRowsWithThreeHundredFaults() throws Exception {
        LargeWorkbook book = LargeWorkbook.make(Samples.ofRedange().communeCode());
        assertEquals(5000, book.rows());
        assertEquals(300, book.planted().size());
        Map<String, Long> before = counts();

        String id = bring("bestand.xlsx", book.bytes(), XLSX);
        JsonObject read = OFFICER.get("/imports/" + id).json();
        assertEquals(5000, read.getInt("rows"));
        assertEquals("[owner, dwelling, head-lease, household, occupancy]",
                read.getJsonArray("sheets").getValuesAs(JsonObject.class).stream().map(sheet -> sheet.getString("kind")).toList().toString());

        long start = System.nanoTime();
        OFFICER.post("/imports/" + id + "/check", null);
        JsonObject checked = ended(id);
        long checking = System.nanoTime() - start;
        assertEquals("checked", checked.getString("state"), checked.toString());
        assertEquals(String.join("\n", book.planted()), String.join("\n", found(id)));
        assertEquals(before, counts(), "a check keeps nothing");

        start = System.nanoTime();
        assertEquals(202, OFFICER.post("/imports/" + id + "/acceptance", null).status());
        JsonObject imported = ended(id);
        long keeping = System.nanoTime() - start;
        assertEquals("imported", imported.getString("state"), imported.toString());
        assertEquals(book.things(), imported.getInt("made"));
        Map<String, Long> between = counts();
        assertEquals(before.get("lease.owner") + book.owners(), between.get("lease.owner"));

        start = System.nanoTime();
        Rest.Answer undone = OFFICER.post("/imports/" + id + "/undoing", null);
        long undoing = System.nanoTime() - start;
        assertEquals(200, undone.status(), undone.text());
        assertEquals(before, counts(), "an undone import leaves nothing");
        System.out.printf("5000 rows: checked in %d ms, kept in %d ms, undone in %d ms%n", checking / 1_000_000, keeping / 1_000_000, undoing / 1_000_000);
    }

    @Test
    void whatHangsOnAnImportKeepsItFromBeingUndone() throws Exception {
        String id = imported("Adresse;Commune;Type\n77, rue Neuve, L-8501 Redange;" + Samples.ofRedange().communeCode() + ";maison\n");
        String dwelling = only("select id::text from dwelling.dwelling where address = '77, rue Neuve, L-8501 Redange'");
        String version = OFFICER.get("/dwellings/" + dwelling).text();
        assertEquals(200, OFFICER.put("/dwellings/" + dwelling, version).status());
        Rest.Answer changed = OFFICER.post("/imports/" + id + "/undoing", null);
        assertEquals(409, changed.status());
        assertTrue(changed.text().contains("ligne 2"), changed.text());
        assertEquals(201, OFFICER.post("/head-leases", Samples.ofRedange().headLeaseBody(dwelling)).status());
        assertEquals(List.of("hangs"), OFFICER.post("/imports/" + id + "/undoing", null).keys());
        assertEquals(200, OFFICER.get("/dwellings/" + dwelling).status());
    }

    @Test
    void aKnownHouseholdStandsWhereItStoodBefore() throws Exception {
        Samples samples = Samples.ofRedange();
        String household = samples.freshHousehold();
        String number = only("select file_number::text from household.household where id = '" + household + "'");
        String id = imported("Réf;Nom;Prénom;Né le\nX-1;Autre;Ada;1.2.1990\n");
        assertEquals(200, OFFICER.post("/imports/" + id + "/undoing", null).status());
        String dwelling = samples.freshDwelling();
        String address = "12b, rue du Retour, L-8523 Beckerich";
        String first = imported("Adresse;Commune;Type;Chambres;Surface\n\"" + address + "\";" + samples.communeCode() + ";Haus;2;70\n");
        String contract = imported("Réf;Adresse;Dispositif;Début;Participation\n" + number + ";\"" + address + "\";hauscare;1.3.2026;500,00\n");
        assertEquals("housed", only("select status from household.household where id = '" + household + "'"));
        assertEquals(List.of("hangs"), OFFICER.post("/imports/" + first + "/undoing", null).keys());
        assertEquals(200, OFFICER.post("/imports/" + contract + "/undoing", null).status());
        assertEquals("known", only("select status from household.household where id = '" + household + "'"));
        assertEquals(200, OFFICER.post("/imports/" + first + "/undoing", null).status());
        assertEquals(200, OFFICER.get("/dwellings/" + dwelling).status());
    }

    @Test
    void textTablesOfOlderProgramsAreRead() throws Exception {
        byte[] file = "Nom\tPrénom\tIBAN\nMüller\tZoé\t\n".getBytes(Charset.forName("windows-1252"));
        String id = bring("alt.csv", file, "text/csv");
        OFFICER.post("/imports/" + id + "/check", null);
        assertEquals(1, ended(id).getInt("good"));
        OFFICER.post("/imports/" + id + "/acceptance", null);
        ended(id);
        assertEquals("Müller Zoé", only("select name from lease.owner where name like 'M_ller Zo_'"));
        assertEquals(200, OFFICER.post("/imports/" + id + "/undoing", null).status());
    }

    @Test
    void aDoubleIsToldAndCanBeLeftOut() throws Exception {
        Samples.ofRedange().owner();
        String id = bring("x.csv", "Nom;Prénom;IBAN\nMuster;Eva;LU28 0019 4006 4475 0000\nNeu;Ana;\n".getBytes(StandardCharsets.UTF_8), "text/csv");
        OFFICER.post("/imports/" + id + "/check", null);
        assertEquals(1, ended(id).getInt("warnings"));
        assertEquals(200, OFFICER.put("/imports/" + id + "/rows", "{\"sheet\": 0, \"row\": 2, \"leftOut\": true}").status());
        assertEquals(List.of("notChecked"), OFFICER.post("/imports/" + id + "/acceptance", null).keys());
        OFFICER.post("/imports/" + id + "/check", null);
        JsonObject checked = ended(id);
        assertEquals(0, checked.getInt("warnings"));
        assertEquals(1, checked.getInt("good"));
        OFFICER.send("DELETE", "/imports/" + id, null, null);
        assertEquals(404, OFFICER.get("/imports/" + id).status());
    }

    @Test
    void aNeededColumnIsAskedForOnceAndNotInEveryRow() throws Exception {
        String id = bring("x.csv", "Rue;Ort\nA;B\nC;D\n".getBytes(StandardCharsets.UTF_8), "text/csv");
        Rest.Answer refused = OFFICER.put("/imports/" + id + "/mapping", "{\"sheets\": [{\"position\": 0, \"kind\": \"dwelling\", \"mapping\": {\"address\": 0, \"commune\": 0}}]}");
        assertEquals(422, refused.status());
        assertEquals(List.of("/sheets/0/mapping/address", "/sheets/0/mapping/dwellingKind"), refused.pointers());
        assertEquals(404, Rest.as("officer-b").get("/imports/" + id).status());
        assertEquals(403, Rest.as("social").get("/imports/" + id).status());
    }

    /** Bills of charges of several homes in one table: what is wrong is named by row and column and keeps nothing; what was brought is taken back. */
    @Test
    void billsOfChargesAreBroughtInAndTakenBack() throws Exception {
        Samples samples = Samples.ofRedange();
        String occupancy = OFFICER.post("/occupancies", samples.freshOccupancyBody()).json().getString("id");
        String address = "4, rue des Factures, L-8523 Beckerich";
        only("update dwelling.dwelling set address = '" + address + "' where id = (select dwelling_id from occupancy.occupancy where id = '" + occupancy + "') returning address");
        String number = only("select h.file_number::text from occupancy.occupancy o join household.household h on h.region_id = o.region_id and h.id = o.household_id where o.id = '" + occupancy + "'");
        long bills = Long.parseLong(only("select count(*)::text from charges.cost"));
        String head = "Logement;Nature;Du;Au;Montant;Facture;Clé;Dossier\n";
        String good = '"' + address + "\";Eau;1.9.2026;31.10.2026;120,50;Commune 4471;;\n\"" + address + "\";Aufzug;2026-09-01;2026-10-31;66;L-9;Nach Platz und Tagen;\n\""
                + address + "\";damage;01/09/2026;30/09/2026;45.00;D-1;;" + number + "\n";
        String wrong = "\"77, rue de Nulle Part\";Eau;1.9.2026;31.10.2026;1,00;X-1;;\n\"" + address + "\";Chauffeur;1.9.2026;31.8.2026;0;X-2;;\n\"" + address + "\";Eau;30.2.2026;;abc;;;999999999\n"
                + '"' + address + "\";Eau;1.9.2026;31.10.2026;120,50;Commune 4471;;\n";
        String faulty = bring("factures.csv", (head + good + wrong).getBytes(StandardCharsets.UTF_8), "text/csv");
        OFFICER.post("/imports/" + faulty + "/check", null);
        assertEquals(3, ended(faulty).getInt("good"));
        assertEquals(List.of("factures.csv 5 A dwellingNotFound", "factures.csv 6 B choiceUnreadable", "factures.csv 6 D lastBeforeFirst", "factures.csv 6 E aboveZero",
                "factures.csv 7 C dateUnreadable", "factures.csv 7 D required", "factures.csv 7 E moneyUnreadable", "factures.csv 7 F required", "factures.csv 7 H otherDwelling",
                "factures.csv 8 F enteredBefore"), List.copyOf(found(faulty)));
        OFFICER.send("DELETE", "/imports/" + faulty, null, null);
        assertEquals(bills, Long.parseLong(only("select count(*)::text from charges.cost")), "a check keeps nothing");

        String id = imported(head + good);
        assertEquals("120.50 damage:household:45.00 lift:space:66.00 water:persons:120.50", only("select max(amount) || ' ' || string_agg(kind || ':' || key || ':' || amount, ' ' order by kind)"
                + " from charges.cost where dwelling_id = (select dwelling_id from occupancy.occupancy where id = '" + occupancy + "')"));
        String dwelling = only("select dwelling_id::text from occupancy.occupancy where id = '" + occupancy + "'");
        String account = OFFICER.post("/charge-statements", "{\"dwelling\": \"" + dwelling + "\", \"firstDay\": \"2026-09-01\", \"lastDay\": \"2026-10-31\"}").json().getString("id");
        assertEquals(List.of("hangs"), OFFICER.post("/imports/" + id + "/undoing", null).keys(), "an account counts them");
        assertEquals(200, OFFICER.post("/charge-statements/" + account + "/withdrawal", "{\"reason\": \"Only looked at\"}").status());
        assertEquals(409, OFFICER.post("/imports/" + id + "/undoing", null).status(), "the account that was dropped still names them");
        String other = imported(head + good.replace("4471", "4472").replace("L-9", "L-10").replace("D-1", "D-2"));
        assertEquals(200, OFFICER.post("/imports/" + other + "/undoing", null).status());
        assertEquals(bills + 3, Long.parseLong(only("select count(*)::text from charges.cost")), "those of the second file are gone");
        try (Connection connection = Product.asApplication()) {
            Sql.bind(connection, 1);
            assertEquals("42501", Sql.refusal(connection, "delete from charges.cost where proof like 'Proppert%'"), "what no import has brought stays");
        }
    }

    @Test
    void anExportIsWrittenDown() throws Exception {
        Rest.Answer list = OFFICER.get("/exports/imports?format=csv&labels=yes");
        assertEquals(200, list.status());
        assertTrue(list.text().startsWith("\uFEFFIdentifiant;Fichier;"), list.text());
        assertTrue(list.header("Content-Disposition").contains("imports-2026-11-15.csv"));
        assertTrue(only("select note from journal.entry where action = 'Exports.take' and subject_id = 'imports' order by id desc limit 1").startsWith("csv, "));
        assertEquals(404, OFFICER.get("/exports/nothing").status());
        assertEquals(403, Rest.as("social").get("/exports/imports").status());
        assertEquals(List.of("/format"), OFFICER.get("/exports/imports?format=pdf").pointers());
    }

    private static String imported(String csv) throws Exception {
        String id = bring("x.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv");
        OFFICER.post("/imports/" + id + "/check", null);
        assertEquals(0, ended(id).getInt("faults"), OFFICER.get("/imports/" + id + "/findings").text());
        OFFICER.post("/imports/" + id + "/acceptance", null);
        assertEquals("imported", ended(id).getString("state"));
        return id;
    }

    private static String bring(String name, byte[] file, String type) {
        Raw.Answer answer = Raw.send("POST", "/api/v1/imports?name=" + name, List.of("Authorization: Bearer demo-officer", "Content-Type: " + type), file);
        assertEquals(201, answer.status(), answer.toString());
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getString("id");
        }
    }

    private static JsonObject ended(String id) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonObject batch = OFFICER.get("/imports/" + id).json();
            if (batch.isNull("running")) {
                assertNull(batch.isNull("failure") ? null : batch.get("failure"));
                return batch;
            }
            assertTrue(System.nanoTime() < end, batch.toString());
            Thread.sleep(50);
        }
    }

    private static TreeSet<String> found(String id) {
        List<String> found = new ArrayList<>();
        for (int page = 0; page * 200 < OFFICER.get("/imports/" + id + "/findings?severity=fault&size=1").json().getInt("total"); page++) {
            OFFICER.get("/imports/" + id + "/findings?severity=fault&size=200&page=" + page).json().getJsonArray("items").getValuesAs(JsonObject.class)
                    .forEach(finding -> found.add(finding.getString("sheetName") + " " + finding.getInt("row") + " "
                            + (finding.isNull("column") ? "-" : finding.getString("column")) + " " + finding.getString("key")));
        }
        return new TreeSet<>(found);
    }

    /** How many rows every table has, but for the journal and the imports' own. */
    private static Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = Product.asSuperuser()) {
            for (String table : Sql.column(connection, "select table_schema || '.' || table_name from information_schema.tables"
                    + " where table_type = 'BASE TABLE' and table_schema !~ '^(pg_|information_schema|journal|exchange)'")) {
                counts.put(table, Long.valueOf(Sql.only(connection, "select count(*)::text from " + table)));
            }
        }
        return counts;
    }

    private static String only(String query) throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            return Sql.only(connection, query);
        }
    }
}
