package lu.daach.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lu.daach.bench.Figures;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Sql;
import lu.daach.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A caseload as that of the largest social rental service of the country: 496 files of 1,262 people and 12 workers, with 20 contacts, 3 objectives and
 * 4 appointments each, beside what the demonstration has. List, search and file page, one after the other as one person asks; goal: a p95
 * within three times that of the same pages before.
 */
@Tag("bench")
@OnTheServer
class CaseloadBenchIT {

    private static final int WARM = 20;
    private static final int ASKED = 100;
    private static final double GOAL = 3;
    private static final String OFFICE = "(select organisation_id from organisation.staff where login = 'social')";
    private static final String WORKER = "md5('bench-worker/' || (i % 10))::uuid";
    private static final String FILE = "md5('bench-file/' || i)::uuid";
    private static final String EACH = " from generate_series(1, 496) i";

    private static final List<String> CASELOAD = List.of(
            "insert into organisation.staff (region_id, id, organisation_id, login, name, role) select 1, md5('bench-worker/' || i)::uuid, " + OFFICE
                    + ", 'bench-' || i, 'Bench Worker ' || i, 'social' from generate_series(0, 9) i",
            "insert into household.household (region_id, id, file_number, last_name, language, referent_id, status)"
                    + " select 1, " + FILE + ", 90000 + i, (array['Weber', 'Da Silva', 'Haile', 'Mušić', 'Kremer'])[1 + i % 5] || ' ' || i, 'fr', "
                    + "case when i % 12 = 10 then (select id from organisation.staff where login = 'social')"
                    + " when i % 12 = 11 then (select id from organisation.staff where login = 'social2') else " + WORKER + " end, 'applicant'" + EACH,
            "insert into household.person (region_id, id, household_id, position, key, last_name, first_name, born, role)"
                    + " select 1, md5('bench-person/' || i || '/' || k)::uuid, " + FILE + ", k, chr(97 + k), 'Bench ' || i, 'Person ' || k,"
                    + " date '1980-01-01' + i * 7, case k when 0 then 'applicant' else 'child' end" + EACH
                    + ", generate_series(0, 2) k where k < 2 or i <= 270",
            "insert into followup.note (region_id, id, household_id, organisation_id, author_id, kind, happened_on, shared, next_contact_on)"
                    + " select 1, md5('bench-note/' || i || '/' || k)::uuid, " + FILE + ", " + OFFICE + ", " + WORKER + ", 'visit',"
                    + " date '2026-11-10' - k * 20 - i % 15, repeat('Vu à domicile, tout va bien. ', 8), date '2026-11-10' + i % 40" + EACH
                    + ", generate_series(0, 19) k",
            "insert into followup.objective (region_id, id, household_id, organisation_id, field, aim, target_on, state, shared, set_on, set_by)"
                    + " select 1, md5('bench-aim/' || i || '/' || k)::uuid, " + FILE + ", " + OFFICE + ", 'work', 'Trouver un emploi', date '2027-01-01' + i % 200,"
                    + " 'open', true, date '2026-01-01', " + WORKER + EACH + ", generate_series(0, 2) k",
            "insert into followup.appointment (region_id, id, household_id, organisation_id, worker_id, on_day, starts_at, minutes, place, state)"
                    + " select 1, md5('bench-meet/' || i || '/' || k)::uuid, " + FILE + ", " + OFFICE + ", " + WORKER + ", date '2026-11-01' + (i + k * 31) % 90,"
                    + " '09:00', 45, 'office', 'planned'" + EACH + ", generate_series(0, 3) k",
            "analyze household.household", "analyze household.person", "analyze followup.note", "analyze followup.objective", "analyze followup.appointment");

    @Test
    void caseload() throws SQLException {
        Assumptions.assumeTrue(Figures.asked("caseload"));
        Map<String, Double> before = measured();
        try (Connection all = Product.asSuperuser()) {
            for (String statement : CASELOAD) {
                Sql.run(all, statement);
            }
            assertEquals("1262", Sql.only(all, "select count(*)::text from household.person where last_name like 'Bench %'"));
        }
        List<String> slow = new ArrayList<>();
        measured().forEach((page, now) -> {
            double ratio = now / before.get(page);
            Figures.say("caseload." + page, now, "ms", String.format(Locale.ROOT, "p95 of %d; demonstration %.1f ms; %.2f x, goal %.0f x", ASKED,
                    before.get(page), ratio, GOAL));
            if (ratio > GOAL) {
                slow.add(page);
            }
        });
        assertTrue(slow.isEmpty(), slow.toString());
    }

    private static Map<String, Double> measured() {
        Visitor social = Visitor.signedIn("social");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("list", "/followup/follow-ups.xhtml?who=office");
        pages.put("mine", "/followup/follow-ups.xhtml");
        pages.put("found", "/followup/follow-ups.xhtml?who=office&q=weber");
        pages.put("search", "/desk/search.xhtml?q=weber");
        pages.put("file", "/followup/notes.xhtml?household=" + Demonstration.id("household/1"));
        pages.put("calendar", "/followup/calendar.xhtml?who=office");
        Map<String, Double> p95 = new LinkedHashMap<>();
        pages.forEach((name, page) -> {
            List<Double> took = new ArrayList<>();
            for (int i = 0; i < WARM + ASKED; i++) {
                long begin = System.nanoTime();
                assertEquals(200, social.get(page).status());
                if (i >= WARM) {
                    took.add((System.nanoTime() - begin) / 1e6);
                }
            }
            p95.put(name, took.stream().sorted().toList().get(ASKED * 95 / 100));
        });
        return p95;
    }

    @AfterAll
    static void asItWas() throws SQLException {
        try (Connection all = Product.asSuperuser()) {
            Sql.run(all, "set session_replication_role = replica");
            for (String table : List.of("followup.appointment", "followup.objective", "followup.note", "household.person")) {
                Sql.run(all, "delete from " + table + " where household_id in (select id from household.household where file_number between 90001 and 90496)");
            }
            Sql.run(all, "delete from household.household where file_number between 90001 and 90496");
            Sql.run(all, "delete from organisation.staff where login like 'bench-%'");
        }
    }
}
