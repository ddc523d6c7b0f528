package lu.daach.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lu.daach.sealing.FormerlyPlain;
import lu.daach.sealing.PlainTexts;

/** The letters of the office social that were kept in plain before they were sealed. */
@ApplicationScoped
class PlainLetters implements FormerlyPlain {

    static final String SHEET = "letter.sheet.content";

    private static final String GUARD = "written_stays";

    @Override
    public List<PlainTexts> texts() {
        return List.of(
                new PlainTexts("letter.letter", on -> on.prepareStatement("select l.region_id, l.organisation_id, l.id, convert_to(l.body, 'UTF8') from letter.letter l"
                        + " join organisation.organisation o on o.region_id = l.region_id and o.id = l.organisation_id"
                        + " where o.kind = 'office' and l.body is not null"),
                        on -> on.prepareStatement("update letter.letter set body_sealed = ?, body = null where region_id = ? and id = ?"), "letter.letter.body", GUARD),
                new PlainTexts("letter.sheet", on -> on.prepareStatement("select l.region_id, l.organisation_id, l.id, s.content from letter.sheet s"
                        + " join letter.letter l on l.region_id = s.region_id and l.id = s.letter_id"
                        + " join organisation.organisation o on o.region_id = l.region_id and o.id = l.organisation_id"
                        + " where o.kind = 'office' and not s.sealed"),
                        on -> on.prepareStatement("update letter.sheet set content = ?, sealed = true where region_id = ? and letter_id = ?"), SHEET, GUARD));
    }
}
