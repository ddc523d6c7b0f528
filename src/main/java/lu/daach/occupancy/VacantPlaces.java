package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.dwelling.Dwellings;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Period;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** The places in which nobody lives today, since when and why. */
@ApplicationScoped
public class VacantPlaces {

    private static final String SUBJECT = "place";

    @Inject
    private VacancyCauseStore store;

    @Inject
    private Dwellings dwellings;

    @Inject
    private Installation installation;

    @Inject
    private Caller caller;

    @Inject
    private Journal journal;

    /** The longest vacant first. */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public Slice<VacantPlace> list(VacantPlaceFilter filter, int first, int most) {
        return store.list(filter, installation.today(), first, most);
    }

    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public long count(VacantPlaceFilter filter) {
        return store.count(filter, installation.today());
    }

    /**
     * What was said of a place, the last first.
     *
     * @throws Missing when there is no such place
     */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public List<VacancyCauseLine> causes(UUID place) {
        dwellings.place(place).orElseThrow(Missing::new);
        return store.of(place).stream().map(KeptVacancyCause::line).toList();
    }

    /** Says why a place stands empty from a day on. What was said before holds until the day before; what begins later stays in the way. */
    @UseCase(needs = Permission.CHANGE_OCCUPANCIES, trace = Trace.DONE)
    public void say(UUID place, VacancyCauseCard card) {
        dwellings.place(place).orElseThrow(Missing::new);
        Faults faults = new Faults();
        faults.require(card.cause() != null, "/cause", "api.required");
        faults.require(card.from() != null, "/from", "api.required");
        faults.require(card.cause() != VacancyCause.OTHER || card.note() != null, "/note", "occupancy.causeNoteNeeded");
        faults.require(card.from() == null || card.lastDay() == null || !card.lastDay().isBefore(card.from()), "/lastDay",
                "occupancy.endsBeforeStart", card.from() == null ? installation.today() : card.from());
        faults.refuseIfAny();
        Period period = KeptVacancyCause.period(card);
        for (KeptVacancyCause known : store.of(place)) {
            if (known.period().overlaps(period)) {
                makeRoom(known, card.from(), faults);
            }
        }
        faults.refuseIfAny();
        store.flush();
        store.add(KeptVacancyCause.said(place, card, caller.actor().staff()));
        journal.about(SUBJECT, place, "cause");
    }

    private void makeRoom(KeptVacancyCause known, LocalDate from, Faults faults) {
        LocalDate start = known.period().startsOn();
        if (start.isBefore(from)) {
            known.endBefore(from);
        } else if (start.equals(from)) {
            store.remove(known);
        } else {
            faults.add("/lastDay", "occupancy.causeKnown", start);
        }
    }
}
