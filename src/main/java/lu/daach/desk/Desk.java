package lu.daach.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import lu.daach.admission.Applications;
import lu.daach.admission.rules.ApplicationStatus;
import lu.daach.lease.HeadLeaseFilter;
import lu.daach.lease.HeadLeases;
import lu.daach.occupancy.Occupancies;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rentrun.RentRuns;

/** What a person finds on their desk in the morning, of what they may see. */
@ApplicationScoped
public class Desk {

    @Inject
    private Applications applications;

    @Inject
    private HeadLeases headLeases;

    @Inject
    private Occupancies occupancies;

    @Inject
    private RentRuns rentRuns;

    @Inject
    private Installation installation;

    @Inject
    private Caller caller;

    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public Day today() {
        Map<ApplicationStatus, Long> counts = applications.counts();
        boolean leases = caller.actor().may(Permission.READ_OWNERS);
        boolean months = caller.actor().may(Permission.PREPARE_MONTH);
        return new Day(
                counts.getOrDefault(ApplicationStatus.SUBMITTED, 0L),
                counts.getOrDefault(ApplicationStatus.WAITING, 0L),
                leases ? headLeases.list(new HeadLeaseFilter(null, null, null, HeadLeaseFilter.Time.ENDING), 0, 1).total() : null,
                occupancies.vacancies(installation.today()),
                months ? rentRuns.list(0, 1).items().stream().findFirst().orElse(null) : null);
    }
}
