package lu.daach.banking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lu.daach.banking.camt.ReadEntry;
import lu.daach.banking.camt.ReadPart;
import lu.daach.kernel.Money;
import lu.daach.ledger.AccountKind;
import lu.daach.ledger.Bookkeeping;
import lu.daach.ledger.Line;
import lu.daach.ledger.NewPosting;
import lu.daach.organisation.Demonstration;
import lu.daach.rentrun.rules.AccountCodes;

/**
 * A statement a month from June 2024 on. Nearly everybody pays what the month asks; some pay short, twice, or not at all, one payment
 * comes back, one has no name that is known, and an office pays for eleven households at once. What nobody has matched yet is of November.
 */
final class DemonstrationPayments {

    /** Pays nothing from September on: in hospital. */
    static final int IN_HOSPITAL = 9;
    /** Fell behind in the spring, agreed on a plan in July and keeps it. */
    static final int KEEPS_PLAN = 12;
    /** Fell behind in the spring, agreed on a plan in July and broke it in October. */
    static final int BREAKS_PLAN = 7;
    private static final int LATE = 5;
    private static final int LATE_TOO = 14;
    private static final Map<Integer, String> SHORT = Map.of(16, "40.00", 21, "15.50", 26, "100.00");
    private static final int TWICE_IN_OCTOBER = 19;
    private static final int TWICE_IN_NOVEMBER = 24;
    private static final int CAME_BACK = 28;
    private static final int OFFICE_FROM = 31;
    private static final int OFFICE_UNTIL = 41;
    private static final YearMonth OFFICE_SINCE = YearMonth.of(2026, 6);
    private static final YearMonth LAST = YearMonth.of(2026, 11);
    private static final YearMonth PLAN_BEGINS = YearMonth.of(2026, 7);
    private static final BigDecimal INSTALMENTS = BigDecimal.TEN;
    private static final int LAST_DAY = 13;
    private static final int HOUSEHOLDS = 98;
    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");
    /** What was at hand when the history begins. */
    private static final BigDecimal OPENING = new BigDecimal("1900000.00");
    private static final BigDecimal OPENING_OF_SECOND = new BigDecimal("160000.00");

    /** The code of a closed account. */
    private static final String CLOSED = "AC04";
    private static final String CHARGED = """
            select substr(a.code, 22)::uuid as household, p.applies_to, sum(e.amount) as amount, h.last_name,
                   (select r.reference from banking.reference r join occupancy.occupancy o on o.region_id = r.region_id and o.id = r.occupancy_id
                    where r.region_id = a.region_id and o.household_id = h.id order by lower(o.period) desc limit 1) as reference
            from ledger.account a
            join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id
            join ledger.posting p on p.region_id = e.region_id and p.id = e.posting_id
            join household.household h on h.region_id = a.region_id and h.id = substr(a.code, 22)::uuid
            where a.region_id = ? and a.code like 'receivable/household/%'
            group by a.region_id, a.code, p.applies_to, h.id, h.last_name""";

    /** What the bank has paid of what the agency ordered, up to the day from which statements come on the new account. */
    private static final String ORDERED = """
            select message_id, total, execution_on from payment.payment_order
            where region_id = ? and state = 'released' and execution_on >= ? and execution_on < ? and execution_on < date '2026-08-01'""";

    /** The name of the account on which the history stands. */
    static final String ACCOUNT = "own-account/history";

    private final Connection connection;
    private final int region;
    private final String person;
    private final PayerVault.Press press;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final List<NewPosting> postings = new ArrayList<>();
    private final List<Kept> matches = new ArrayList<>();
    private BigDecimal balance;

    DemonstrationPayments(Connection connection, int region, String person, PayerVault.Press press) {
        this.connection = connection;
        this.region = region;
        this.person = person;
        this.press = press;
        this.balance = region == Demonstration.REDANGE ? OPENING : OPENING_OF_SECOND;
        for (int n = 1; n <= HOUSEHOLDS; n++) {
            numbers.put(Demonstration.id("household/" + n), n);
        }
    }

    private record Charge(UUID household, int number, String name, String reference, BigDecimal amount) {
    }

    /** A line of the statement with what is booked by it; nothing is when nobody knows whose it is. */
    private record Paid(LocalDate on, BigDecimal amount, String name, String iban, String endToEnd, String reference, String words, boolean returned,
            String how, Map<UUID, BigDecimal> shares) {
    }

    private record Kept(UUID movement, UUID household, BigDecimal amount, int attempt, String cause, String how, Instant at) {
    }

