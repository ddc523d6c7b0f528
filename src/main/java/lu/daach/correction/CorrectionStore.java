package lu.daach.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import lu.daach.correction.rules.Instalments;
import lu.daach.kernel.Money;
import lu.daach.occupancy.LateChanges;
import lu.daach.organisation.Actor;
import lu.daach.rentrun.rules.LineKind;

/** Keeps corrections; sees those of the bound region only. */
@ApplicationScoped
class CorrectionStore {

    /** What stands booked of a contract: the last correction of a month, else the line of the month. */
    private static final String BOOKED = """
            select month, kind, amount, posting from (
                select l.month, l.kind, l.amount, l.posting_id as posting, 0 as number
                from rentrun.line l where l.subject_id = ?1 and l.kind in ('participation', 'savings')
                union all
                select m.month, m.kind, m.after, m.posting, c.number
                from correction.month m join correction.correction c on c.region_id = m.region_id and c.id = m.correction_id
                where c.occupancy_id = ?1) booked
            where month >= ?2
            order by number""";

    private static final String MONTHS_BOOKED = "select distinct month from rentrun.line where month >= ?1 order by month";

    private static final String ADD = """
            insert into correction.correction (id, occupancy_id, household_id, since, told_on, decided_on, decided_by, decider, reason, difference,
                                               months, instalments, first_instalment, last_instalment, changes, replaced, added, undoes)
            values (?1, ?2, ?3, ?4, cast(?5 as date), ?6, ?7, ?8, ?9, ?10, ?11, ?12, cast(?13 as numeric), cast(?14 as numeric), cast(?15 as jsonb),
                    cast(?16 as uuid[]), cast(?17 as uuid[]), cast(?18 as uuid))""";

    private static final String ADD_MONTH = """
            insert into correction.month (correction_id, month, kind, before, after, reversed, posting)
            values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid), cast(?7 as uuid))""";

    private static final String LIST = """
            select c.id, c.since, c.told_on, c.decided_on, c.decider, c.reason, c.difference, c.instalments, c.first_instalment, c.last_instalment,
                   c.undoes, exists (select 1 from correction.correction u where u.region_id = c.region_id and u.undoes = c.id)
            from correction.correction c where c.occupancy_id = ?1 order by c.number desc""";

    private static final String MONTHS = """
            select m.correction_id, m.month, m.kind, m.before, m.after
            from correction.month m join correction.correction c on c.region_id = m.region_id and c.id = m.correction_id
            where c.occupancy_id = ?1 order by m.month""";

    /** What is booked for a month: the amount, and the posting that stands for it; null where nothing is due. */
    record Booked(Money amount, UUID posting) {

        static final Booked NOTHING = new Booked(Money.ZERO, null);
    }

    /** One line of a correction with the posting that was undone and the one in its place. */
    record Line(YearMonth month, LineKind kind, Booked before, Booked after) {
    }

    @PersistenceContext
    private EntityManager entities;

