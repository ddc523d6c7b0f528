package lu.daach.occupancy.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.SampleHousehold;
import lu.daach.kernel.Language;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Ruling;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Source;
import lu.daach.scheme.rules.SchemeBook;
import lu.daach.scheme.rules.SchemeVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a version of an organisation's own takes; R3c of domain.md (30,000 a year, index 992.24: 431.89 by annex III) is the household. */
class OwnTariffTest {

    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    private static final DwellingFacts HOME = new DwellingFacts(DwellingKind.HOUSE, BigDecimal.valueOf(65), 2, LocalDate.of(1975, 1, 1), false,
            false, true, new BigDecimal("900.00"));

    private final Participation participation = new Participation(Rulebook.national());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            participation.annex3=100                                                    | 30000.00 | 431.89 | 431.89 | 0.00
            participation.annex3=90                                                     | 30000.00 | 388.71 | 388.71 | 0.00
            participation.annex3=100 participation.least=450.00                         | 30000.00 | 431.89 | 450.00 | 0.00
            participation.annex3=100 participation.most=400.00                          | 30000.00 | 431.89 | 400.00 | 0.00
            participation.annex3=100 participation.least=950 participation.costCap=1    | 30000.00 | 431.89 | 900.00 | 0.00
            participation.annex3=100 participation.annex3.low=15 participation.annex3.high=15 | 30000.00 | 375.00 | 375.00 | 0.00
            participation.annex3=100 participation.kitchen=-5 participation.house=10    | 30000.00 | 431.89 | 453.48 | 0.00
            participation.annex3=100 participation.legalCorrections=1                   | 30000.00 | 431.89 | 441.06 | 0.00
            participation.parts=4                                                       | 30000.00 | 625.00 | 625.00 | 0.00
            participation.share=12.5                                                    | 30000.00 | 312.50 | 312.50 | 0.00
            participation.share=12.5 participation.threshold=2500.01                    | 30000.00 | 0.00   | 0.00   | 0.00
            participation.share=12.5 participation.threshold=2500                       | 30000.00 | 312.50 | 312.50 | 0.00
            participation.parts=3 participation.savings.share=10                        | 30000.00 | 833.33 | 833.33 | 250.00
            participation.flat=210.00                                                   | 30000.00 | 210.00 | 210.00 | 0.00
            participation.flat=210.00 participation.energy=1                            | 30000.00 | 210.00 | 186.78 | 0.00""")
    void takes_what_it_says(String terms, String income, String gross, String monthly, String savings) {
        ParticipationQuestion question = new ParticipationQuestion(Scheme.HAUSCARE, FROM, SampleHousehold.earning("A", FROM, income), HOME);
        SchemeBook book = SchemeBook.delivered().with(own(terms));
        Ruling<Assessment> ruling = participation.assess(question, book);
        assertEquals(List.of(), ruling.refusals());
        Assessment found = ruling.value();
        assertEquals(gross + " " + monthly + " " + savings, found.gross() + " " + found.monthly() + " " + found.savings());
        assertEquals(new Due(found.monthly(), found.savings()), participation.due(question, book));
        for (Language language : Language.values()) {
            assertFalse(found.text(language).contains("{"), found.text(language));
        }
    }

    @Test
    void the_day_before_its_first_one_the_old_version_answers() {
        SchemeBook book = SchemeBook.delivered().with(own("participation.flat=210.00"));
        HouseholdFacts household = SampleHousehold.earning("A", FROM, "30000.00");
        assertEquals("431.89", participation.assess(new ParticipationQuestion(Scheme.HAUSCARE, FROM.minusDays(1), household, HOME), book).value().monthly().toString());
        assertEquals("210.00", participation.assess(new ParticipationQuestion(Scheme.HAUSCARE, FROM, household, HOME), book).value().monthly().toString());
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void the_amount_alone_is_the_explained_one(Scheme scheme) {
        for (int income = 0; income <= 90_000; income += 777) {
            for (String people : List.of("A", "A P", "A P c3 c15", "A c1")) {
                ParticipationQuestion question = new ParticipationQuestion(scheme, FROM, SampleHousehold.earning(people, FROM, Integer.toString(income)), HOME);
                Assessment explained = participation.assess(question).value();
                assertEquals(new Due(explained.monthly(), explained.savings()), participation.due(question, SchemeBook.delivered()));
            }
        }
    }

    private static SchemeVersion own(String terms) {
        return SchemeVersion.own(Scheme.HAUSCARE, new Source("Règlement", "version 2", null, FROM), Arrays.stream(terms.trim().split(" +"))
                .map(term -> term.split("=")).map(pair -> new SchemeVersion.Entry(pair[0], new BigDecimal(pair[1]), null)).collect(Collectors.toList()));
    }
}