    void load() throws SQLException {
        Map<YearMonth, List<Charge>> months = charged();
        Map<Integer, BigDecimal> behind = new HashMap<>();
        Map<String, UUID> booked = new HashMap<>();
        UUID account = Demonstration.id(ACCOUNT + "/" + region);
        opening(account, months);
        for (Map.Entry<YearMonth, List<Charge>> month : months.entrySet()) {
            List<Paid> paid = new ArrayList<>();
            month.getValue().sort(Comparator.comparing(Charge::number).thenComparing(Charge::household));
            for (Charge charge : month.getValue()) {
                pay(month.getKey(), charge, behind, paid);
            }
            if (region == Demonstration.REDANGE) {
                office(month.getKey(), month.getValue(), paid);
                others(month.getKey(), paid);
            }
            ordered(month.getKey(), paid);
            keep(account, month.getKey(), paid.stream().sorted(Comparator.comparing(Paid::on)).toList());
            booked.putAll(new Bookkeeping(connection, region).book(postings, at(month.getKey())));
            postings.clear();
        }
        match(booked);
        try (PreparedStatement update = connection.prepareStatement("update banking.own_account set closing = ? where region_id = ? and id = ?")) {
            update.setBigDecimal(1, balance);
            update.setInt(2, region);
            update.setObject(3, account);
            update.executeUpdate();
        }
    }

    /** What the State and the communes had put at the agency's disposal when the history begins. */
    private void opening(UUID account, Map<YearMonth, List<Charge>> months) throws SQLException {
        YearMonth first = months.keySet().iterator().next();
        Money funds = new Money(balance);
        new Bookkeeping(connection, region).book(List.of(NewPosting.of("opening/" + first, first.atDay(1),
                Line.debit("bank/account/" + account, AccountKind.ASSET, funds), Line.credit("funds/opening", AccountKind.LIABILITY, funds))), at(first));
    }

