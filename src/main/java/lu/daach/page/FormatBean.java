package lu.daach.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import lu.daach.kernel.Formats;
import lu.daach.kernel.Money;

/** Values as the reader writes them: {@code #{f.money(x)}}, {@code #{f.date(x)}}. Nothing at all for null. */
@Named("f")
@ApplicationScoped
public class FormatBean {

    /** @param value {@link Money} or a {@link BigDecimal} in euros */
    public String money(Object value) {
        return value == null ? "" : Formats.money(amount(value), Reader.language());
    }

    /** @return the date as 12/03/2026, 12.3.2026 or 12 Mar 2026 */
    public String date(LocalDate value) {
        return value == null ? "" : Formats.date(value, Reader.language());
    }

    /** @return the month by its name and year */
    public String month(YearMonth value) {
        return value == null ? "" : Formats.month(value, Reader.language());
    }

    /** @param value a number that is not money; units stand beside it, not in it */
    public String number(Number value) {
        return value == null ? "" : Formats.number(new BigDecimal(value.toString()), Reader.language());
    }

    /** @param value a share of one: 0.35 is 35 % */
    public String percent(BigDecimal value) {
        return value == null ? "" : Formats.percent(value, Reader.language());
    }

    /** @return whether the amount is below zero; false for null */
    public boolean isNegative(Object value) {
        return value != null && amount(value).signum() < 0;
    }

    /** @return whether these lines are read a page at a time and there is more than one page of them */
    public boolean paged(Object lines) {
        return lines instanceof SliceModel<?> model && model.isPaged();
    }

    /** @return the pattern of the date picker, the same that {@link #date} writes */
    public String getDatePattern() {
        return switch (Reader.language()) {
            case FR -> "dd/MM/yyyy";
            case EN -> "d MMM yyyy";
            case DE, LB -> "d.M.yyyy";
        };
    }

    private static BigDecimal amount(Object value) {
        return value instanceof Money money ? money.amount() : (BigDecimal) value;
    }
}
