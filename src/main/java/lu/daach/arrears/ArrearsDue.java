package lu.daach.arrears;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lu.daach.arrears.rules.Next;
import lu.daach.dossier.Due;
import lu.daach.dossier.DueSource;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Permission;

/** The next step of every household that owes something, the end of a stop, a plan that was broken. */
@ApplicationScoped
class ArrearsDue implements DueSource {

    @Inject
    private Arrears arrears;

    @Override
    public Permission needs() {
        return Permission.ARREARS;
    }

    @Override
    public List<Due> open(LocalDate today, LocalDate until) {
        List<Due> open = new ArrayList<>();
        for (ArrearsLine line : arrears.lines()) {
            Next next = line.next();
            String path = "/arrears/arrears-file.xhtml?household=" + line.household();
            Sentence what = line.planBroken() && next.state() == Next.State.STEP
                    ? Sentence.of("arrears.due.broken", line.name(), line.standing().owed())
                    : switch (next.state()) {
                        case STEP -> Sentence.of("arrears.due." + next.step().kind().code(), line.name(), line.standing().owed());
                        case STOPPED -> Sentence.of("arrears.due.stopped", line.name(), line.standing().owed());
                        default -> null;
                    };
            if (what != null && !next.on().isAfter(until)) {
                open.add(new Due(next.on(), "arrears", what, path, null));
            }
        }
        return open;
    }
}
