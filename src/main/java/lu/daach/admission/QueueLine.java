package lu.daach.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.admission.rules.Applicant;
import lu.daach.admission.rules.BaseScore;
import lu.daach.admission.rules.ScoreLine;
import lu.daach.admission.rules.Freshness;
import lu.daach.rulebook.Scheme;

/**
 * One household on the waiting list.
 *
 * @param rank from 1, over the whole list
 * @param since the day from which waiting counts
 * @param wanted codes of communes; empty: anywhere
 * @param commune code of where they live; null: not known
 * @param contactOn when they were last heard of
 * @param until the last day on which {@code freshness} is as it is; null for who sleeps
 * @param people how many belong to the household today
 * @param bedrooms how many they need
 * @param score how the points of {@code base} add up
 * @param priorities names of the priorities that are met
 * @param problem code of the housing problem; null: not known
 * @param offered a home is offered to them
 */
public record QueueLine(int rank, UUID application, UUID household, String name, int fileNumber, LocalDate receivedOn, LocalDate since,
        List<Scheme> schemes, List<String> wanted, String commune, LocalDate contactOn, Freshness freshness, LocalDate until, int people,
        int bedrooms, BaseScore base, List<ScoreLine> score, List<String> priorities, String problem, boolean offered) {

    Applicant applicant() {
        return new Applicant(application, people, bedrooms, base, since, commune, java.util.Set.copyOf(wanted),
                freshness == Freshness.ASLEEP, offered);
    }

    QueueLine at(int place) {
        return new QueueLine(place, application, household, name, fileNumber, receivedOn, since, schemes, wanted, commune, contactOn, freshness,
                until, people, bedrooms, base, score, priorities, problem, offered);
    }
}
