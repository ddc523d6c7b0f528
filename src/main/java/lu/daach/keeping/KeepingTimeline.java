package lu.daach.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import lu.daach.dossier.Happening;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.dossier.TimelineSource;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Permission;

/** What happened with a household's deposit and savings. */
@ApplicationScoped
class KeepingTimeline implements TimelineSource {

    @Inject
    private KeepingStore store;

    @Override
    public Permission needs() {
        return Permission.READ_LEDGER;
    }

    @Override
    public List<Happening> of(Subject subject) {
        List<Happening> told = new ArrayList<>();
        if (subject.kind() != SubjectKind.HOUSEHOLD) {
            return told;
        }
        String path = "/keeping/kept.xhtml?household=" + subject.id();
        for (DepositSheet deposit : store.deposits(null, subject.id())) {
            told.add(new Happening(deposit.agreedOn(), Happening.Kind.MONEY, Sentence.of("keeping.told.agreed", deposit.amount()), null, path));
            deposit.steps().stream().filter(step -> !step.undone()).forEach(step -> told.add(new Happening(step.on(), Happening.Kind.MONEY,
                    Sentence.of("keeping.told." + step.kind().code(), step.amount()), step.by(), path)));
        }
        store.releases(subject.id()).stream().filter(release -> !release.undone()).forEach(release -> told.add(new Happening(release.on(),
                Happening.Kind.MONEY, Sentence.of("keeping.told.release", release.total()), release.by(), path)));
        return told;
    }
}
