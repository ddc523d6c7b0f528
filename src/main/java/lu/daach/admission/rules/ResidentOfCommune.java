package lu.daach.admission.rules;

import lu.daach.admission.rules.SchemeResult.Priority;

/**
 * {@code residentOfCommune}: young people of the commune come first (sheet of <em>Betreit Wunnen fir jonk Leit</em>: priority to
 * those "issus de la commune"). Taken as: lives in a commune of the region that asks. Left out: who grew up there and moved away.
 */
final class ResidentOfCommune implements PriorityRule {

    @Override
    public Priority judge(Candidate candidate) {
        return new Priority("residentOfCommune", Residence.inRegion(candidate));
    }
}
