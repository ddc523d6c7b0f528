package lu.daach.admission;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.admission.rules.Freshness;
import lu.daach.admission.rules.Placing;

/**
 * An applicant in a ranking.
 *
 * @param name of the household's file; looked up, and no part of what is kept
 * @param since the day from which waiting counts
 * @param contactOn when they were last heard of
 */
public record Ranked(UUID application, UUID household, String name, int fileNumber, int people, int bedrooms, LocalDate since, LocalDate contactOn,
        Freshness freshness, Placing placing) {

    static Ranked of(QueueLine line, Placing placing) {
        return new Ranked(line.application(), line.household(), line.name(), line.fileNumber(), line.people(), line.bedrooms(), line.since(),
                line.contactOn(), line.freshness(), placing);
    }
}
