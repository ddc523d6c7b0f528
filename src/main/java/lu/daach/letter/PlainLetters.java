package lu.daach.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lu.daach.sealing.FormerlyPlain;
import lu.daach.sealing.PlainTexts;

/** The letters of the office social that were kept in plain before they were sealed. */
@ApplicationScoped
class PlainLetters implements FormerlyPlain {

    static final String SHEET = "letter.sheet.content";
    static final String NOTE = "letter.mark.note";

    private static final String GUARD = "written_stays";
    private static final String OF_OFFICES = " join organisation.organisation o on o.region_id = l.region_id and o.id = l.organisation_id where o.kind = 'office'";

    @Override
    public List<PlainTexts> texts() {
        return List.of(
                new PlainTexts("letter.letter", on -> on.prepareStatement("select l.region_id, l.organisation_id, l.id, convert_to(l.body, 'UTF8') from letter.letter l"
                        + OF_OFFICES + " and l.body is not null"),
                        on -> on.prepareStatement("update letter.letter set body_sealed = ?, body = null where region_id = ? and id = ?"), Letter.BODY, GUARD),
                new PlainTexts("letter.letter", on -> on.prepareStatement("select l.region_id, l.organisation_id, l.id, convert_to(l.subject_line, 'UTF8') from letter.letter l"
                        + OF_OFFICES + " and l.subject_line is not null"),
                        on -> on.prepareStatement("update letter.letter set subject_line_sealed = ?, subject_line = null where region_id = ? and id = ?"),
                        Letter.SUBJECT_LINE, GUARD),
                new PlainTexts("letter.letter", on -> on.prepareStatement("select l.region_id, l.organisation_id, l.id, convert_to(l.enclosures, 'UTF8') from letter.letter l"
                        + OF_OFFICES + " and l.enclosures is not null"),
                        on -> on.prepareStatement("update letter.letter set enclosures_sealed = ?, enclosures = null where region_id = ? and id = ?"),
                        Letter.ENCLOSURES, GUARD),
                new PlainTexts("letter.mark", on -> on.prepareStatement("select m.region_id, l.organisation_id, m.id, convert_to(m.note, 'UTF8') from letter.mark m"
                        + " join letter.letter l on l.region_id = m.region_id and l.id = m.letter_id" + OF_OFFICES + " and m.note is not null"),
                        on -> on.prepareStatement("update letter.mark set note_sealed = ?, note = null where region_id = ? and id = ?"), NOTE, GUARD),
                new PlainTexts("letter.sheet", on -> on.prepareStatement("select l.region_id, l.organisation_id, l.id, s.content from letter.sheet s"
                        + " join letter.letter l on l.region_id = s.region_id and l.id = s.letter_id"
                        + OF_OFFICES + " and not s.sealed"),
                        on -> on.prepareStatement("update letter.sheet set content = ?, sealed = true where region_id = ? and letter_id = ?"), SHEET, GUARD));
    }
}
