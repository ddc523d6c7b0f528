package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import lu.daach.sealing.FormerlyPlain;
import lu.daach.sealing.PlainTexts;

/** What the follow-up wrote in plain before it sealed these texts too. */
@ApplicationScoped
class PlainFollowUp implements FormerlyPlain {

    private static final String AID = "followup.aid";
    private static final String BREAKING = "followup.breaking";

    @Override
    public List<PlainTexts> texts() {
        return Stream.of(written(), agreed()).flatMap(List::stream).toList();
    }

    private static List<PlainTexts> agreed() {
        return List.of(
                new PlainTexts("followup.objective", on -> on.prepareStatement("select region_id, organisation_id, id, convert_to(aim, 'UTF8') from followup.objective where aim is not null"),
                        on -> on.prepareStatement("update followup.objective set aim_sealed = ?, aim = null where region_id = ? and id = ?"), OfficeSeals.AIM, null),
                new PlainTexts("followup.objective", on -> on.prepareStatement("select region_id, organisation_id, id, convert_to(outcome, 'UTF8') from followup.objective where outcome is not null"),
                        on -> on.prepareStatement("update followup.objective set outcome_sealed = ?, outcome = null where region_id = ? and id = ?"), OfficeSeals.OUTCOME, null),
                new PlainTexts("followup.hand_over", on -> on.prepareStatement("select region_id, organisation_id, id, convert_to(message, 'UTF8') from followup.hand_over where message is not null"),
                        on -> on.prepareStatement("update followup.hand_over set message_sealed = ?, message = null where region_id = ? and id = ?"), OfficeSeals.MESSAGE, null),
                new PlainTexts("followup.hand_over", on -> on.prepareStatement("select region_id, organisation_id, id, convert_to(reason, 'UTF8') from followup.hand_over where reason is not null"),
                        on -> on.prepareStatement("update followup.hand_over set reason_sealed = ?, reason = null where region_id = ? and id = ?"), OfficeSeals.REFUSAL, null),
                new PlainTexts("followup.way_out", on -> on.prepareStatement("select region_id, organisation_id, id, convert_to(what, 'UTF8') from followup.way_out where what is not null"),
                        on -> on.prepareStatement("update followup.way_out set what_sealed = ?, what = null where region_id = ? and id = ?"), OfficeSeals.WAY, null),
                new PlainTexts("followup.way_out", on -> on.prepareStatement("select region_id, organisation_id, id, convert_to(answer, 'UTF8') from followup.way_out where answer is not null"),
                        on -> on.prepareStatement("update followup.way_out set answer_sealed = ?, answer = null where region_id = ? and id = ?"), OfficeSeals.ANSWER, null),
                new PlainTexts("followup.objective_step", on -> on.prepareStatement("select s.region_id, o.organisation_id, s.id, convert_to(s.what, 'UTF8')"
                        + " from followup.objective_step s join followup.objective o on o.region_id = s.region_id and o.id = s.objective_id where s.what is not null"),
                        on -> on.prepareStatement("update followup.objective_step set what_sealed = ?, what = null where region_id = ? and id = ?"),
                        OfficeSeals.STEP, null));
    }

    private static List<PlainTexts> written() {
        return List.of(
                new PlainTexts("followup.note", on -> on.prepareStatement("select region_id, organisation_id, id, convert_to(shared, 'UTF8')"
                        + " from followup.note where shared is not null"),
                        on -> on.prepareStatement("update followup.note set shared_sealed = ?, shared = null where region_id = ? and id = ?"),
                        OfficeSeals.NOTE_SHARED, null),
                new PlainTexts("followup.appointment", on -> on.prepareStatement("select region_id, organisation_id, id, convert_to(place_note, 'UTF8')"
                        + " from followup.appointment where place_note is not null"),
                        on -> on.prepareStatement("update followup.appointment set place_note_sealed = ?, place_note = null where region_id = ? and id = ?"),
                        OfficeSeals.PLACE_NOTE, null),
                new PlainTexts(AID, on -> on.prepareStatement("select region_id, organisation_id, id, convert_to(purpose, 'UTF8') from followup.aid where purpose is not null"),
                        on -> on.prepareStatement("update followup.aid set purpose_sealed = ?, purpose = null where region_id = ? and id = ?"), "followup.aid." + Aid.PURPOSE, null),
                new PlainTexts(AID, on -> on.prepareStatement("select region_id, organisation_id, id, convert_to(reason, 'UTF8') from followup.aid where reason is not null"),
                        on -> on.prepareStatement("update followup.aid set reason_sealed = ?, reason = null where region_id = ? and id = ?"), "followup.aid." + Aid.REASON, null),
                new PlainTexts(AID, on -> on.prepareStatement("select region_id, organisation_id, id, convert_to(revoked_reason, 'UTF8') from followup.aid where revoked_reason is not null"),
                        on -> on.prepareStatement("update followup.aid set revoked_sealed = ?, revoked_reason = null where region_id = ? and id = ?"),
                        "followup.aid." + Aid.REVOCATION, null),
                new PlainTexts(BREAKING, on -> on.prepareStatement("select region_id, organisation_id, id, convert_to(reason, 'UTF8') from followup.breaking where reason is not null"),
                        on -> on.prepareStatement("update followup.breaking set reason_sealed = ?, reason = null where region_id = ? and id = ?"), BreakingStore.REASON, null),
                new PlainTexts(BREAKING, on -> on.prepareStatement("select region_id, organisation_id, id, convert_to(remark, 'UTF8') from followup.breaking where remark is not null"),
                        on -> on.prepareStatement("update followup.breaking set remark_sealed = ?, remark = null where region_id = ? and id = ?"), BreakingStore.REMARK, null));
    }
}
