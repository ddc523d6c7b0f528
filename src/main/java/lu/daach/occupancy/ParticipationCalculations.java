package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import lu.daach.kernel.Fault;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Sentence;
import lu.daach.occupancy.rules.Assessment;
import lu.daach.occupancy.rules.Participation;
import lu.daach.occupancy.rules.ParticipationQuestion;
import lu.daach.organisation.UseCase;
import lu.daach.rulebook.Refusal;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Ruling;
import lu.daach.scheme.Schemes;

/** What a household would pay, from given figures and by the schemes of the caller's region; nothing is stored. */
@ApplicationScoped
public class ParticipationCalculations {

    private final Participation participation = new Participation(Rulebook.national());

    @Inject
    private Schemes schemes;

    /**
     * @param read faults found while reading the question; they are said together with what the rules refuse
     * @throws lu.daach.kernel.InvalidInput with every reason why it cannot be worked out, each at its place in the question
     */
    @UseCase
    public Assessment assess(ParticipationQuestion question, Faults read) {
        Ruling<Assessment> ruling = participation.assess(question, schemes.book());
        faults(ruling.refusals()).forEach(fault -> read.add(fault.pointer(), fault.key(), fault.args().toArray()));
        read.refuseIfAny();
        return ruling.value();
    }

    static List<Fault> faults(List<Refusal> refusals) {
        return refusals.stream().map(refusal -> {
            Sentence sentence = refusal.sentence();
            return new Fault(refusal.pointer(), sentence.key(), sentence.args());
        }).toList();
    }
}
