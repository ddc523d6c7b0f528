package lu.daach.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import lu.daach.dossier.FileKeeper;
import lu.daach.organisation.Permission;
import lu.daach.sealing.SealedPlace;
import lu.daach.sealing.Sealing;

/** The letters to a household, of each organisation for itself. */
@ApplicationScoped
class LetterKeeper implements FileKeeper {

    private static final String SEALED = "_sealed";

    @Inject
    private Sealing sealing;

    @Override
    public String opened(Sealed sealed, String column) {
        return sealing.text(new SealedPlace(sealed.region(), sealed.organisation(), column.substring(0, column.length() - SEALED.length()), sealed.record(), 1),
                sealed.bytes());
    }

    @Override
    public Permission needs() {
        return Permission.WRITE_LETTERS;
    }

    @Override
    public List<Told> told() {
        return List.of(
                new Told("letter.letter", on -> on.prepareStatement("select l.id as record, l.organisation_id as organisation, l.year, l.number, l.template, l.language, l.channel, "
                        + "l.recipient, l.subject_line, l.subject_line_sealed, l.body, l.body_sealed, l.enclosures, l.enclosures_sealed, l.written_on from letter.letter l where l.region_id "
                        + "= ? and l.household_id = ? and l.organisation_id = (select s.organisation_id from organisation.staff s where "
                        + "s.region_id = l.region_id and s.id = current_setting('daach.staff')::uuid) order by l.written_on")),
                new Told("letter.mark", on -> on.prepareStatement("select m.id as record, l.organisation_id as organisation, m.kind, m.on_day, m.note, m.note_sealed from letter.mark m join letter.letter l on l.region_id = m.region_id and l.id = "
                        + "m.letter_id where l.region_id = ? and l.household_id = ? and l.organisation_id = (select s.organisation_id from organisation.staff s "
                        + "where s.region_id = l.region_id and s.id = current_setting('daach.staff')::uuid) order by m.marked_at")));
    }

    @Override
    public List<Prepared> uses() {
        return List.of(
                on -> on.prepareStatement("select household_id, 'letter', max(written_on) from letter.letter where region_id = ? and household_id is not null "
                        + "group by household_id"));
    }

    @Override
    public List<GivenUp> givenUp() {
        return List.of(
                new GivenUp("letter.sheet", on -> on.prepareStatement("delete from letter.sheet s using letter.letter l where l.region_id = s.region_id and l.id = s.letter_id and "
                        + "l.region_id = ? and l.household_id = ?"), "written_stays"),
                new GivenUp("letter.mark", on -> on.prepareStatement("update letter.mark m set note = null, note_sealed = null from letter.letter l where l.region_id = m.region_id and l.id = m.letter_id and "
                        + "l.region_id = ? and l.household_id = ?"), "written_stays"),
                new GivenUp("letter.letter", on -> on.prepareStatement("update letter.letter set recipient = '–', subject_line = case when subject_line is null then null else '–' end, "
                        + "subject_line_sealed = null, body = null, body_sealed = null, enclosures = null, enclosures_sealed = null where "
                        + "region_id = ? and household_id = ?"), "written_stays"));
    }
}
