package lu.daach.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import lu.daach.dossier.FileKeeper;
import lu.daach.organisation.Permission;
import lu.daach.sealing.Sealing;

/** The letters to a household, of each organisation for itself. */
@ApplicationScoped
class LetterKeeper implements FileKeeper {

    @Inject
    private Sealing sealing;

    @Override
    public String opened(Sealed sealed, String column) {
        return sealing.text(Letter.place(sealed.region(), sealed.organisation(), sealed.record()), sealed.bytes());
    }

    @Override
    public Permission needs() {
        return Permission.WRITE_LETTERS;
    }

    @Override
    public List<Told> told() {
        return List.of(
                new Told("letter.letter", on -> on.prepareStatement("select l.id as record, l.organisation_id as organisation, l.year, l.number, l.template, l.language, l.channel, "
                        + "l.recipient, l.subject_line, l.body, l.body_sealed, l.enclosures, l.written_on from letter.letter l where l.region_id "
                        + "= ? and l.household_id = ? and l.organisation_id = (select s.organisation_id from organisation.staff s where "
                        + "s.region_id = l.region_id and s.id = current_setting('daach.staff')::uuid) order by l.written_on")),
                new Told("letter.mark", on -> on.prepareStatement("select m.kind, m.on_day, m.note from letter.mark m join letter.letter l on l.region_id = m.region_id and l.id = "
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
                new GivenUp("letter.mark", on -> on.prepareStatement("update letter.mark m set note = null from letter.letter l where l.region_id = m.region_id and l.id = m.letter_id and "
                        + "l.region_id = ? and l.household_id = ?"), "written_stays"),
                new GivenUp("letter.letter", on -> on.prepareStatement("update letter.letter set recipient = '–', subject_line = '–', body = null, body_sealed = null, enclosures = null where "
                        + "region_id = ? and household_id = ?"), "written_stays"));
    }
}
