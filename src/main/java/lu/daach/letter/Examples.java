package lu.daach.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import lu.daach.admission.ApplicationFilter;
import lu.daach.admission.Applications;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.guarantee.ClaimFilter;
import lu.daach.guarantee.Claims;
import lu.daach.household.HouseholdFilter;
import lu.daach.household.Households;
import lu.daach.lease.HeadLeaseFilter;
import lu.daach.lease.HeadLeases;
import lu.daach.lease.Owners;
import lu.daach.occupancy.Occupancies;
import lu.daach.occupancy.OccupancyFilter;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** Real files on which a template can be tried: some of the kind that it is mostly written from. */
@ApplicationScoped
public class Examples {

    private static final int MOST = 20;

    @Inject
    private Households households;

    @Inject
    private Applications applications;

    @Inject
    private Occupancies occupancies;

    @Inject
    private Owners owners;

    @Inject
    private HeadLeases leases;

    @Inject
    @Any
    private Instance<LetterSource> sources;

    @Inject
    private Claims claims;

    @Inject
    private Installation installation;

    @UseCase(needs = Permission.CHANGE_TEMPLATES)
    public List<Example> of(TemplateKey template) {
        SubjectKind kind = template.kinds().get(0);
        return switch (kind) {
            case APPLICATION -> applications.list(ApplicationFilter.ALL, 0, MOST).items().stream()
                    .map(one -> new Example(new Subject(kind, one.id()), one.householdName() + " · " + one.fileNumber())).toList();
            case OCCUPANCY -> occupancies.list(new OccupancyFilter(installation.today(), null, null), 0, MOST).items().stream()
                    .map(one -> new Example(new Subject(kind, one.id()), one.householdName() + " · " + one.address())).toList();
            case OWNER -> owners.list(null, 0, MOST).items().stream()
                    .map(one -> new Example(new Subject(kind, one.id()), one.name())).toList();
            case HEAD_LEASE -> leases.list(new HeadLeaseFilter(null, null, null, HeadLeaseFilter.Time.RUNNING), 0, MOST).items().stream()
                    .map(one -> new Example(new Subject(kind, one.id()), one.ownerName() + " · " + one.address())).toList();
            case AID -> sources.stream().filter(source -> source.kind() == kind).flatMap(source -> source.examples(MOST).stream()).toList();
            case CLAIM -> claims.list(ClaimFilter.ALL, 0, MOST).items().stream().filter(one -> template.code().endsWith(one.kind().code()))
                    .map(one -> new Example(new Subject(kind, one.id()), one.number() + " · " + one.address())).toList();
            default -> households.list(HouseholdFilter.ALL, 0, MOST).items().stream()
                    .map(one -> new Example(new Subject(SubjectKind.HOUSEHOLD, one.id()), one.lastName() + " · " + one.fileNumber())).toList();
        };
    }
}