    /** Two corrections of one contract wait for each other. */
    void alone(UUID occupancy) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended('correction/' || ?1, 0))) locked")
                .setParameter(1, occupancy.toString()).getSingleResult();
    }

    /** What stands booked of a contract from a month on. */
    Map<YearMonth, Map<LineKind, Booked>> booked(UUID occupancy, YearMonth from) {
        Map<YearMonth, Map<LineKind, Booked>> booked = new TreeMap<>();
        for (Object row : entities.createNativeQuery(BOOKED).setParameter(1, occupancy).setParameter(2, Date.valueOf(from.atDay(1))).getResultList()) {
            Object[] cell = (Object[]) row;
            booked.computeIfAbsent(month(cell[0]), month -> new EnumMap<>(LineKind.class))
                    .put(LineKind.of((String) cell[1]), new Booked(new Money((BigDecimal) cell[2]), (UUID) cell[3]));
        }
        return booked;
    }

    /** The months from one on that were booked for somebody. */
    List<YearMonth> monthsBooked(YearMonth from) {
        return entities.createNativeQuery(MONTHS_BOOKED).setParameter(1, Date.valueOf(from.atDay(1))).getResultStream()
                .map(CorrectionStore::month).toList();
    }

    void add(UUID id, CorrectionProposal proposal, CorrectionCard card, LocalDate today, Actor by, String changes, LateChanges.Replacement amounts,
            UUID undoes) {
        Instalments parts = proposal.instalments();
        entities.createNativeQuery(ADD).setParameter(1, id).setParameter(2, proposal.occupancy()).setParameter(3, proposal.household())
                .setParameter(4, Date.valueOf(proposal.since())).setParameter(5, card.toldOn() == null ? null : card.toldOn().toString())
                .setParameter(6, Date.valueOf(today)).setParameter(7, by.staff()).setParameter(8, by.name()).setParameter(9, card.reason())
                .setParameter(10, proposal.difference().amount()).setParameter(11, proposal.months().size()).setParameter(12, parts.count())
                .setParameter(13, parts.each() == null ? null : parts.each().toString()).setParameter(14, parts.last() == null ? null : parts.last().toString())
                .setParameter(15, changes).setParameter(16, array(amounts.replaced())).setParameter(17, array(amounts.added()))
                .setParameter(18, undoes == null ? null : undoes.toString()).executeUpdate();
    }

    void add(UUID id, Line line) {
        entities.createNativeQuery(ADD_MONTH).setParameter(1, id).setParameter(2, Date.valueOf(line.month().atDay(1))).setParameter(3, line.kind().code())
                .setParameter(4, line.before().amount().amount()).setParameter(5, line.after().amount().amount())
                .setParameter(6, text(line.before().posting())).setParameter(7, text(line.after().posting())).executeUpdate();
    }

    /** The assessments that a correction replaced and added. */
    LateChanges.Replacement amounts(UUID id) {
        Object[] row = (Object[]) entities.createNativeQuery(
                "select array_to_string(replaced, ','), array_to_string(added, ',') from correction.correction where id = ?1").setParameter(1, id).getSingleResult();
        return new LateChanges.Replacement(ids((String) row[0]), ids((String) row[1]));
    }

    /** The corrections of a contract, the last first. */
    List<CorrectionSheet> of(UUID occupancy) {
        Map<UUID, Map<YearMonth, Map<LineKind, Money[]>>> months = new TreeMap<>();
        for (Object row : entities.createNativeQuery(MONTHS).setParameter(1, occupancy).getResultList()) {
            Object[] cell = (Object[]) row;
            months.computeIfAbsent((UUID) cell[0], id -> new TreeMap<>()).computeIfAbsent(month(cell[1]), month -> new EnumMap<>(LineKind.class))
                    .put(LineKind.of((String) cell[2]), new Money[] {new Money((BigDecimal) cell[3]), new Money((BigDecimal) cell[4])});
        }
        List<CorrectionSheet> sheets = new ArrayList<>();
        for (Object row : entities.createNativeQuery(LIST).setParameter(1, occupancy).getResultList()) {
            Object[] cell = (Object[]) row;
            int count = ((Number) cell[7]).intValue();
            List<MonthCorrected> own = months.getOrDefault((UUID) cell[0], Map.of()).entrySet().stream()
                    .map(one -> corrected(one.getKey(), one.getValue())).toList();
            sheets.add(new CorrectionSheet((UUID) cell[0], occupancy, day(cell[1]), day(cell[2]), day(cell[3]), (String) cell[4], (String) cell[5],
                    new Money((BigDecimal) cell[6]), new Instalments(count, money(cell[8]), money(cell[9])), own, (UUID) cell[10], (Boolean) cell[11]));
        }
        return sheets;
    }

    private static MonthCorrected corrected(YearMonth month, Map<LineKind, Money[]> lines) {
        Money[] none = {Money.ZERO, Money.ZERO};
        Money[] participation = lines.getOrDefault(LineKind.PARTICIPATION, none);
        Money[] savings = lines.getOrDefault(LineKind.SAVINGS, none);
        return new MonthCorrected(month, participation[0], participation[1], savings[0], savings[1]);
    }

    private static YearMonth month(Object column) {
        return YearMonth.from(((Date) column).toLocalDate());
    }

    private static LocalDate day(Object column) {
        return column == null ? null : ((Date) column).toLocalDate();
    }

    private static Money money(Object column) {
        return column == null ? null : new Money((BigDecimal) column);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static List<UUID> ids(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : java.util.Arrays.stream(joined.split(",")).map(UUID::fromString).toList();
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
