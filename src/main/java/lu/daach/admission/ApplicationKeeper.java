package lu.daach.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lu.daach.dossier.FileKeeper;
import lu.daach.organisation.Permission;

/** What is kept of a household's applications, the decisions and the offers. */
@ApplicationScoped
class ApplicationKeeper implements FileKeeper {

    @Override
    public Permission needs() {
        return Permission.READ_APPLICATIONS;
    }

    @Override
    public List<Told> told() {
        return List.of(
                new Told("admission.application", on -> on.prepareStatement("select received_on, array_to_string(schemes, ', ') as schemes, status, array_to_string(wanted_communes, ', ') as "
                        + "wanted_communes, consent_on, contact_on, confirmation_asked_on, ended_on from admission.application where region_id = "
                        + "? and household_id = ? order by received_on")),
                new Told("admission.decision", on -> on.prepareStatement("select x.decided_on, x.scheme, x.outcome, x.found, x.reason, x.facts::text as facts, x.findings::text as findings from "
                        + "admission.decision x join admission.application a on a.region_id = x.region_id and a.id = x.application_id where "
                        + "a.region_id = ? and a.household_id = ? order by x.decided_on")),
                new Told("admission.undoing", on -> on.prepareStatement("select x.undone_on, x.reason from admission.undoing x join admission.application a on a.region_id = x.region_id and "
                        + "a.id = x.application_id where a.region_id = ? and a.household_id = ?")),
                new Told("admission.paper", on -> on.prepareStatement("select x.kind, x.about, x.asked_on, x.due_on, x.closed_on, x.received from admission.paper x join "
                        + "admission.application a on a.region_id = x.region_id and a.id = x.application_id where a.region_id = ? and "
                        + "a.household_id = ?")),
                new Told("admission.contact", on -> on.prepareStatement("select x.heard_on, x.medium, x.note from admission.contact x join admission.application a on a.region_id = x.region_id "
                        + "and a.id = x.application_id where a.region_id = ? and a.household_id = ? order by x.heard_on")),
                new Told("admission.offer", on -> on.prepareStatement("select x.starts_on, x.offered_on, x.answer_by, x.answer, x.answered_on, x.refusal, x.note, x.exception_reason, "
                        + "x.place_in_order from admission.offer x join admission.application a on a.region_id = x.region_id and a.id = "
                        + "x.application_id where a.region_id = ? and a.household_id = ? order by x.offered_on")));
    }

    @Override
    public List<Prepared> uses() {
        return List.of(
                on -> on.prepareStatement("select household_id, 'application', case when status in ('refused', 'withdrawn', 'housed') then coalesce(ended_on, "
                        + "received_on) end from admission.application where region_id = ?"));
    }

    @Override
    public List<GivenUp> givenUp() {
        return List.of(
                GivenUp.of("admission.decision", on -> on.prepareStatement("update admission.decision x set reason = case when x.reason is null then null else '–' end, facts = "
                        + "jsonb_build_object(), findings = jsonb_build_array() from admission.application a where a.region_id = x.region_id and "
                        + "a.id = x.application_id and a.region_id = ? and a.household_id = ?")),
                GivenUp.of("admission.undoing", on -> on.prepareStatement("update admission.undoing x set reason = '–' from admission.application a where a.region_id = x.region_id and a.id = "
                        + "x.application_id and a.region_id = ? and a.household_id = ?")),
                GivenUp.of("admission.paper", on -> on.prepareStatement("update admission.paper x set about = null from admission.application a where a.region_id = x.region_id and a.id = "
                        + "x.application_id and a.region_id = ? and a.household_id = ?")),
                GivenUp.of("admission.contact", on -> on.prepareStatement("update admission.contact x set note = null from admission.application a where a.region_id = x.region_id and a.id = "
                        + "x.application_id and a.region_id = ? and a.household_id = ?")),
                GivenUp.of("admission.offer", on -> on.prepareStatement("update admission.offer x set note = null, exception_reason = case when x.exception_reason is null then null else '–' "
                        + "end from admission.application a where a.region_id = x.region_id and a.id = x.application_id and a.region_id = ? and "
                        + "a.household_id = ?")));
    }
}
