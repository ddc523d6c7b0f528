package lu.daach.admission.rules;

import lu.daach.rulebook.Finding;

/**
 * {@code project}: ready to carry out an agreed project towards autonomy (<a href="https://guichet.public.lu/">guichet.lu</a>,
 * conditions of the AIS). Left out: the content of the project.
 */
final class Project implements EligibilityRule {

    static final String NAME = "project";

    @Override
    public Finding judge(Candidate candidate) {
        return EligibilityRule.yesOrNo(NAME, candidate.facts().acceptsProject(), candidate);
    }
}
