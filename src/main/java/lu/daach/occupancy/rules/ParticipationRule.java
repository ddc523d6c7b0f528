package lu.daach.occupancy.rules;

import java.util.List;
import lu.daach.rulebook.Refusal;

/** How one scheme finds the amount, prepared for one edition of the law. */
interface ParticipationRule {

    /** Adds a refusal for everything this scheme needs and the question lacks; the household itself is already coherent or refused. */
    void require(ParticipationQuestion question, List<Refusal> refusals);

    /** The amounts alone, without an explanation; asked only when nothing was refused. */
    Due due(ParticipationQuestion question);

    /** The amount and its explanation; asked only when nothing was refused. */
    Assessment assess(ParticipationQuestion question);
}
