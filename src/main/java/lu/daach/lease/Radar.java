package lu.daach.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lu.daach.kernel.Period;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** Leases against the households that live in their homes: who would live longer where than the home is held. */
@ApplicationScoped
public class Radar {

    /** L-ABO art. 50: notice to a household, in months. */
    private static final int NOTICE_OF_OPEN_CONTRACT = 3;
    private static final int NOTICE_OF_FIXED_CONTRACT = 1;

    @Inject
    private HeadLeaseStore store;

    @Inject
    private LeaseSheets sheets;

    @Inject
    private Installation installation;

    /**
     * Homes whose lease ends within some months, by the last day to act.
     *
     * @param owner only those of this owner; null for all
     */
    @UseCase(needs = Permission.READ_OWNERS)
    public List<Alignment> within(int months, UUID owner) {
        LocalDate today = installation.today();
        Map<UUID, List<Alignment.Stay>> stays = new LinkedHashMap<>();
        Map<UUID, Set<UUID>> leases = new LinkedHashMap<>();
        for (Object[] row : store.livedIn(today)) {
            leases.computeIfAbsent((UUID) row[1], dwelling -> new java.util.LinkedHashSet<>()).add((UUID) row[0]);
            List<Alignment.Stay> here = stays.computeIfAbsent((UUID) row[1], dwelling -> new ArrayList<>());
            if (row[2] != null && here.stream().noneMatch(stay -> stay.occupancy().equals(row[2]))) {
                LocalDate before = day(row[6]);
                here.add(new Alignment.Stay((UUID) row[2], (UUID) row[3], (String) row[4], new Period(day(row[5]), before),
                        before == null ? null : before.minusDays(1), false));
            }
        }
        List<HeadLease> held = leases.values().stream().flatMap(Set::stream).map(store::get).toList();
        Map<UUID, HeadLease> byId = new LinkedHashMap<>();
        held.forEach(lease -> byId.put(lease.id(), lease));
        Set<UUID> noticed = store.noticed(byId.keySet());
        List<Alignment> found = new ArrayList<>();
        for (HeadLeaseSheet sheet : sheets.today(held)) {
            LocalDate until = heldUntil(sheet, leases.get(sheet.dwelling()).stream().map(byId::get).toList());
            boolean last = until != null && until.equals(sheet.lastDay());
            if (last && !until.isAfter(today.plusMonths(months)) && (owner == null || owner.equals(sheet.owner()))) {
                HeadLease lease = byId.get(sheet.id());
                found.add(alignment(sheet, until, lease.tacitRenewal() && !noticed.contains(sheet.id()), noticed.contains(sheet.id()),
                        stays.get(sheet.dwelling()), today));
            }
        }
        found.sort(Comparator.comparing(Alignment::actBy).thenComparing(one -> one.lease().address()).thenComparing(one -> one.lease().id()));
        return found;
    }

    private static Alignment alignment(HeadLeaseSheet lease, LocalDate until, boolean renews, boolean noticed, List<Alignment.Stay> here,
            LocalDate today) {
        LocalDate act = null;
        List<Alignment.Stay> stays = new ArrayList<>();
        for (Alignment.Stay stay : here) {
            boolean outlives = stay.lastDay() == null || stay.lastDay().isAfter(until);
            stays.add(new Alignment.Stay(stay.occupancy(), stay.household(), stay.name(), stay.period(), stay.lastDay(), outlives));
            if (outlives) {
                LocalDate by = until.minusMonths(stay.lastDay() == null ? NOTICE_OF_OPEN_CONTRACT : NOTICE_OF_FIXED_CONTRACT);
                act = act == null || by.isBefore(act) ? by : act;
            }
        }
        return new Alignment(lease, until, renews, noticed, List.copyOf(stays), actBy(lease, until, noticed, act, today));
    }

    /** The earliest of what can still be done: notice for the lease, notice to the household; else the end itself. */
    private static LocalDate actBy(HeadLeaseSheet lease, LocalDate until, boolean noticed, LocalDate household, LocalDate today) {
        LocalDate by = household == null ? until : household;
        LocalDate talk = NoticeRules.lastNoticeDay(until, lease.noticeMonths());
        return !noticed && !talk.isBefore(today) && talk.isBefore(by) ? talk : by;
    }

    /** The last day of an unbroken row of leases that begins with this one; null without end. */
    private static LocalDate heldUntil(HeadLeaseSheet lease, List<HeadLease> ofDwelling) {
        LocalDate until = lease.lastDay();
        for (HeadLease next : ofDwelling) {
            if (until != null && next.period().startsOn().equals(until.plusDays(1))) {
                until = next.period().endsBefore() == null ? null : next.period().endsBefore().minusDays(1);
            }
        }
        return until;
    }

    private static LocalDate day(Object value) {
        return value == null ? null : value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
