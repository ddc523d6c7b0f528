package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import lu.daach.dossier.FileKeeper;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;
import lu.daach.sealing.SealedPlace;
import lu.daach.sealing.Sealing;

/** What the office social keeps of a household: what it wrote down, agreed, gave and lent. Its texts are opened for who may read them. */
@ApplicationScoped
class FollowUpKeeper implements FileKeeper {

    private static final String SEALED = "_sealed";

    /** What everybody of the office reads. */
    private static final Set<String> OFFICE = Set.of("followup.note.shared_sealed", "followup.appointment.place_note_sealed",
            "followup.objective.aim_sealed", "followup.objective.outcome_sealed", "followup.objective_step.what_sealed", "followup.hand_over.message_sealed",
            "followup.hand_over.reason_sealed", "followup.way_out.what_sealed", "followup.way_out.answer_sealed");

    @Inject
    private FollowedStore followed;

    @Inject
    private Sealing sealing;

    @Inject
    private Caller caller;

    /** The confidential notes and the reasons of break-glass for the referent alone; the motives of aids for the whole office. */
    @Override
    public String opened(Sealed sealed, String column) {
        boolean office = sealed.organisation().equals(caller.actor().organisation());
        boolean whole = OFFICE.contains(column) || column.startsWith("followup.aid.") || followed.get(sealed.household()).referentIs(caller.actor());
        return office && whole ? sealing.text(new SealedPlace(sealed.region(), sealed.organisation(), place(column), sealed.record(), 1), sealed.bytes())
                : null;
    }

    private static String place(String column) {
        return column.equals("followup.aid.revoked_sealed") ? "followup.aid." + Aid.REVOCATION
                : column.endsWith(SEALED) ? column.substring(0, column.length() - SEALED.length()) : column;
    }

    @Override
    public Permission needs() {
        return Permission.WRITE_NOTES;
    }

    @Override
    public List<Told> told() {
        return List.of(
                new Told("followup.note", on -> on.prepareStatement("select n.id as record, n.organisation_id as organisation, n.kind, n.happened_on, n.shared_sealed, n.confidential, "
                        + "n.next_contact_on from followup.note n where n.region_id = ? and n.household_id = ? order by n.happened_on")),
                new Told("followup.aid", on -> on.prepareStatement("select a.id as record, a.organisation_id as organisation, a.register_number, a.kind, a.requested_on, a.amount, a.per, "
                        + "a.purpose_sealed, a.urgent, a.decide_by, a.outcome, a.decided_on, a.decided_by, a.reason_sealed, a.granted_amount, "
                        + "a.starts_on, a.last_day, a.funding, a.revoked_on, a.revoked_sealed, a.confirmed_on, a.confirmed, "
                        + "a.confirmation_sealed, a.paid_out_on from followup.aid a where a.region_id = ? and a.household_id = ? order by "
                        + "a.register_number")),
                new Told("followup.instalment", on -> on.prepareStatement("select i.due_on, i.amount from followup.instalment i join followup.aid a on a.region_id = i.region_id and a.id = "
                        + "i.aid_id where a.region_id = ? and a.household_id = ? order by i.due_on")),
                new Told("followup.repayment", on -> on.prepareStatement("select r.received_on, r.amount, r.undone_on from followup.repayment r join followup.aid a on a.region_id = r.region_id "
                        + "and a.id = r.aid_id where a.region_id = ? and a.household_id = ? order by r.received_on")),
                new Told("followup.voucher", on -> on.prepareStatement("select v.year, v.number, v.amount, v.place, v.issued_on, v.valid_until, v.state, v.closed_on from followup.voucher v "
                        + "join followup.aid a on a.region_id = v.region_id and a.id = v.aid_id where a.region_id = ? and a.household_id = ? "
                        + "order by v.year, v.number")),
                new Told("followup.appointment", on -> on.prepareStatement("select id as record, organisation_id as organisation, on_day, starts_at, minutes, place, place_note_sealed, interpreter, state from followup.appointment where region_id = ? "
                        + "and household_id = ? order by on_day")),
                new Told("followup.appointment_call", on -> on.prepareStatement("select c.about_day, c.about_hour, c.outcome, c.called_on from followup.appointment_call c join "
                        + "followup.appointment a on a.region_id = c.region_id and a.id = c.appointment_id where a.region_id = ? and a.household_id = ? "
                        + "order by c.called_at")),
                new Told("followup.objective", on -> on.prepareStatement("select id as record, organisation_id as organisation, field, aim_sealed, target_on, state, outcome_sealed, shared, set_on, closed_on from followup.objective where region_id = ? "
                        + "and household_id = ? order by set_on")),
                new Told("followup.objective_step", on -> on.prepareStatement("select s.id as record, o.organisation_id as organisation, s.what_sealed, s.taken_by, s.due_on, s.done_on from followup.objective_step s join followup.objective o on o.region_id "
                        + "= s.region_id and o.id = s.objective_id where o.region_id = ? and o.household_id = ? order by s.position")),
                new Told("followup.signals", on -> on.prepareStatement("select plan_on_track, visit_wanted, contact_us_first, no_letters_until, set_on from followup.signals where region_id = "
                        + "? and household_id = ?")),
                new Told("followup.breaking", on -> on.prepareStatement("select id as record, organisation_id as organisation, opened_by_name, opened_on, ends_at, reason_sealed, reviewed_on, "
                        + "reviewed_by_name, verdict from followup.breaking where region_id = ? and household_id = ? order by opened_at")),
                new Told("followup.hand_over", on -> on.prepareStatement("select id as record, organisation_id as organisation, message_sealed, asked_on, state, answered_on, reason_sealed from followup.hand_over where region_id = ? "
                        + "and household_id = ? order by asked_on")),
                new Told("followup.drop_in", on -> on.prepareStatement("select id as record, organisation_id as organisation, on_day, name, phone, need, language, interpreter, words, next_step, due_on, "
                        + "closed_on from followup.drop_in where region_id = ? and household_id = ? order by on_day")),
                new Told("followup.closing", on -> on.prepareStatement("select id as record, organisation_id as organisation, closed_on, outcome, destination, remark, six_result, six_on, twelve_result, "
                        + "twelve_on, reopened_on from followup.closing where region_id = ? and household_id = ? order by closed_on")),
                new Told("followup.budget", on -> on.prepareStatement("select id as record, organisation_id as organisation, drawn_on, content from followup.budget where region_id = ? "
                        + "and household_id = ? order by drawn_on")),
                new Told("followup.way_out", on -> on.prepareStatement("select id as record, organisation_id as organisation, kind, on_day, what_sealed, next_on, asked_until, state, answered_on, answer_sealed, granted_until from followup.way_out where region_id = ? "
                        + "and household_id = ? order by on_day")));
    }

