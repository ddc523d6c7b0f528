package lu.daach.arrears;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import lu.daach.dossier.Happening;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.dossier.TimelineSource;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;

/** What was done about a household's arrears. */
@ApplicationScoped
class ArrearsTimeline implements TimelineSource {

    @Inject
    private ArrearsStore store;

    @Inject
    private Installation installation;

    @Override
    public Permission needs() {
        return Permission.ARREARS;
    }

    @Override
    public List<Happening> of(Subject subject) {
        List<Happening> told = new ArrayList<>();
        if (subject.kind() != SubjectKind.HOUSEHOLD) {
            return told;
        }
        String path = "/arrears/arrears-file.xhtml?household=" + subject.id();
        var ladder = store.ladder(installation.today());
        store.steps(subject.id(), ladder.dueDay()).values().stream().flatMap(List::stream).forEach(step -> told.add(new Happening(step.on(),
                step.kind().voice() ? Happening.Kind.CONTACT : Happening.Kind.LETTER, Sentence.of("arrears.told." + step.kind().code()), step.by(), path)));
        store.stops(subject.id()).values().stream().flatMap(List::stream).forEach(stop -> told.add(new Happening(stop.from(), Happening.Kind.MONEY,
                Sentence.of("arrears.told.stop." + stop.reason()), stop.by(), path)));
        store.plans(subject.id(), ladder.tolerance(), installation.today()).values().stream().flatMap(List::stream).forEach(plan -> {
            told.add(new Happening(plan.agreedOn(), Happening.Kind.MONEY, Sentence.of("arrears.told.plan", plan.total().amount()), plan.by(), path));
            if (plan.broken()) {
                told.add(new Happening(plan.course().broken().instalment().due(), Happening.Kind.MONEY, Sentence.of("arrears.told.planBroken"), null, path));
            }
        });
        store.writeOffs(subject.id()).values().stream().flatMap(List::stream).filter(one -> Boolean.TRUE.equals(one.accepted())).forEach(one -> told.add(
                new Happening(one.decidedOn(), Happening.Kind.MONEY, Sentence.of("arrears.told.writeOff", one.amount().amount()), one.decidedByName(), path)));
        return told;
    }
}
