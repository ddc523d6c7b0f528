package lu.daach.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.sealing.SealedPlace;
import lu.daach.sealing.Sealing;

/** Keeps letters, their sheets and marks; sees those of the bound region only, and of the named organisation. */
@ApplicationScoped
class LetterStore {

    private static final String STANDING = """
             from letter.letter l
             left join lateral (select m.kind, m.on_day from letter.mark m where m.region_id = l.region_id and m.letter_id = l.id
                                order by m.marked_at desc, m.id desc limit 1) s on true
            """;

    private static final String FOUND = STANDING + """
             where l.organisation_id = ?1
               and (cast(?2 as text) is null or l.subject_kind = ?2 and l.subject_id = cast(?3 as uuid)
                    or ?2 = 'household' and l.household_id in (select household.files_of(cast(?3 as uuid))) or ?2 = 'owner' and l.owner_id = cast(?3 as uuid))
               and (cast(?4 as text) is null or (case ?4 when 'owner' then l.owner_id else l.household_id end) is not null)
               and (cast(?5 as text) is null or coalesce(s.kind, 'to-print') = ?5)
               and (cast(?6 as text) is null or l.template = ?6)
               and (cast(?7 as date) is null or l.written_on >= cast(?7 as date) and l.written_on < cast(?7 as date) + interval '1 month')
               and (cast(?8 as text) is null or strpos(lower(l.year || '-' || lpad(l.number::text, 4, '0') || ' ' || l.recipient || ' '
                    || coalesce(l.subject_line, '')), ?8) > 0)
            """;

    private static final String LINES = """
            select l.id, l.year, l.number, l.subject_kind, l.subject_id, l.template, l.language, l.channel,
                   split_part(l.recipient, chr(10), 1) as name, l.subject_line, l.written_on, l.written_by_name,
                   coalesce(s.kind, 'to-print') as status, coalesce(s.on_day, l.written_on) as status_on, l.subject_line_sealed
            """ + FOUND + " order by l.written_on desc, l.year desc, l.number desc, l.id";

    private static final String COUNT = "select count(*)" + FOUND;

    private static final String BY_STATUS = "select coalesce(s.kind, 'to-print'), count(*)" + STANDING
            + " where l.organisation_id = ?1 group by 1";

    private static final String LAST_ADDRESS = """
            select l.recipient from letter.letter l
            where l.organisation_id = ?1 and (l.household_id in (select household.files_of(cast(?2 as uuid))) or l.owner_id = cast(?2 as uuid))
              and not exists (select from letter.mark m where m.region_id = l.region_id and m.letter_id = l.id and m.kind = 'returned')
            order by l.written_on desc, l.number desc limit 1""";

    private static final String TO_PRINT = "select l.id, l.year, l.number, split_part(l.recipient, chr(10), 1), l.written_on" + STANDING
            + " where l.organisation_id = ?1 and s.kind is null and l.written_on <= ?2 order by l.written_on, l.number limit 200";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sealing sealing;

    @Inject
    private Caller caller;

    /** A letter that waits to be printed. */
    record Waiting(UUID id, String number, String name, LocalDate writtenOn) {
    }

    /** @throws Missing when there is none of that organisation in this region */
    Letter get(UUID id, UUID organisation) {
        Letter letter = entities.find(Letter.class, id);
        if (letter == null || !letter.organisation().equals(organisation)) {
            throw new Missing();
        }
        return letter;
    }