    @Override
    public List<Prepared> uses() {
        return List.of(
                on -> on.prepareStatement("select household_id, 'contact', max(happened_on) from followup.note where region_id = ? group by household_id"),
                on -> on.prepareStatement("select a.household_id, 'aid', case when a.outcome is null then null when a.paid_out_on is not null and "
                        + "a.granted_amount > coalesce((select sum(r.amount) from followup.repayment r where r.region_id = a.region_id and "
                        + "r.aid_id = a.id and r.undone_on is null), 0) then null when a.outcome = 'granted' and a.per = 'month' and a.revoked_on "
                        + "is null and a.last_day is null then null else greatest(a.requested_on, a.decided_on, least(a.revoked_on, a.last_day), "
                        + "(select max(r.received_on) from followup.repayment r where r.region_id = a.region_id and r.aid_id = a.id)) end from "
                        + "followup.aid a where a.region_id = ?"),
                on -> on.prepareStatement("select household_id, 'contact', max(on_day) from followup.appointment where region_id = ? group by household_id"),
                on -> on.prepareStatement("select household_id, 'contact', max(on_day) from followup.way_out where region_id = ? group by household_id"),
                on -> on.prepareStatement("select household_id, 'contact', max(greatest(closed_on, six_on, twelve_on)) from followup.closing where region_id = ? "
                        + "group by household_id"));
    }

    @Override
    public List<GivenUp> givenUp() {
        return List.of(
                GivenUp.of("followup.draft", on -> on.prepareStatement("delete from followup.draft where region_id = ? and household_id = ?")),
                GivenUp.of("followup.note", on -> on.prepareStatement("update followup.note set shared = null, shared_sealed = null, confidential = null, request_key = null where region_id = ? and household_id = ?")),
                GivenUp.of("followup.aid", on -> on.prepareStatement("update followup.aid set purpose = null, purpose_sealed = null, reason = null, reason_sealed = null, revoked_reason = "
                        + "null, revoked_sealed = null, confirmation_sealed = null where region_id = ? and household_id = ?")),
                GivenUp.of("followup.repayment", on -> on.prepareStatement("update followup.repayment r set request_key = null from followup.aid a"
                        + " where a.region_id = r.region_id and a.id = r.aid_id and a.region_id = ? and a.household_id = ?")),
                GivenUp.of("followup.voucher", on -> on.prepareStatement("update followup.voucher v set place = '–' from followup.aid a where a.region_id = v.region_id and a.id = v.aid_id and "
                        + "a.region_id = ? and a.household_id = ?")),
                GivenUp.of("followup.appointment", on -> on.prepareStatement("update followup.appointment set place_note = null, place_note_sealed = null, interpreter = null where region_id = ? and household_id = ?")),
                GivenUp.of("followup.objective_step", on -> on.prepareStatement("update followup.objective_step s set what = null, what_sealed = null from followup.objective o where o.region_id = s.region_id and o.id = "
                        + "s.objective_id and o.region_id = ? and o.household_id = ?")),
                GivenUp.of("followup.objective", on -> on.prepareStatement("update followup.objective set aim = null, aim_sealed = null, outcome = null, outcome_sealed = null where region_id = "
                        + "? and household_id = ?")),
                GivenUp.of("followup.signals", on -> on.prepareStatement("delete from followup.signals where region_id = ? and household_id = ?")),
                GivenUp.of("followup.breaking", on -> on.prepareStatement("update followup.breaking set reason = null, reason_sealed = null, remark = null, remark_sealed = null where region_id "
                        + "= ? and household_id = ?")),
                GivenUp.of("followup.hand_over", on -> on.prepareStatement("update followup.hand_over set message = null, message_sealed = null, reason = null, reason_sealed = null "
                        + "where region_id = ? and household_id = ?")),
                GivenUp.of("followup.drop_in", on -> on.prepareStatement("update followup.drop_in set name = '–', phone = null, words = null where region_id = ? and household_id = ?")),
                GivenUp.of("followup.closing", on -> on.prepareStatement("update followup.closing set remark = null where region_id = ? and household_id = ?")),
                GivenUp.of("followup.budget", on -> on.prepareStatement("delete from followup.budget where region_id = ? and household_id = ?")),
                GivenUp.of("followup.way_out", on -> on.prepareStatement("update followup.way_out set what = null, what_sealed = null, answer = null, answer_sealed = null "
                        + "where region_id = ? and household_id = ?")));
    }
}