    private Map<YearMonth, List<Charge>> charged() throws SQLException {
        Map<YearMonth, List<Charge>> months = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(CHARGED)) {
            query.setInt(1, region);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    UUID household = row.getObject("household", UUID.class);
                    months.computeIfAbsent(YearMonth.from(row.getObject("applies_to", LocalDate.class)), month -> new ArrayList<>())
                            .add(new Charge(household, numbers.getOrDefault(household, 0), row.getString("last_name"), row.getString("reference"),
                                    row.getBigDecimal("amount")));
                }
            }
        }
        return months;
    }

    private boolean ofOffice(YearMonth month, Charge charge) {
        return region == Demonstration.REDANGE && charge.number() >= OFFICE_FROM && charge.number() <= OFFICE_UNTIL && !month.isBefore(OFFICE_SINCE);
    }

    private void pay(YearMonth month, Charge charge, Map<Integer, BigDecimal> behind, List<Paid> paid) {
        if (charge.amount().signum() <= 0 || ofOffice(month, charge)) {
            return;
        }
        int n = charge.number();
        BigDecimal amount = region == Demonstration.REDANGE ? amount(month, n, charge.amount(), behind) : charge.amount();
        if (amount.signum() <= 0) {
            return;
        }
        Paid one = by(charge, month.atDay(1 + n % 9), amount, "E" + n + "-" + month, Map.of(charge.household(), amount));
        paid.add(one);
        boolean again = n == TWICE_IN_OCTOBER && month.equals(LAST.minusMonths(1)) || n == TWICE_IN_NOVEMBER && month.equals(LAST);
        if (region == Demonstration.REDANGE && again) {
            paid.add(by(charge, one.on().plusDays(2), amount, one.endToEnd() + "-2", one.shares()));
        }
        if (region == Demonstration.REDANGE && n == CAME_BACK && month.equals(LAST.minusMonths(1))) {
            BigDecimal back = amount.negate();
            paid.add(new Paid(one.on().plusDays(5), back, one.name(), one.iban(), one.endToEnd(), null, CLOSED + " compte clôturé", true, "returned",
                    Map.of(charge.household(), back)));
        }
    }

    private static Paid by(Charge charge, LocalDate on, BigDecimal amount, String endToEnd, Map<UUID, BigDecimal> shares) {
        String iban = "LU12001000" + String.format("%010d", 4_200_000 + charge.number());
        // Two thirds write the reference; the others are known by their account once a person has said so.
        boolean refers = charge.number() % 3 != 0 && charge.reference() != null;
        return new Paid(on, amount, charge.name(), iban, endToEnd, refers ? charge.reference() : null, refers ? null : "Loyer " + charge.name(), false,
                refers ? "reference" : "person", shares);
    }

    /** What this household pays in the month. */
    private static BigDecimal amount(YearMonth month, int n, BigDecimal charged, Map<Integer, BigDecimal> behind) {
        if (n == IN_HOSPITAL && !month.isBefore(YearMonth.of(2026, 9)) || n == LATE && month.equals(LAST)
                || n == LATE_TOO && !month.isBefore(LAST.minusMonths(2))) {
            return BigDecimal.ZERO;
        }
        if (SHORT.containsKey(n) && (month.equals(LAST) || n == 21 && month.equals(LAST.minusMonths(1)))) {
            return charged.subtract(new BigDecimal(SHORT.get(n)));
        }
        if (n == KEEPS_PLAN || n == BREAKS_PLAN) {
            if (month.equals(YearMonth.of(2026, 5)) || month.equals(YearMonth.of(2026, 6))) {
                behind.merge(n, charged, BigDecimal::add);
                return BigDecimal.ZERO;
            }
            if (month.isBefore(PLAN_BEGINS)) {
                return charged;
            }
            BigDecimal instalment = behind.getOrDefault(n, BigDecimal.ZERO).divide(INSTALMENTS, 2, RoundingMode.UP);
            return n == KEEPS_PLAN || month.isBefore(YearMonth.of(2026, 9)) ? charged.add(instalment)
                    : month.equals(YearMonth.of(2026, 9)) ? charged : BigDecimal.ZERO;
        }
        return charged;
    }

    private void office(YearMonth month, List<Charge> charges, List<Paid> paid) {
        Map<UUID, BigDecimal> shares = new TreeMap<>();
        charges.stream().filter(charge -> ofOffice(month, charge) && charge.amount().signum() > 0).forEach(charge -> shares.put(charge.household(), charge.amount()));
        if (!shares.isEmpty()) {
            BigDecimal sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            paid.add(new Paid(month.atDay(10), sum, "Office social régional", "LU120010005550000031", "OS-" + month, null, "Loyers " + month, false,
                    "person", month.equals(LAST) ? Map.of() : shares));
        }
    }

    private static void others(YearMonth month, List<Paid> paid) {
        if (month.equals(LAST)) {
            paid.add(new Paid(month.atDay(6), new BigDecimal("250.00"), "Fondation Muster", "LU120010007770000001", null, null, "don novembre", false, null, Map.of()));
        }
        paid.add(new Paid(month.atDay(12), new BigDecimal("-7.50"), null, null, null, null, "Frais de tenue de compte", false, null, Map.of()));
    }

    /** The orders of the month, each as one line of the bank. */
    private void ordered(YearMonth month, List<Paid> paid) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ORDERED)) {
            query.setInt(1, region);
            query.setObject(2, month.atDay(1));
            query.setObject(3, month.plusMonths(1).atDay(1));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    paid.add(new Paid(row.getObject("execution_on", LocalDate.class), row.getBigDecimal("total").negate(), null, null, null, null,
                            "Ordre " + row.getString("message_id"), false, null, Map.of()));
                }
            }
        }
    }

    private static LocalDate until(YearMonth month) {
        return month.equals(LAST) ? month.atDay(LAST_DAY) : month.atEndOfMonth();
    }

    /** When the statement of the month was brought in. */
    private static Instant at(YearMonth month) {
        return until(month).atTime(18, 0).atZone(ZONE).toInstant();
    }

    private void keep(UUID account, YearMonth month, List<Paid> paid) throws SQLException {
        UUID statement = Demonstration.id("bank-statement/" + region + "/" + month);
        LocalDate until = until(month);
        Instant at = at(month);
        BigDecimal opening = balance;
        List<ReadEntry> read = new ArrayList<>();
        for (int i = 0; i < paid.size(); i++) {
            Paid one = paid.get(i);
            read.add(new ReadEntry(one.amount(), one.on(), one.on(), one.returned(), "D" + region + "-" + month + "-" + (i + 1), null, null,
                    List.of(new ReadPart(one.amount(), one.name(), one.iban(), one.endToEnd(), one.reference(), one.words(), one.returned(), one.returned() ? CLOSED : null))));
            balance = balance.add(one.amount());
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into banking.statement (region_id, id, account_id, bank_id, electronic_number,"
                + " from_day, until_day, opening, closing, state, received_at, received_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'imported', ?, ?)")) {
            insert.setInt(1, region);
            insert.setObject(2, statement);
            insert.setObject(3, account);
            insert.setString(4, "STMT-" + month);
            insert.setString(5, Integer.toString(month.getMonthValue()));
            insert.setObject(6, month.atDay(1));
            insert.setObject(7, until);
            insert.setBigDecimal(8, opening);
            insert.setBigDecimal(9, balance);
            insert.setObject(10, at.atZone(ZONE).toOffsetDateTime());
            insert.setObject(11, Demonstration.id("staff/" + (region == Demonstration.REDANGE ? "officer" : "officer-b")));
            insert.executeUpdate();
        }
        EntryDigest digest = new EntryDigest();
        try (PreparedStatement entry = connection.prepareStatement("insert into banking.entry (region_id, id, account_id, statement_id, position, digest,"
                + " occurrence, named, imported, amount, booked_on, value_on, bank_reference) values (?, ?, ?, ?, ?, ?, 1, true, true, ?, ?, ?, ?)");
                PreparedStatement movement = connection.prepareStatement("insert into banking.movement (region_id, id, entry_id, position, amount, name,"
                        + " fingerprint, masked_iban, end_to_end, reference, remittance, returned, return_reason) values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < paid.size(); i++) {
                Paid one = paid.get(i);
                UUID line = Demonstration.id("bank-entry/" + region + "/" + month + "/" + i);
                UUID moved = Demonstration.id("movement/" + region + "/" + month + "/" + i);
                entry.setInt(1, region);
                entry.setObject(2, line);
                entry.setObject(3, account);
                entry.setObject(4, statement);
                entry.setInt(5, i + 1);
                entry.setBytes(6, digest.of(read.get(i)));
                entry.setBigDecimal(7, one.amount());
                entry.setObject(8, one.on());
                entry.setObject(9, one.on());
                entry.setString(10, read.get(i).bankReference());
                entry.addBatch();
                movement.setInt(1, region);
                movement.setObject(2, moved);
                movement.setObject(3, line);
                movement.setBigDecimal(4, one.amount());
                movement.setString(5, one.name());
                movement.setBytes(6, press.of(one.iban()));
                movement.setString(7, one.iban() == null ? null : one.iban().substring(0, 4) + " … " + one.iban().substring(one.iban().length() - 4));
                movement.setString(8, one.endToEnd());
                movement.setString(9, one.reference());
                movement.setString(10, one.words());
                movement.setBoolean(11, one.returned());
                movement.setString(12, one.returned() ? CLOSED : null);
                movement.addBatch();
                int attempt = 0;
                for (Map.Entry<UUID, BigDecimal> share : new TreeMap<>(one.shares()).entrySet()) {
                    book(account, statement, i, ++attempt, one, moved, share, at);
                }
            }
            entry.executeBatch();
            movement.executeBatch();
        }
    }

    private void book(UUID account, UUID statement, int line, int attempt, Paid one, UUID movement, Map.Entry<UUID, BigDecimal> share, Instant at) {
        String cause = "bank/" + statement + "/" + (line + 1) + ".1" + (one.amount().signum() < 0 ? "/return/" : "/payment/") + attempt;
        Money money = new Money(share.getValue());
        postings.add(NewPosting.of(cause, one.on(), new Line("bank/account/" + account, AccountKind.ASSET, money),
                new Line(AccountCodes.charges(share.getKey()), AccountKind.ASSET, Money.ZERO.minus(money))));
        matches.add(new Kept(movement, share.getKey(), share.getValue(), attempt, cause, one.how(), at));
    }

    private void match(Map<String, UUID> booked) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into banking.match (region_id, id, movement_id, household_id, amount, attempt,"
                + " posting_id, how, matched_at, matched_by) select ?, w.id, w.movement_id, w.household_id, w.amount, w.attempt, w.posting_id, w.how, w.at,"
                + " case when w.how = 'person' then cast(? as uuid) end"
                + " from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::numeric[], ?::integer[], ?::uuid[], ?::text[], ?::timestamptz[])"
                + " as w (id, movement_id, household_id, amount, attempt, posting_id, how, at)")) {
            insert.setInt(1, region);
            insert.setObject(2, Demonstration.id("staff/" + person));
            array(insert, 3, "uuid", matches.stream().map(one -> Demonstration.id("match/" + one.cause())).toArray());
            array(insert, 4, "uuid", matches.stream().map(Kept::movement).toArray());
            array(insert, 5, "uuid", matches.stream().map(Kept::household).toArray());
            array(insert, 6, "numeric", matches.stream().map(Kept::amount).toArray());
            array(insert, 7, "integer", matches.stream().map(Kept::attempt).toArray());
            array(insert, 8, "uuid", matches.stream().map(one -> booked.get(one.cause())).toArray());
            array(insert, 9, "text", matches.stream().map(Kept::how).toArray());
            array(insert, 10, "timestamptz", matches.stream().map(one -> one.at().toString()).toArray());
            insert.executeUpdate();
        }
    }

    private void array(PreparedStatement statement, int place, String type, Object[] values) throws SQLException {
        statement.setArray(place, connection.createArrayOf(type, values));
    }
}