    /** Adds it; numbers of an organisation have no gaps, so those who issue at the same time wait for each other here. */
    int nextNumber(UUID organisation, int year) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('letter.number/' || cast(?1 as text), 0)) as text)")
                .setParameter(1, organisation.toString()).getSingleResult();
        Number last = (Number) entities.createNativeQuery(
                        "select coalesce(max(number), 0) from letter.letter where organisation_id = ?1 and year = ?2")
                .setParameter(1, organisation).setParameter(2, year).getSingleResult();
        return last.intValue() + 1;
    }

    /** Of a letter of the office social its words are kept sealed alone. */
    void add(Letter letter, Actor writer) {
        if ("office".equals(writer.organisationKind())) {
            letter.seal((column, text) -> sealing.seal(Letter.place(writer.region(), letter.organisation(), column, letter.id()), text));
        }
        entities.persist(letter);
        entities.flush();
    }

    /** The sheet; empty while it was never asked for. */
    Optional<byte[]> sheet(Letter letter) {
        List<?> found = entities.createNativeQuery("select content, sealed from letter.sheet where letter_id = ?1").setParameter(1, letter.id()).getResultList();
        return found.stream().map(Object[].class::cast).findFirst()
                .map(row -> (Boolean) row[1] ? sealing.open(sheetPlace(letter), (byte[]) row[0]) : (byte[]) row[0]);
    }

    /** Of a letter whose text is sealed the sheet is too; its fingerprint is that of what was printed. */
    void keep(Letter letter, byte[] content) {
        boolean sealed = letter.sealed();
        entities.createNativeQuery("insert into letter.sheet (letter_id, sha256, content, sealed) values (?1, ?2, ?3, ?4)")
                .setParameter(1, letter.id()).setParameter(2, sha256(content))
                .setParameter(3, sealed ? sealing.seal(sheetPlace(letter), content) : content).setParameter(4, sealed).executeUpdate();
    }

    private SealedPlace sheetPlace(Letter letter) {
        return new SealedPlace(caller.actor().region(), letter.organisation(), PlainLetters.SHEET, letter.id(), 1);
    }

    /** What was written, opened where it is sealed. */
    LetterWords words(Letter letter) {
        return letter.words((column, sealed) -> sealing.text(Letter.place(caller.actor().region(), letter.organisation(), column, letter.id()), sealed));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    LetterSheet sheetOf(Letter letter) {
        List<?> rows = entities.createNativeQuery("select kind, on_day, note, marked_by_name, id, note_sealed from letter.mark where letter_id = ?1"
                + " order by marked_at, id").setParameter(1, letter.id()).getResultList();
        List<LetterMark> marks = rows.stream().map(Object[].class::cast).map(row -> new LetterMark(LetterStatus.of((String) row[0]),
                day(row[1]), row[5] == null ? (String) row[2] : sealing.text(notePlace(letter.organisation(), (UUID) row[4]), (byte[]) row[5]),
                (String) row[3])).toList();
        List<?> hash = entities.createNativeQuery("select sha256 from letter.sheet where letter_id = ?1").setParameter(1, letter.id()).getResultList();
        return letter.sheet(words(letter), marks.isEmpty() ? LetterStatus.TO_PRINT : marks.get(marks.size() - 1).status(),
                hash.isEmpty() ? null : HexFormat.of().formatHex((byte[]) hash.get(0)), marks);
    }

    void mark(UUID letter, LetterStatus status, LocalDate on, String note, Actor actor) {
        UUID id = Ids.fresh();
        boolean sealed = "office".equals(actor.organisationKind());
        entities.createNativeQuery("insert into letter.mark (id, letter_id, kind, on_day, note, note_sealed, marked_by, marked_by_name)"
                        + " values (?1, ?2, ?3, ?4, cast(?5 as text), cast(?6 as bytea), ?7, ?8)")
                .setParameter(1, id).setParameter(2, letter).setParameter(3, status.code()).setParameter(4, on)
                .setParameter(5, sealed ? null : note).setParameter(6, sealed ? sealing.seal(notePlace(actor.organisation(), id), note) : null)
                .setParameter(7, actor.staff()).setParameter(8, actor.name()).executeUpdate();
    }

    private SealedPlace notePlace(UUID organisation, UUID mark) {
        return new SealedPlace(caller.actor().region(), organisation, PlainLetters.NOTE, mark, 1);
    }

    /** The address of the last letter to somebody that did not come back. */
    Optional<String> lastAddress(UUID organisation, UUID recipient) {
        List<?> found = entities.createNativeQuery(LAST_ADDRESS).setParameter(1, organisation).setParameter(2, recipient.toString()).getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    Slice<LetterLine> list(UUID organisation, LetterFilter filter, int first, int most) {
        List<?> rows = bound(entities.createNativeQuery(LINES), organisation, filter).setFirstResult(first).setMaxResults(most).getResultList();
        Number total = (Number) bound(entities.createNativeQuery(COUNT), organisation, filter).getSingleResult();
        Sealing.Opener opener = sealing.opener(caller.actor().region(), organisation);
        return new Slice<>(rows.stream().map(Object[].class::cast).map(row -> line(row, organisation, opener)).toList(), total.longValue());
    }

    /** How many letters stand where; statuses without any are left out. */
    List<Object[]> counts(UUID organisation) {
        List<?> rows = entities.createNativeQuery(BY_STATUS).setParameter(1, organisation).getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    List<Waiting> toPrint(UUID organisation, LocalDate until) {
        List<?> rows = entities.createNativeQuery(TO_PRINT).setParameter(1, organisation).setParameter(2, until).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Waiting((UUID) row[0],
                Letter.number(((Number) row[1]).intValue(), ((Number) row[2]).intValue()), (String) row[3], day(row[4]))).toList();
    }

    private static Query bound(Query query, UUID organisation, LetterFilter filter) {
        Subject subject = filter.subject();
        String words = filter.words() == null || filter.words().isBlank() ? null : filter.words().strip().toLowerCase(java.util.Locale.ROOT);
        return query.setParameter(1, organisation).setParameter(2, subject == null ? null : subject.kind().code())
                .setParameter(3, subject == null ? null : subject.id().toString())
                .setParameter(4, filter.toOwner() == null ? null : filter.toOwner() ? "owner" : "household")
                .setParameter(5, filter.status() == null ? null : filter.status().code())
                .setParameter(6, filter.template() == null ? null : filter.template().code())
                .setParameter(7, filter.month() == null ? null : Objects.toString(filter.month().atDay(1))).setParameter(8, words);
    }

    private LetterLine line(Object[] row, UUID organisation, Sealing.Opener opener) {
        UUID id = (UUID) row[0];
        String subjectLine = row[14] == null ? (String) row[9]
                : opener.text(Letter.place(caller.actor().region(), organisation, Letter.SUBJECT_LINE, id), (byte[]) row[14]);
        return new LetterLine(id, Letter.number(((Number) row[1]).intValue(), ((Number) row[2]).intValue()),
                new Subject(SubjectKind.of((String) row[3]), (UUID) row[4]), TemplateKey.of((String) row[5]).orElseThrow(),
                Language.of((String) row[6]), Channel.of((String) row[7]), (String) row[8], subjectLine, day(row[10]), (String) row[11],
                LetterStatus.of((String) row[12]), day(row[13]));
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
