package lu.daach.admission.rules;

import lu.daach.rulebook.Verdict;

/** Whether a candidate lives in the region that asks. */
final class Residence {

    private Residence() {
    }

    /** A code that is not one of the region's is simply elsewhere; not known without a code. */
    static Verdict inRegion(Candidate candidate) {
        String code = candidate.facts().communeOfResidence();
        return Verdict.of(code == null ? null : candidate.region().contains(code));
    }
}
