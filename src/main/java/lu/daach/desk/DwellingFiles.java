package lu.daach.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lu.daach.dwelling.DwellingCard;
import lu.daach.dwelling.DwellingFilter;
import lu.daach.dwelling.DwellingSheet;
import lu.daach.dwelling.Dwellings;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Period;
import lu.daach.kernel.Slice;
import lu.daach.lease.HeadLeases;
import lu.daach.occupancy.Occupancies;
import lu.daach.occupancy.PlacesTaken;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** Dwellings together with how they stand, which comes from leases, works and occupancies. */
@ApplicationScoped
public class DwellingFiles {

    @Inject
    private Dwellings dwellings;

    @Inject
    private HeadLeases headLeases;

    @Inject
    private Occupancies occupancies;

    @Inject
    private Installation installation;

    @UseCase(needs = Permission.READ_DWELLINGS)
    public Slice<DwellingStanding> list(DwellingFilter filter, int first, int most) {
        Slice<DwellingSheet> sheets = dwellings.list(filter, first, most);
        return new Slice<>(standings(sheets.items()), sheets.total());
    }

    /** @throws lu.daach.kernel.Missing when there is none */
    @UseCase(needs = Permission.READ_DWELLINGS)
    public DwellingStanding get(UUID id) {
        return standings(List.of(dwellings.get(id))).get(0);
    }

    /** @param read faults found while reading what was sent, said together with the others */
    @UseCase(needs = Permission.CHANGE_DWELLINGS)
    public DwellingStanding register(DwellingCard card, Faults read) {
        return standings(List.of(dwellings.register(card, read))).get(0);
    }

    /** @param version the one that was seen */
    @UseCase(needs = Permission.CHANGE_DWELLINGS)
    public DwellingStanding change(UUID id, Integer version, DwellingCard card, Faults read) {
        return standings(List.of(dwellings.change(id, version, card, read))).get(0);
    }

    private List<DwellingStanding> standings(List<DwellingSheet> sheets) {
        LocalDate today = installation.today();
        List<UUID> ids = sheets.stream().map(DwellingSheet::id).toList();
        Map<UUID, PlacesTaken> taken = occupancies.placesTaken(ids, today);
        Set<UUID> inWorks = dwellings.inWorks(today);
        Map<UUID, List<Period>> held = headLeases.held(ids);
        return sheets.stream().map(sheet -> {
            PlacesTaken places = taken.getOrDefault(sheet.id(), new PlacesTaken(0, 0));
            return new DwellingStanding(sheet, status(places, inWorks.contains(sheet.id()), ended(held.get(sheet.id()), today)), places.occupied());
        }).toList();
    }

    /** Whether the agency had the dwelling and has it no more; one that was never leased is only not yet begun. */
    private static boolean ended(List<Period> held, LocalDate today) {
        return held != null && held.stream().noneMatch(period -> period.endsBefore() == null || period.endsBefore().isAfter(today));
    }

    private static DwellingStanding.Status status(PlacesTaken places, boolean inWorks, boolean ended) {
        if (places.occupied() > 0) {
            return places.occupied() < places.places() ? DwellingStanding.Status.PARTLY : DwellingStanding.Status.OCCUPIED;
        }
        if (inWorks) {
            return DwellingStanding.Status.WORKS;
        }
        return ended ? DwellingStanding.Status.ENDED : DwellingStanding.Status.VACANT;
    }
}
