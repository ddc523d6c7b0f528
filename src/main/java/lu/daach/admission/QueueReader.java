package lu.daach.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.admission.rules.AllocationMethod;
import lu.daach.admission.rules.Applicant;
import lu.daach.admission.rules.Freshness;
import lu.daach.admission.rules.Queue;
import lu.daach.admission.rules.SchemeResult;
import lu.daach.admission.rules.Scoring;
import lu.daach.admission.rules.Terms;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.HousingProblem;
import lu.daach.household.rules.Member;
import lu.daach.household.rules.Role;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Ruling;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Verdict;
import lu.daach.scheme.Schemes;

/** Reads everybody who waits, with what puts them in order; one query, whatever their number. */
@ApplicationScoped
class QueueReader {

    private static final String WAITING = """
            select a.id, a.household_id, h.last_name, h.file_number, a.received_on, cast(a.schemes as text), cast(a.wanted_communes as text),
                   coalesce(a.contact_on, a.received_on), a.confirmation_asked_on, a.status, h.commune_of_residence, h.housing_problem,
                   h.leaves_shelter,
                   (select string_agg(p.key || '|' || p.born || '|' || p.role, ';') from household.person p
                    where p.region_id = a.region_id and p.household_id = a.household_id and p.belongs @> cast(?1 as date)),
                   (select string_agg(cast(o.answered_on as text), ';' order by o.answered_on) from admission.offer o
                    where o.region_id = a.region_id and o.application_id = a.id and o.counts)
            from admission.application a
            join household.household h on h.region_id = a.region_id and h.id = a.household_id
            where a.status in ('waiting', 'offered')
            order by a.received_on, a.id
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Judge judge;

    @Inject
    private Schemes schemes;

    /** In the order of points and days. */
    List<QueueLine> lines(LocalDate today) {
        Map<UUID, QueueLine> lines = new HashMap<>();
        List<Applicant> applicants = new ArrayList<>();
        AllocationMethod method = method(today);
        Terms terms = terms(today);
        KnownCommunes region = judge.region();
        Map<Scheme, lu.daach.scheme.rules.Terms> said = new EnumMap<>(Scheme.class);
        for (Scheme scheme : Scheme.values()) {
            said.put(scheme, schemes.book().on(scheme, today).under(Rulebook.national().on(today)));
        }
        for (Object row : entities.createNativeQuery(WAITING).setParameter(1, Date.valueOf(today)).getResultList()) {
            QueueLine line = line((Object[]) row, today, method, terms, said, region);
            lines.put(line.application(), line);
            applicants.add(line.applicant());
        }
        List<QueueLine> inOrder = new ArrayList<>(applicants.size());
        for (Applicant applicant : new Queue(applicants, method).inOrder()) {
            inOrder.add(lines.get(applicant.application()).at(inOrder.size() + 1));
        }
        return inOrder;
    }

    static AllocationMethod method(LocalDate on) {
        return AllocationMethod.of(Rulebook.national().on(on));
    }

    static Terms terms(LocalDate on) {
        return Terms.of(Rulebook.national().on(on));
    }

    private QueueLine line(Object[] row, LocalDate today, AllocationMethod method, Terms waits, Map<Scheme, lu.daach.scheme.rules.Terms> terms,
            KnownCommunes region) {
        List<Member> members = members((String) row[13]);
        LocalDate received = day(row[4]);
        LocalDate contact = day(row[7]);
        LocalDate asked = day(row[8]);
        LocalDate since = waits.waitingSince(received, days((String) row[14]));
        List<Scheme> schemes = codes((String) row[5]).stream().map(code -> Scheme.of(code).orElseThrow()).toList();
        String commune = (String) row[10];
        Map<Scheme, List<String>> met = priorities(today, schemes, members, commune, (Boolean) row[12], region);
        List<String> priorities = met.values().stream().flatMap(List::stream).distinct().toList();
        HousingProblem problem = HousingProblem.of((String) row[11]).orElse(null);
        Scoring scoring = Scoring.of(method, met, schemes.stream().map(terms::get).toList(), problem, (int) ChronoUnit.MONTHS.between(since, today));
        Freshness freshness = Freshness.of(contact, asked, today, waits);
        return new QueueLine(0, (UUID) row[0], (UUID) row[1], (String) row[2], ((Number) row[3]).intValue(), received, since, schemes,
                codes((String) row[6]), commune, contact, freshness, freshness.until(contact, asked, waits), members.size(),
                method.need().rooms(members, today), scoring.base(), scoring.lines(), priorities, (String) row[11], row[9].equals("offered"));
    }

    /** What the rules of the schemes find for the list; a household that contradicts itself has no priority. */
    private Map<Scheme, List<String>> priorities(LocalDate today, List<Scheme> schemes, List<Member> members, String commune, Boolean leavesShelter,
            KnownCommunes region) {
        Facts facts = new Facts(commune, null, null, null, null, null, null, null, null, null, null, leavesShelter, null);
        Ruling<List<SchemeResult>> ruling = judge.judge(today, schemes, new HouseholdFacts(members, null, facts), region);
        if (!ruling.refusals().isEmpty()) {
            return Map.of();
        }
        Map<Scheme, List<String>> met = new LinkedHashMap<>();
        ruling.value().forEach(result -> met.put(result.scheme(), result.priorities().stream()
                .filter(priority -> priority.verdict() == Verdict.MET).map(SchemeResult.Priority::rule).toList()));
        return met;
    }

    private static List<Member> members(String written) {
        if (written == null) {
            return List.of();
        }
        return Arrays.stream(written.split(";")).map(one -> {
            String[] parts = one.split("\\|");
            return new Member(parts[0], LocalDate.parse(parts[1]), Role.of(parts[2]).orElseThrow());
        }).toList();
    }

    private static List<LocalDate> days(String written) {
        return written == null ? List.of() : Arrays.stream(written.split(";")).map(LocalDate::parse).toList();
    }

    private static List<String> codes(String array) {
        String inside = array.substring(1, array.length() - 1);
        return inside.isEmpty() ? List.of() : List.of(inside.split(","));
    }

    private static LocalDate day(Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }
}
