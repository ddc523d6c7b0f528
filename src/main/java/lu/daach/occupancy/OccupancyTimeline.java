package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.dossier.Happening;
import lu.daach.dossier.Subject;
import lu.daach.dossier.TimelineSource;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;

/** What happened to the contracts of a household, of a dwelling, or to one contract. */
@ApplicationScoped
class OccupancyTimeline implements TimelineSource {

    @Inject
    private OccupancyStore store;

    @Inject
    private StepStore steps;

    @Inject
    private Installation installation;

    @Override
    public Permission needs() {
        return Permission.READ_OCCUPANCIES;
    }

    @Override
    public List<Happening> of(Subject subject) {
        List<UUID> contracts = switch (subject.kind()) {
            case HOUSEHOLD, DWELLING -> store.of(subject.id());
            case OCCUPANCY -> List.of(subject.id());
            default -> List.of();
        };
        List<Happening> all = new ArrayList<>();
        contracts.forEach(contract -> tell(contract, all));
        return all;
    }

    private void tell(UUID contract, List<Happening> all) {
        OccupancySheet sheet = store.sheet(contract, installation.today());
        String path = "/occupancy/occupancy-file.xhtml?id=" + contract;
        all.add(new Happening(sheet.startsOn(), Happening.Kind.CONTRACT,
                Sentence.of("occupancy.told.begun", sheet.householdName(), sheet.address()), null, path));
        for (StepSheet step : steps.of(contract)) {
            all.add(new Happening(step.on(), step.kind() == StepKind.REVIEW ? Happening.Kind.DECISION : Happening.Kind.CONTRACT,
                    step.told(sheet.householdName()), step.by(), path));
        }
        LocalDate lastDay = sheet.lastDay();
        if (sheet.status() == OccupancyStatus.ENDED && lastDay != null) {
            all.add(new Happening(lastDay, Happening.Kind.CONTRACT, Sentence.of("occupancy.told.ended", sheet.householdName()), null, path));
        }
        for (KeptAssessment amount : store.assessments(contract)) {
            all.add(new Happening(amount.appliesFrom(), Happening.Kind.MONEY,
                    Sentence.of("occupancy.told.amount", sheet.householdName(), amount.monthly()), null, path));
        }
    }
}
