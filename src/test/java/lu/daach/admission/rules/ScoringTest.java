package lu.daach.admission.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lu.daach.household.rules.HousingProblem;
import lu.daach.kernel.Language;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Source;
import lu.daach.scheme.rules.SchemeBook;
import lu.daach.scheme.rules.SchemeVersion;
import lu.daach.scheme.rules.SchemeVersion.Entry;
import lu.daach.scheme.rules.Terms;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);
    private static final AllocationMethod METHOD = AllocationMethod.of(Rulebook.national().on(DAY));
    private static final Map<Scheme, List<String>> RESIDENT = Map.of(Scheme.HAUSCARE, List.of("residentOfCommune"));

    @Test
    void without_points_of_its_own_the_bodys_method_counts() {
        Scoring scoring = Scoring.of(METHOD, RESIDENT, List.of(delivered(Scheme.HAUSCARE)), HousingProblem.EVICTION, 40);
        assertEquals(METHOD.base(1, HousingProblem.EVICTION, 40), scoring.base());
        assertEquals(scoring.base().total(), scoring.lines().stream().mapToInt(ScoreLine::points).sum());
    }

    @Test
    void a_schemes_own_points_come_before_the_method_and_are_told_line_by_line() {
        Terms own = own(Map.of("priority.residentOfCommune", "1", "points.priority.residentOfCommune", "60", "points.month", "2",
                "points.monthsMost", "12", "points.urgency.eviction", "7"));
        Scoring scoring = Scoring.of(METHOD, RESIDENT, List.of(own), HousingProblem.EVICTION, 40);
        assertEquals(new BaseScore(60, 7, 24), scoring.base());
        assertEquals(List.of("Points by HausCaRe 0", "Priority: lives in the region 60", "Urgency: eviction 7", "Waiting: 12 months counted 24"),
                scoring.lines().stream().map(line -> line.text().in(Language.EN) + " " + line.points()).toList());
        assertEquals(0, Scoring.of(METHOD, Map.of(), List.of(own), HousingProblem.HOMELESS, 0).base().total());
    }

    @Test
    void of_several_schemes_the_one_that_gives_most_counts() {
        Terms own = own(Map.of("points.priority.residentOfCommune", "60", "priority.residentOfCommune", "1"));
        Scoring scoring = Scoring.of(METHOD, RESIDENT, List.of(delivered(Scheme.AIS), own), null, 5);
        assertEquals(new BaseScore(60, 0, 5 * METHOD.month()), scoring.base());
    }

    private static Terms delivered(Scheme scheme) {
        return SchemeBook.delivered().on(scheme, DAY).under(Rulebook.national().on(DAY));
    }

    private static Terms own(Map<String, String> points) {
        List<Entry> entries = points.entrySet().stream().map(one -> new Entry(one.getKey(), new BigDecimal(one.getValue()), null)).toList();
        return SchemeVersion.own(Scheme.HAUSCARE, new Source("Règlement", "version 1", null, DAY), entries).under(Rulebook.national().on(DAY));
    }
}
