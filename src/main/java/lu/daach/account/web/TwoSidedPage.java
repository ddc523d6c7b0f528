package lu.daach.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.account.AccountAsked;
import lu.daach.account.AccountBy;
import lu.daach.account.AccountRow;
import lu.daach.account.TwoSided;
import lu.daach.account.TwoSidedAccounts;
import lu.daach.account.rules.Sides;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;
import lu.daach.page.SliceModel;

/** The two-sided account, its waterfall and its table. */
@Named
@ViewScoped
public class TwoSidedPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 12;
    private static final int MOST = 59;
    private static final int FLOOR = 190;
    private static final int HIGHEST = 150;
    private static final int WHOLE = 100;
    private static final int BARS = 7;

    @Inject
    private TwoSidedAccounts accounts;

    @Inject
    private Installation installation;

    private String from;
    private String until;
    private String by;
    private String dwelling;
    private String owner;
    private String commune;
    private transient TwoSided account;
    private SliceModel<AccountRow> lines;

    /** @throws Missing when the address names no months */
    public void open() {
        YearMonth last = YearMonth.from(installation.today());
        until = until == null || until.isEmpty() ? last.toString() : until;
        from = from == null || from.isEmpty() ? month(until).minusMonths(MONTHS - 1L).toString() : from;
        if (month(until).isBefore(month(from)) || month(until).minusMonths(MOST).isAfter(month(from))) {
            throw new Missing();
        }
        by = AccountBy.of(by) == null ? AccountBy.MONTH.code() : by;
        getAccount();
    }

    public TwoSided getAccount() {
        if (account == null) {
            account = accounts.of(new AccountAsked(month(from), month(until), AccountBy.of(by), id(dwelling), id(owner), empty(commune)), new Faults());
        }
        return account;
    }

    public Sides getTotal() {
        return getAccount().total();
    }

    public SliceModel<AccountRow> getLines() {
        if (lines == null) {
            lines = SliceModel.of(getAccount().rows());
        }
        return lines;
    }

    public List<String> getBreakdowns() {
        return AccountBy.CODES;
    }

    /** The label of a row: months by name. */
    public String label(AccountRow row) {
        return by.equals(AccountBy.MONTH.code()) ? Formats.month(YearMonth.parse(row.key()), Attempt.language()) : row.label();
    }

    /** What comes after the question mark when the same is asked by another breakdown. */
    public String query(String otherBy) {
        StringBuilder query = new StringBuilder("?from=").append(from).append("&until=").append(until).append("&by=").append(otherBy);
        append(query, "dwelling", dwelling);
        append(query, "owner", owner);
        append(query, "commune", commune);
        return query.toString();
    }

    public String getCsv() {
        return "/api/v1/accounts/two-sided" + query(by);
    }

    /** From what occupants pay, by the causes of the gap, to what goes out. */
    public List<WaterfallBar> getBars() {
        Sides total = getTotal();
        BigDecimal top = total.out().atLeast(total.received()).atLeast(new Money(new BigDecimal("1.00"))).amount();
        List<WaterfallBar> bars = new ArrayList<>();
        Money level = total.received();
        int step = WHOLE / BARS;
        bars.add(bar(0, step, "in", Money.ZERO, level, top));
        level = add(bars, step, "rule", level, total.rule(), top);
        level = add(bars, step, "empty", level, total.vacancy(), top);
        level = add(bars, step, "arrears", level, total.arrears(), top);
        level = add(bars, step, "repair", level, total.repair(), top);
        add(bars, step, "guarantee", level, total.otherGuarantee(), top);
        bars.add(bar(bars.size(), step, "out", Money.ZERO, total.out(), top));
        return bars;
    }

    private static Money add(List<WaterfallBar> bars, int step, String code, Money level, Money part, BigDecimal top) {
        bars.add(bar(bars.size(), step, code, level, level.plus(part), top));
        return level.plus(part);
    }

    private static WaterfallBar bar(int place, int step, String code, Money begin, Money end, BigDecimal top) {
        int low = height(begin.atMost(end), top);
        int high = height(begin.atLeast(end), top);
        return new WaterfallBar(code, Messages.text(Attempt.language(), "account.twoSided." + code), end.minus(begin), place * step + 2 + "%",
                step - 2 + "%", place * step + step / 2 + 1 + "%", FLOOR - high, Math.max(1, high - low));
    }

    private static int height(Money level, BigDecimal top) {
        return level.atLeast(Money.ZERO).amount().multiply(BigDecimal.valueOf(HIGHEST)).divide(top, 0, RoundingMode.HALF_UP).intValueExact();
    }

    private static void append(StringBuilder query, String name, String value) {
        if (empty(value) != null) {
            query.append('&').append(name).append('=').append(value);
        }
    }

    private static String empty(String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    private static UUID id(String value) {
        return empty(value) == null ? null : Ids.known(value);
    }

    private static YearMonth month(String value) {
        try {
            return YearMonth.parse(value);
        } catch (DateTimeParseException e) {
            throw new Missing();
        }
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public String getDwelling() {
        return dwelling;
    }

    public void setDwelling(String dwelling) {
        this.dwelling = dwelling;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getCommune() {
        return commune;
    }

    public void setCommune(String commune) {
        this.commune = commune;
    }
}
